import type { IndexName } from "#search/engine.ts";
import { openPositions } from "./open-positions.ts";
import { openSessions } from "./open-sessions.ts";
import type { IndexSource } from "./source.ts";

/** What each index is filled from. */
export const sources: Readonly<Record<IndexName, IndexSource>> = {
  positions: openPositions,
  courses: openSessions,
};
