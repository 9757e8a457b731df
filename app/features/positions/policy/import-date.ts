import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

export type DateCellRefusal =
  "empty" | "not-understood" | "no-such-day" | "year-missing" | "day-or-month" | "no-date";

/** Day 0 of spreadsheets that count from 1900 (and believe that 1900 had a 29 February). */
const SERIAL_START = plainDate("1899-12-30") as PlainDate;
/** 1982 to 2119: smaller numbers are not dates. */
const SERIALS = { least: 30_000, most: 80_000 } as const;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a day: `2026/12/31`, `2026.12.31`, `2026年12月31日`, `20261231`, `31/12/2026`, `Dec 31, 2026`, with a time after it
 * or as the number a spreadsheet keeps. `day-or-month`: 01/02/2026 can be read two ways. `no-date`: 长期有效, 招满为止.
 */
export function parseDateCell(cell: string): Verdict<{ readonly day: PlainDate }, DateCellRefusal> {
  const text = cell.normalize("NFKC").trim().toLowerCase();
  if (/^[-/—–]*$/.test(text)) return refused("empty");
  if (/长期|招满|不限|永久|随时|until filled|open until|ongoing/.test(text))
    return refused("no-date");
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerial(Number(text));
  const parts = yearFirst(text) ?? monthInWords(text);
  if (parts) return fromParts(parts.year, parts.month, parts.day);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s.*)?$/.exec(text);
  if (yearLast) return fromYearLast(Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3]));
  if (/^\d{1,2}(?:月|[-/.])\d{1,2}日?(?:前|止|截止)?$/.test(text)) return refused("year-missing");
  return refused("not-understood");
}

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function yearFirst(text: string): Parts | undefined {
  const match =
    /^(?:截止?至?|至|到)?\s*(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*(?:日|号)?(?:\s*(?:前|止|截止|之前|以前))?(?:[\st]+\d.*)?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match
    ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    : undefined;
}

function monthInWords(text: string): Parts | undefined {
  const match =
    /^(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/.exec(
      text,
    ) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})$/.exec(text);
  if (!match?.groups) return undefined;
  const { year, month = "", day } = match.groups;
  return { year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(day) };
}

function fromYearLast(
  first: number,
  second: number,
  year: number,
): ReturnType<typeof parseDateCell> {
  if (first === second || second > 12) return fromParts(year, first, second);
  return first > 12 ? fromParts(year, second, first) : refused("day-or-month");
}

function fromParts(year: number, month: number, day: number): ReturnType<typeof parseDateCell> {
  const pad = (part: number) => String(part).padStart(2, "0");
  const found = plainDate(`${year}-${pad(month)}-${pad(day)}`);
  return found ? accepted({ day: found }) : refused("no-such-day");
}

function fromSerial(serial: number): ReturnType<typeof parseDateCell> {
  if (serial < SERIALS.least || serial > SERIALS.most) return refused("not-understood");
  return accepted({ day: addDays(SERIAL_START, Math.floor(serial)) });
}
