import { ruleOf } from "./working.ts";

/** Decisions that an employer is sent a letter about: on the return, and on the reward. */
export const letterKinds = [
  "returned",
  "approved",
  "rejected",
  "lapsed",
  "sent_to_tax",
  "tax_corrected",
  "tax_withdrawn",
  "closed",
  "reopened",
  "superseded",
  "reward-returned",
  "reward-approved",
  "reward-refused",
  "reward-handed_over",
  "reward-corrected",
  "reward-paid",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The document and article a letter follows: verification and hand-over 财税〔2015〕72号 art. 12; the reward its own. */
export function letterRule(kind: LetterKind): string {
  return kind.startsWith("reward-") ? ruleOf("reward") : "财税〔2015〕72号 第十二条";
}
