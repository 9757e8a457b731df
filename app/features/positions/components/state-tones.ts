import type { TagTone } from "#app/ui/tag.tsx";
import type { PositionState } from "../policy/index.ts";

export const stateTones: Readonly<Record<PositionState, TagTone>> = {
  draft: "neutral",
  submitted: "accent",
  sent_back: "warning",
  published: "success",
  ended_early: "neutral",
  closed: "neutral",
  filled: "neutral",
  withdrawn: "neutral",
};
