import type { PlainDate } from "#app/lib/date.ts";
import { daysBetween } from "#app/lib/date.ts";
import { monthNumber, yearOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";

/** Days counted from 2000-01-01, as PostgreSQL sends a date; months counted from January of year 0. */
export const NO_END = 0x7f_ff_ff_ff;

const EPOCH = "2000-01-01" as PlainDate;
/** Days from 0000-03-01 to 2000-01-01. */
const FROM_YEAR_0 = 730_425;

export function dayNumber(day: PlainDate): number {
  return daysBetween(EPOCH, day);
}

export function monthCount(month: PlainMonth | PlainDate): number {
  return yearOf(month) * 12 + monthNumber(month.slice(0, 7) as PlainMonth) - 1;
}

/** The month in which a numbered day lies. */
export function monthOfDay(day: number): number {
  return Math.floor(civil(day) / 32);
}

/**
 * Whether a contract from one numbered day to another runs for `months` months: `hasTerm` on numbers. A day that the
 * later month lacks is its last one (民法典 art. 202).
 */
export function runsFor(from: number, to: number, months: number): boolean {
  if (to === NO_END) return true;
  const packed = civil(from);
  const month = Math.floor(packed / 32) + months;
  const first = dayOfMonth(month);
  const length = dayOfMonth(month + 1) - first;
  return to >= first + Math.min(packed % 32, length) - 2;
}

/** Month × 32 + day of the month, by the Gregorian calendar; years begin in March inside. */
function civil(day: number): number {
  const since = day + FROM_YEAR_0;
  const era = Math.floor(since / 146_097);
  const inEra = since - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const inMonth = inYear - Math.floor((153 * march + 2) / 5) + 1;
  return ((year + era * 400) * 12 + march + 2) * 32 + inMonth;
}

/** The numbered first day of a month. */
function dayOfMonth(month: number): number {
  const march = month - 2;
  const year = Math.floor(march / 12);
  const inYear = Math.floor((153 * (march - year * 12) + 2) / 5);
  const days = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return days + inYear - FROM_YEAR_0;
}
