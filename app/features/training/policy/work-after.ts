import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { addMonthsToDay } from "#app/lib/month.ts";

/** Months after a completed course at which it is looked whether work followed (catalogue.md 4.4). */
export const workMonths = [1, 3, 6] as const;
export type WorkMonths = (typeof workMonths)[number];

export const situations = ["employed", "self-employed", "looking", "studying", "other"] as const;
export type Situation = (typeof situations)[number];

export function isWork(situation: Situation): boolean {
  return situation === "employed" || situation === "self-employed";
}

/** Longer after its day a question is not asked any more: it would be about another time. */
const ASKED_FOR_DAYS = 20;
/** So long after it was asked it can be answered. */
export const answeredForDays = 60;

/** First and last day of completion of those who are asked on a day after so many months; both are among them. */
export function endsAskedOn(
  today: PlainDate,
  months: WorkMonths,
): { readonly from: PlainDate; readonly to: PlainDate } {
  const to = addMonthsToDay(today, -months);
  return { from: addDays(to, 1 - ASKED_FOR_DAYS), to };
}

/** Somebody's completed course. */
export type Completed = { readonly userId: string; readonly on: PlainDate };
/** Hired through the product: work whatever is answered. */
export type Hired = { readonly userId: string; readonly on: PlainDate };
/** What somebody said after so many months. */
export type WorkAnswered = {
  readonly userId: string;
  readonly months: WorkMonths;
  readonly isWork: boolean;
  readonly on: PlainDate;
};

/**
 * Of the people who completed a course so many months ago or longer: who has work, and of whom it is not known. Who has work
 * sooner counts once the months are over, or those with work would be counted before those without.
 */
export type WorkAfter = {
  readonly months: WorkMonths;
  readonly due: number;
  readonly working: number;
  /** Not hired through the product, and nothing was answered. */
  readonly unknown: number;
};

/** Who has work one, three and six months after a course, as far as it was known on a day. */
export function workAfter(
  completed: readonly Completed[],
  hires: readonly Hired[],
  answers: readonly WorkAnswered[],
  on: PlainDate,
): readonly WorkAfter[] {
  const hiresOf = groupBy(hires, ({ userId }) => userId);
  const answersOf = groupBy(answers, ({ userId }) => userId);
  const people = [...groupBy(completed, ({ userId }) => userId)];
  return workMonths.map((months) => {
    const known = people.flatMap(([userId, all]) => {
      const ends = all.filter((end) => addMonthsToDay(end.on, months) <= on);
      if (ends.length === 0) return [];
      const isHired = (hiresOf.get(userId) ?? []).some(
        (hire) =>
          hire.on <= on &&
          ends.some((end) => hire.on >= end.on && hire.on <= addMonthsToDay(end.on, months)),
      );
      const said = (answersOf.get(userId) ?? []).filter(
        (answer) => answer.months === months && answer.on <= on,
      );
      const isWorking = isHired || said.some((answer) => answer.isWork);
      return [{ isWorking, isUnknown: !isWorking && said.length === 0 }];
    });
    return {
      months,
      due: known.length,
      working: known.filter(({ isWorking }) => isWorking).length,
      unknown: known.filter(({ isUnknown }) => isUnknown).length,
    };
  });
}
