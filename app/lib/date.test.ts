import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, plainDate, shanghaiDay } from "./date.ts";
import type { PlainDate } from "./date.ts";

const day = (text: string) => plainDate(text) as PlainDate;

describe("plainDate", () => {
  it.each(["2026-01-01", "2024-02-29", "2000-02-29", "1900-02-28", "2026-12-31"])(
    "accepts %s",
    (text) => {
      expect(plainDate(text)).toBe(text);
    },
  );

  it.each([
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "",
    "x",
  ])("refuses %s", (text) => {
    expect(plainDate(text)).toBeUndefined();
  });
});

describe("days", () => {
  it("turns at midnight in Shanghai, not in UTC", () => {
    expect(shanghaiDay(new Date("2026-11-23T15:59:59.999Z"))).toBe("2026-11-23");
    expect(shanghaiDay(new Date("2026-11-23T16:00:00Z"))).toBe("2026-11-24");
  });

  it("counts across months, leap days and years", () => {
    expect(addDays(day("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
    expect(addDays(day("2026-03-01"), -1)).toBe("2026-02-28");
    expect(daysBetween(day("2026-01-01"), day("2027-01-01"))).toBe(365);
    expect(daysBetween(day("2026-03-02"), day("2026-03-01"))).toBe(-1);
  });

  it("addDays and daysBetween undo each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const start = day("2026-06-15");
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
    );
  });
});
