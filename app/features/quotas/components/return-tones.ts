import type { TagTone } from "#app/ui/tag.tsx";
import type { ReturnStage } from "../policy/return-states.ts";

/** Colour repeats what the state's words say. */
export const returnTones: Readonly<Record<ReturnStage, TagTone>> = {
  draft: "warning",
  revising: "warning",
  auto_passed: "accent",
  exception: "warning",
  under_review: "accent",
  returned: "warning",
  awaiting_second: "accent",
  approved: "success",
  rejected: "danger",
  reconsider: "accent",
  sent_to_tax: "success",
  closed: "neutral",
  lapsed: "danger",
};
