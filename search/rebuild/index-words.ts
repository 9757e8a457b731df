import type { IndexName } from "../engine.ts";

/** What an index holds, as commands call it: 岗位, positions. */
export const indexWords: Readonly<Record<IndexName, { readonly zh: string; readonly en: string }>> =
  {
    positions: { zh: "岗位", en: "positions" },
    courses: { zh: "培训班次", en: "sessions of courses" },
  };
