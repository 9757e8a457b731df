import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { registerCycle, registerYear } from "./register.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;

describe("how long a course is in the words of the national register", () => {
  it.each([
    ["2026-03-10", "2026-03-10", "short"],
    ["2026-03-10", "2026-04-10", "short"],
    ["2026-03-10", "2026-04-11", "medium"],
    ["2026-01-31", "2026-02-28", "short"],
    ["2026-01-31", "2026-03-01", "medium"],
    ["2026-03-10", "2026-09-10", "medium"],
    ["2026-03-10", "2026-09-11", "long"],
  ] as const)("from %s to %s: %s", (from, to, cycle) => {
    expect(registerCycle(day(from), day(to))).toBe(cycle);
  });

  it("is of no course that ends before it begins", () => {
    expect(() => registerCycle(day("2026-03-10"), day("2026-03-09"))).toThrow(RangeError);
  });

  it("counts a course in the year it began", () => {
    expect(registerYear(day("2025-12-20"))).toBe("2025");
  });
});
