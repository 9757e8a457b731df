/** What is recorded of plans, to tell the figures of any past day from it. */
export type PlanEventKind =
  "state" | "follow-up" | "agreed" | "recommended" | "measure-done" | "kept";

/** The last state of a plan that went with its account. */
export const erasedState = "erased";
