import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `adjustment_state`. */
export const adjustmentStates = ["open", "agreed", "alternative", "cannot", "withdrawn"] as const;
export type AdjustmentState = (typeof adjustmentStates)[number];

export const adjustmentAnswers = ["agreed", "alternative", "cannot"] as const;
export type AdjustmentAnswer = (typeof adjustmentAnswers)[number];

/** Items a passport keeps and an application asks for, and signs of the words of one. */
export const adjustmentLimits = { items: 12, words: 500 } as const;

/**
 * Is an employer's answer to one adjustment whole? Agreed and alternative say by when; an alternative says what,
 * cannot says why. An answer may be replaced while the application is under way; one taken back is not answered.
 */
export function judgeAdjustmentAnswer(
  state: AdjustmentState,
  answer: {
    readonly answer: AdjustmentAnswer;
    readonly words: string;
    readonly byWhen: PlainDate | null;
  },
  today: PlainDate,
): Verdict<object, "taken-back" | "words-missing" | "day-missing" | "day-past"> {
  if (state === "withdrawn") return refused("taken-back");
  if (answer.answer !== "agreed" && answer.words.trim() === "") return refused("words-missing");
  if (answer.answer === "cannot") return accepted();
  if (answer.byWhen === null) return refused("day-missing");
  return answer.byWhen < today ? refused("day-past") : accepted();
}

/** Whether the counsellor is shown it: open past its day. */
export function isAdjustmentOverdue(
  item: { readonly state: AdjustmentState; readonly dueOn: PlainDate | null },
  today: PlainDate,
): boolean {
  return item.state === "open" && item.dueOn !== null && item.dueOn < today;
}
