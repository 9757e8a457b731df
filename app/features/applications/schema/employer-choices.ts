/** What the employer's pages offer to choose from; apart from the forms, so that zod stays out of the browser. */

/** Of whom the next step is waited for. */
export const waitings = ["us", "them", "overdue", "over"] as const;

/** Steps that have a page of their own. */
export const decisionMoves = [
  "ask",
  "shortlist",
  "offer-interview",
  "offer",
  "hire",
  "refuse",
] as const;
export type DecisionMove = (typeof decisionMoves)[number];

/** What can be decided of several at once. */
export const manyDecisions = ["shortlist", "refuse"] as const;
