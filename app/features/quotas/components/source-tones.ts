import type { TagTone } from "#app/ui/tag.tsx";
import type { SourceState } from "../policy/evidence.ts";

/** Colour repeats what the state's words say. */
export const sourceTones: Readonly<Record<SourceState, TagTone>> = {
  reading: "danger",
  staged: "warning",
  applied: "success",
  reversed: "neutral",
  discarded: "neutral",
};
