import type { TagTone } from "#app/ui/tag.tsx";
import type { DispatchState } from "../policy/dispatch.ts";

/** Colour repeats what the state's words say. */
export const dispatchTones: Readonly<Record<DispatchState, TagTone>> = {
  draft: "neutral",
  proposed: "warning",
  agreed: "success",
  refused: "danger",
  ended: "neutral",
};
