import type { TagTone } from "#app/ui/tag.tsx";
import type { RewardState } from "../policy/reward-application.ts";

/** Colour repeats what the state's words say. */
export const rewardTones: Readonly<Record<RewardState, TagTone>> = {
  applied: "accent",
  returned: "warning",
  awaiting_second: "accent",
  approved: "success",
  refused: "danger",
  withdrawn: "neutral",
  handed_over: "success",
  paid: "neutral",
};
