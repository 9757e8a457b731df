/** A calendar day as `YYYY-MM-DD`, without a time or a zone. Days compare as strings. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The day if `text` is a real date of the Gregorian calendar in the form `YYYY-MM-DD`, else undefined. */
export function plainDate(text: string): PlainDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(Date.UTC(year, month - 1, day));
  const same =
    utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return same ? (text as PlainDate) : undefined;
}

/** The day in Asia/Shanghai (UTC+8, no summer time since 1992) at an instant. */
export function shanghaiDay(instant: Date): PlainDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate;
}

/** The time of day in Asia/Shanghai at an instant, as `HH:MM`. */
export function shanghaiClock(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}

/** The first moment of a day in Asia/Shanghai. */
export function startOfShanghaiDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** `days` (whole, may be negative) after `date`. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, 10) as PlainDate;
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}
