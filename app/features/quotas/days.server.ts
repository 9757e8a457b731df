import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { firstDayOf, monthOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";

/** Columns of type `date` are read and written as UTC midnights. */
export function dayOfColumn(column: Date): PlainDate {
  const day = plainDate(column.toISOString().slice(0, 10));
  if (!day) throw new RangeError("not a day");
  return day;
}

export function columnOfDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function monthOfColumn(column: Date): PlainMonth {
  return monthOf(dayOfColumn(column));
}

export function columnOfMonth(month: PlainMonth): Date {
  return columnOfDay(firstDayOf(month));
}
