import { describe, expect, it } from "vitest";
import { ratio } from "#app/lib/ratio.ts";
import { fraction } from "../testing/declarations.ts";
import { headcount, otherSideOf } from "./headcount.ts";
import type { StaffOfYear } from "./headcount.ts";

const rules = { headcountRounding: "none", foundingDivisor: "months-existing" } as const;
const every = (people: number, changes: Partial<StaffOfYear> = {}): StaffOfYear => ({
  months: Array.from({ length: 12 }, () => people),
  seasonal: [],
  foundedInMonth: null,
  ...changes,
});
const half = [...Array.from({ length: 6 }, () => 30), ...Array.from({ length: 6 }, () => 31)];
const founded = [...Array.from({ length: 8 }, () => 0), 10, 10, 10, 10];

describe("headcount (财税〔2015〕72号 art. 8; policy.md 1.2)", () => {
  it.each([
    ["200 every month", every(200), "200"],
    ["40 and 60 seasonal for 3 months", every(40, { seasonal: [{ people: 60, months: 3 }] }), "55"],
    ["30 for six months, then 31", every(0, { months: half }), "30.5"],
    [
      "founded in September, 10 from then on",
      every(0, { months: founded, foundedInMonth: 9 }),
      "10",
    ],
    [
      "founded in September with seasonal workers",
      every(0, { months: founded, foundedInMonth: 9, seasonal: [{ people: 4, months: 2 }] }),
      "12",
    ],
  ])("%s: %s", (_name, staff, expected) => {
    expect(headcount(staff, rules)).toEqual(fraction(expected));
  });

  it("divides the founding year by 12 where the place does", () => {
    const staff = every(0, { months: founded, foundedInMonth: 9 });
    expect(headcount(staff, { ...rules, foundingDivisor: "twelve" })).toEqual(fraction("40/12"));
  });

  it("rounds halves up where the place does", () => {
    const rounded = { ...rules, headcountRounding: "half-up-integer" } as const;
    expect(headcount(every(0, { months: half }), rounded)).toEqual(ratio(31));
  });

  it("shows the other rounding only where it decides about 30", () => {
    const low = every(0, { months: [...Array.from({ length: 11 }, () => 30), 31] });
    expect(otherSideOf(low, rules, ratio(30))).toEqual({
      rounding: "half-up-integer",
      headcount: ratio(30),
    });
    expect(otherSideOf(every(0, { months: half }), rules, ratio(30))).toBeNull();
    expect(otherSideOf(every(200), rules, ratio(30))).toBeNull();
  });

  it("does not guess a month", () => {
    expect(() => headcount(every(0, { months: [1, 2] }), rules)).toThrow(RangeError);
  });
});
