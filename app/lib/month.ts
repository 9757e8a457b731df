import { addDays, plainDate } from "./date.ts";
import type { PlainDate } from "./date.ts";

/** A calendar month as `YYYY-MM`. Months compare as strings. */
export type PlainMonth = string & { readonly __plainMonth: unique symbol };

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month if `text` is one in the form `YYYY-MM`, else undefined. */
export function plainMonth(text: string): PlainMonth | undefined {
  return SHAPE.test(text) ? (text as PlainMonth) : undefined;
}

/** The month in which a day lies. */
export function monthOf(day: PlainDate): PlainMonth {
  return day.slice(0, 7) as PlainMonth;
}

/** The calendar year of a day or a month. */
export function yearOf(time: PlainDate | PlainMonth): number {
  return Number(time.slice(0, 4));
}

/** The month's number in its year, 1 to 12. */
export function monthNumber(month: PlainMonth): number {
  return Number(month.slice(5, 7));
}

/** January to December of a year from 1 to 9999. */
export function monthsOfYear(year: number): readonly PlainMonth[] {
  const digits = String(year).padStart(4, "0");
  return Array.from(
    { length: 12 },
    (_, at) => `${digits}-${String(at + 1).padStart(2, "0")}` as PlainMonth,
  );
}

/** `months` (whole, may be negative) after `month`. */
export function addMonths(month: PlainMonth, months: number): PlainMonth {
  const count = yearOf(month) * 12 + monthNumber(month) - 1 + months;
  const digits = String(Math.floor(count / 12)).padStart(4, "0");
  return `${digits}-${String((count % 12) + 1).padStart(2, "0")}` as PlainMonth;
}

/** Whole months from `from` to `to`; negative if `to` is earlier. */
export function monthsBetween(from: PlainMonth, to: PlainMonth): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from);
}

export function firstDayOf(month: PlainMonth): PlainDate {
  return `${month}-01` as PlainDate;
}

export function lastDayOf(month: PlainMonth): PlainDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The same day `months` later, or the last day of that month where it has no such day (民法典 art. 202). */
export function addMonthsToDay(day: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(day), months);
  return plainDate(`${month}-${day.slice(8, 10)}`) ?? lastDayOf(month);
}
