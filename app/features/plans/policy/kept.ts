import { daysBetween, type PlainDate } from "#app/lib/date.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import { cadence } from "./cadence.ts";

/** Months after the first day of work at which it is looked whether somebody is still in it (policy.md 5, outcome). */
export const keptMonths = cadence.monthsAfter;
export type KeptMonths = (typeof keptMonths)[number];

/** Whose word it is; the counsellor's goes before the person's, the person's before the employer's. */
export const keptSources = ["counsellor", "person", "employer"] as const;
export type KeptSource = (typeof keptSources)[number];

/** By what a counsellor knows. */
export const keptBases = ["person", "employer", "contract", "insurance", "wage"] as const;
export type KeptBasis = (typeof keptBases)[number];

export interface KeptWord {
  readonly afterMonths: number;
  readonly source: KeptSource;
  readonly isKept: boolean;
  readonly on: PlainDate;
  readonly basis: KeptBasis | null;
}

export interface KeptStatus {
  readonly afterMonths: KeptMonths;
  readonly dueOn: PlainDate;
  readonly status: "not-yet" | "unknown" | "kept" | "ended";
  /** What counts. */
  readonly word: KeptWord | null;
  /** Somebody said otherwise than what counts. */
  readonly isDoubted: boolean;
}

/** Whether work that began on a day was kept, at each of the months; the words in the order they were recorded in. */
export function keptStatus(
  placedOn: PlainDate,
  words: readonly KeptWord[],
  today: PlainDate,
): readonly KeptStatus[] {
  return keptMonths.map((afterMonths) => {
    const dueOn = addMonthsToDay(placedOn, afterMonths);
    const last = keptSources.flatMap(
      (source) =>
        words.findLast((word) => word.afterMonths === afterMonths && word.source === source) ?? [],
    );
    const [word = null] = last;
    const unsaid = dueOn > today ? "not-yet" : "unknown";
    return {
      ...{ afterMonths, dueOn, word },
      status: word === null ? unsaid : word.isKept ? "kept" : "ended",
      isDoubted: last.some(({ isKept }) => isKept !== word?.isKept),
    };
  });
}

/** Which of the months an answer after so many days of work is about; null for days that are asked for no month. */
export function monthsOfCheckIn(afterDays: number): KeptMonths | null {
  return ({ 30: 1, 90: 3, 180: 6 } as const)[afterDays] ?? null;
}

/** The work of a plan and a hire are one where they began within a month of each other. */
export function isSameWork(placedOn: PlainDate, startsOn: PlainDate): boolean {
  return Math.abs(daysBetween(placedOn, startsOn)) <= 31;
}
