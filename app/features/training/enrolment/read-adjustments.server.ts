import type { Prisma } from "#db/generated/client.ts";
import { unseal } from "../sealed.server.ts";
import { dayOf } from "./enrolment-row.server.ts";

export const adjustmentSelect = {
  id: true,
  code: true,
  wordsEncrypted: true,
  state: true,
  dueOn: true,
  answerEncrypted: true,
  byWhen: true,
  version: true,
} as const satisfies Prisma.EnrolmentAdjustmentSelect;
type Row = Prisma.EnrolmentAdjustmentGetPayload<{ select: typeof adjustmentSelect }>;

/** An adjustment as the two sides read it. */
export function adjustmentOf({ wordsEncrypted, answerEncrypted, dueOn, byWhen, ...same }: Row) {
  return {
    ...same,
    words: unseal(wordsEncrypted, "enrolment_adjustments.words"),
    answer: unseal(answerEncrypted, "enrolment_adjustments.answer"),
    dueOn: dayOf(dueOn),
    byWhen: dayOf(byWhen),
  };
}

export type EnrolmentAdjustment = ReturnType<typeof adjustmentOf>;
