/** How a plan came to work: forms of the plan's outcome (policy.md 5). */
export const outcomeKinds = [
  "quota",
  "concentrated",
  "public-welfare",
  "assisted",
  "flexible",
  "self-employed",
  "civil-service",
  "study",
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
