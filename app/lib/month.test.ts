import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "./date.ts";
import type { PlainDate } from "./date.ts";
import {
  addMonths,
  addMonthsToDay,
  firstDayOf,
  lastDayOf,
  monthNumber,
  monthOf,
  monthsBetween,
  monthsOfYear,
  plainMonth,
  yearOf,
} from "./month.ts";
import type { PlainMonth } from "./month.ts";

const month = (text: string) => plainMonth(text) as PlainMonth;
const day = (text: string) => plainDate(text) as PlainDate;

describe("plainMonth", () => {
  it.each(["2025-01", "2025-12", "0001-06"])("accepts %s", (text) => {
    expect(plainMonth(text)).toBe(text);
  });
  it.each(["2025-00", "2025-13", "2025-1", "2025-01-01", "", "25-01"])("refuses %s", (text) => {
    expect(plainMonth(text)).toBeUndefined();
  });
});

describe("months", () => {
  it("know their year, number, first and last day", () => {
    expect([yearOf(month("2024-02")), monthNumber(month("2024-02"))]).toEqual([2024, 2]);
    expect([firstDayOf(month("2024-02")), lastDayOf(month("2024-02"))]).toEqual([
      "2024-02-01",
      "2024-02-29",
    ]);
    expect(lastDayOf(month("2025-12"))).toBe("2025-12-31");
    expect(monthOf(day("2025-12-31"))).toBe("2025-12");
  });

  it("make a year", () => {
    expect(monthsOfYear(2025)).toHaveLength(12);
    expect([monthsOfYear(2025)[0], monthsOfYear(2025)[11]]).toEqual(["2025-01", "2025-12"]);
  });

  it("addMonths and monthsBetween undo each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (months) => {
        const start = month("2026-06");
        expect(monthsBetween(start, addMonths(start, months))).toBe(months);
      }),
    );
  });

  it.each([
    ["2025-04-15", 12, "2026-04-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2025-03-31", -1, "2025-02-28"],
  ])("%s and %i months: %s", (start, months, expected) => {
    expect(addMonthsToDay(day(start), months)).toBe(expected);
  });
});
