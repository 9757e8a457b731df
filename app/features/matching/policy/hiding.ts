/** Why a person hides a position from what fits; for the person alone, and to leave it out. */
export const hidingReasons = [
  "not-my-work",
  "too-far",
  "hours",
  "wage",
  "needs-not-met",
  "known-employer",
  "other",
] as const;
export type HidingReason = (typeof hidingReasons)[number];
