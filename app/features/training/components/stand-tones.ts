import type { TagTone } from "#app/ui/tag.tsx";
import type { StandState } from "../policy/index.ts";

export const standTones = {
  asked: "warning",
  confirmed: "success",
  refused: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<StandState, TagTone>;
