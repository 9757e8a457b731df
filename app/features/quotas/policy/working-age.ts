import type { PlainDate } from "#app/lib/date.ts";
import { addMonths, monthNumber, monthOf, monthsBetween, yearOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { DeclaredPerson } from "./person.ts";

/** How a retirement age rises: one month more for every `step` months of birth from `firstCohort` on, up to `capYears`. */
export type RetirementSteps = {
  /** Years of age before the rise. */
  readonly baseYears: number;
  /** The first month of birth that retires later. */
  readonly firstCohort: PlainMonth;
  /** Months of birth that share one month of delay: 4, or 2 for women whose base is 50. */
  readonly step: number;
  /** Years of age at which the rise ends. */
  readonly capYears: number;
};

export const retirementKinds = ["men", "women-55", "women-50"] as const;
export type RetirementKind = (typeof retirementKinds)[number];

/**
 * The statutory working age (法定就业年龄). `gradual` follows the retirement ages that rise since 2025-01-01; `fixed`
 * ends with the year of age a notice names (men 59, women 54).
 */
export type WorkingAge = {
  /** Years of age from which somebody may work: 16 (劳动法 art. 15). */
  readonly fromYears: number;
} & (
  | { readonly rule: "gradual"; readonly steps: Readonly<Record<RetirementKind, RetirementSteps>> }
  | { readonly rule: "fixed"; readonly menToYears: number; readonly womenToYears: number }
);

/** Months by which retirement is put off, from 0 to the cap: `floor(n / step) + 1` for the n-th month after the first cohort. */
export function retirementDelay(birth: PlainMonth, steps: RetirementSteps): number {
  const after = monthsBetween(steps.firstCohort, birth);
  if (after < 0) return 0;
  const cap = (steps.capYears - steps.baseYears) * 12;
  return Math.min(cap, Math.floor(after / steps.step) + 1);
}

/** Age and month of retirement of somebody born in `birth` (关于实施渐进式延迟法定退休年龄的决定). */
export function retirementOf(
  birth: PlainMonth,
  steps: RetirementSteps,
): { readonly years: number; readonly months: number; readonly month: PlainMonth } {
  const delay = retirementDelay(birth, steps);
  return {
    years: steps.baseYears + Math.floor(delay / 12),
    months: delay % 12,
    month: addMonths(birth, steps.baseYears * 12 + delay),
  };
}

export function retirementKindOf({ sex, post }: Pick<DeclaredPerson, "sex" | "post">) {
  if (sex === "male") return "men";
  return post === "other" ? "women-50" : "women-55";
}

/**
 * The first and the last month of somebody's working age: from the month in which they turn 16 up to and including the
 * month in which they reach retirement age, through which contributions are paid. Under `fixed`, up to and including the
 * month before the birthday that ends the last year of age.
 */
export function workingMonths(
  person: Pick<DeclaredPerson, "birthDate" | "sex" | "post">,
  age: WorkingAge,
): { readonly from: PlainMonth; readonly to: PlainMonth } {
  const birth = monthOf(person.birthDate);
  const from = addMonths(birth, age.fromYears * 12);
  if (age.rule === "gradual") {
    return { from, to: retirementOf(birth, age.steps[retirementKindOf(person)]).month };
  }
  const toYears = person.sex === "male" ? age.menToYears : age.womenToYears;
  return { from, to: addMonths(birth, (toYears + 1) * 12 - 1) };
}

/** Whether somebody is of working age in a month (法定就业年龄). */
export function isOfWorkingAge(
  person: Pick<DeclaredPerson, "birthDate" | "sex" | "post">,
  month: PlainMonth,
  age: WorkingAge,
): boolean {
  const { from, to } = workingMonths(person, age);
  return month >= from && month <= to;
}

/** Completed years of age on a day. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const years = yearOf(day) - yearOf(birthDate);
  const [birthMonth, onMonth] = [monthNumber(monthOf(birthDate)), monthNumber(monthOf(day))];
  const isBefore =
    onMonth < birthMonth || (onMonth === birthMonth && day.slice(8) < birthDate.slice(8));
  return isBefore ? years - 1 : years;
}
