import { compareRatio, ratio, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";

export const headcountRoundings = ["none", "half-up-integer"] as const;
export type HeadcountRounding = (typeof headcountRoundings)[number];

export const foundingDivisors = ["twelve", "months-existing"] as const;
export type FoundingDivisor = (typeof foundingDivisors)[number];

export type HeadcountRules = {
  readonly headcountRounding: HeadcountRounding;
  readonly foundingDivisor: FoundingDivisor;
};

/** An employer's staff in a year. Disabled staff are part of it; dispatched staff belong to the agency. */
export type StaffOfYear = {
  /** In-service staff at the end of each month, January first; whole numbers from 0, 0 before the founding. */
  readonly months: readonly number[];
  /** Seasonal workers, turned into a yearly average. */
  readonly seasonal: readonly { readonly people: number; readonly months: number }[];
  /** The month of founding, 1 to 12, if it lies in the year; null: founded before. */
  readonly foundedInMonth: number | null;
};

/**
 * H, the in-service staff of a year: the sum of the months and of the seasonal workers' months, divided by 12 or, in the
 * year of founding, by the months of existence where the region says so (财税〔2015〕72号 art. 8). A fraction, rounded only
 * where the region does. Throws RangeError unless there are twelve months.
 */
export function headcount(staff: StaffOfYear, rules: HeadcountRules): Ratio {
  const exact = exactHeadcount(staff, rules);
  return rules.headcountRounding === "none" ? exact : ratio(roundRatioHalfUp(exact));
}

export function exactHeadcount(
  staff: StaffOfYear,
  rules: Pick<HeadcountRules, "foundingDivisor">,
): Ratio {
  const { regular, seasonal, divisor } = staffMonths(staff, rules);
  return ratio(regular + seasonal, divisor);
}

/**
 * What H is made of: the months of the staff added up, those of the seasonal workers, and what they are divided by.
 * Throws RangeError unless there are twelve months.
 */
export function staffMonths(
  { months, seasonal, foundedInMonth }: StaffOfYear,
  { foundingDivisor }: Pick<HeadcountRules, "foundingDivisor">,
): { readonly regular: number; readonly seasonal: number; readonly divisor: number } {
  if (months.length !== 12) throw new RangeError(`a year has 12 months, not ${months.length}`);
  const exists = foundedInMonth === null ? 12 : 13 - foundedInMonth;
  return {
    regular: months.reduce((sum, people) => sum + people, 0),
    seasonal: seasonal.reduce((sum, one) => sum + one.people * one.months, 0),
    divisor: foundingDivisor === "twelve" ? 12 : exists,
  };
}

/** The headcount under the other habit of rounding, if one lies above `limit` and the other does not; else null. */
export function otherSideOf(
  staff: StaffOfYear,
  rules: HeadcountRules,
  limit: Ratio,
): { readonly rounding: HeadcountRounding; readonly headcount: Ratio } | null {
  const rounding = rules.headcountRounding === "none" ? "half-up-integer" : "none";
  const used = headcount(staff, rules);
  const other = headcount(staff, { ...rules, headcountRounding: rounding });
  const crosses = compareRatio(used, limit) > 0 !== compareRatio(other, limit) > 0;
  return crosses ? { rounding, headcount: other } : null;
}
