import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** Days after the first day of work on which both sides are asked how it goes (policy.md 5: kept 1, 3 and 6 months). */
export const checkInDays = [30, 90, 180] as const;
export type CheckInDays = (typeof checkInDays)[number];

export const checkInSides = ["person", "employer"] as const;
export type CheckInSide = (typeof checkInSides)[number];

/** Do the adjustments that were agreed on work? */
export const supportAnswers = ["work", "partly", "do-not", "none"] as const;
export type SupportAnswer = (typeof supportAnswers)[number];

/** Longer after its day a question is not asked any more: it would be about another time. */
const ASKED_FOR_DAYS = 30;

/** First and last day of start of those who are asked on a day after so many days; both are among them. */
export function startsAskedOn(
  today: PlainDate,
  afterDays: CheckInDays,
): { readonly from: PlainDate; readonly to: PlainDate } {
  const to = addDays(today, -afterDays);
  return { from: addDays(to, 1 - ASKED_FOR_DAYS), to };
}
