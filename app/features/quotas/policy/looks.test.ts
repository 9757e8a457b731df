import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { ratio } from "#app/lib/ratio.ts";
import { day, fraction, month, sampleParametersFor } from "../testing/declarations.ts";
import { lookLimitsFor } from "./look-limits.ts";
import type { LookLimits } from "./look-limits.ts";
import { lookRules, looksAt } from "./looks.ts";
import type { LookedAtPerson, LookedAtReturn, LookParameters, LookRule } from "./looks.ts";

const limits: LookLimits = {
  leastPeople: 3,
  staffShare: ratio(1, 3),
  yearEndRise: 2,
  employers: 3,
  retirementMonths: 6,
  nearPeople: ratio(1, 12),
  nearStaff: ratio(1),
  staffDrop: ratio(1, 4),
};
const parameters = sampleParametersFor(2025);
const relief = parameters.relief.kind === "bands" ? parameters.relief : null;
const by: LookParameters = { ...parameters, relief, limits };
const MINIMUM = 198_000;

interface Wish {
  readonly who?: string;
  readonly from?: number;
  readonly to?: number;
  readonly wage?: number | null;
  readonly weight?: number;
  readonly affiliate?: boolean;
}

let next = 0;
/** A person with nothing remarkable about them: no two are paid alike. */
function someone(wish: Wish = {}, changes: Partial<LookedAtPerson> = {}): LookedAtPerson {
  const { from = 1, to = 12, wage = 250_000 + (next += 1), weight = 1, affiliate = false } = wish;
  return {
    who: wish.who ?? `person ${next}`,
    months: monthsOfYear(2025)
      .slice(from - 1, to)
      .map((at) => ({
        month: at,
        wage: wage === null ? null : fen(wage),
        weight,
        isPaidByAffiliate: affiliate,
      })),
    contracts: [{ from: day("2024-01-01"), to: null }],
    workingUntil: month("2045-01"),
    employers: 1,
    ...changes,
  };
}

const filed = (changes: Partial<LookedAtReturn> = {}): LookedAtReturn => ({
  year: 2025,
  kind: "enterprise",
  headcount: ratio(100),
  headcountBefore: ratio(100),
  counted: ratio(0),
  people: [],
  ...changes,
});

const people = (count: number, wish: Wish = {}, changes: Partial<LookedAtPerson> = {}) =>
  Array.from({ length: count }, () => someone(wish, changes));

const term = (to: string) => ({ contracts: [{ from: day("2025-01-01"), to: day(to) }] });

/** Each rule with what just sets it off and what just does not. */
const cases: readonly (readonly [LookRule, boolean, LookedAtReturn])[] = [
  ["many-of-few-staff", true, filed({ headcount: ratio(9), people: people(3) })],
  ["many-of-few-staff", false, filed({ headcount: ratio(10), people: people(3) })],
  ["many-of-few-staff", false, filed({ headcount: ratio(2), people: people(2) })],
  ["minimum-wage-all-year", true, filed({ people: [someone({ wage: MINIMUM }), someone()] })],
  ["minimum-wage-all-year", false, filed({ people: [someone({ wage: MINIMUM + 1 })] })],
  ["minimum-wage-all-year", false, filed({ people: [someone({ wage: MINIMUM, to: 11 })] })],
  ["minimum-wage-all-year", false, filed({ people: [someone({ wage: null })] })],
  ["one-wage-for-all", true, filed({ people: people(3, { wage: 300_000 }) })],
  ["one-wage-for-all", false, filed({ people: people(2, { wage: 300_000 }) })],
  ["one-wage-for-all", false, filed({ people: [...people(2, { wage: 300_000 }), someone()] })],
  ["one-wage-for-all", false, filed({ people: people(3, { wage: null }) })],
  ["paid-by-affiliate", true, filed({ people: people(1, { affiliate: true }) })],
  ["paid-by-affiliate", false, filed({ people: [someone({ affiliate: true }), someone()] })],
  ["paid-by-affiliate", false, filed()],
  ["several-employers", true, filed({ people: people(1, {}, { employers: 3 }) })],
  ["several-employers", false, filed({ people: people(1, {}, { employers: 2 }) })],
  ["rise-before-year-end", true, filed({ people: people(2, { from: 10 }) })],
  ["rise-before-year-end", false, filed({ people: people(1, { from: 10 }) })],
  ["rise-before-year-end", false, filed({ people: people(2, { from: 9 }) })],
  [
    "rise-before-year-end",
    false,
    filed({ people: [...people(2, { from: 10 }), someone({ to: 9 })] }),
  ],
  ["severe-only", true, filed({ people: people(3, { weight: 2 }) })],
  ["severe-only", false, filed({ people: [...people(2, { weight: 2 }), someone()] })],
  ["severe-only", false, filed({ people: people(2, { weight: 2 }) })],
  ["contracts-of-least-term", true, filed({ people: people(3, {}, term("2025-12-31")) })],
  ["contracts-of-least-term", false, filed({ people: people(3, {}, term("2026-01-01")) })],
  ["contracts-of-least-term", false, filed({ people: people(2, {}, term("2025-12-31")) })],
  ["retiring-soon", true, filed({ people: people(1, {}, { workingUntil: month("2026-06") }) })],
  ["retiring-soon", false, filed({ people: people(1, {}, { workingUntil: month("2026-07") }) })],
  ["retiring-soon", false, filed({ people: people(1, {}, { workingUntil: null }) })],
  ["just-at-quota", true, filed({ headcount: ratio(200), counted: ratio(3) })],
  ["just-at-quota", false, filed({ headcount: ratio(200), counted: fraction("37/12") })],
  ["just-at-quota", false, filed({ headcount: ratio(201), counted: ratio(3) })],
  ["just-at-band", true, filed({ headcount: ratio(200), counted: ratio(2) })],
  ["just-at-band", false, filed({ headcount: ratio(201), counted: ratio(2) })],
  ["just-at-band", false, filed({ headcount: ratio(200), counted: fraction("25/12") })],
  ["just-small", true, filed({ headcount: ratio(30) })],
  ["just-small", true, filed({ headcount: fraction("59/2") })],
  ["just-small", false, filed({ headcount: ratio(29) })],
  ["just-small", false, filed({ headcount: fraction("61/2") })],
  ["just-small", false, filed({ headcount: ratio(30), kind: "public-institution" })],
  ["just-small", false, filed({ headcount: ratio(30), counted: ratio(1) })],
  ["staff-dropped", true, filed({ headcount: ratio(75) })],
  ["staff-dropped", false, filed({ headcount: ratio(76) })],
  ["staff-dropped", false, filed({ headcount: ratio(10), headcountBefore: null })],
];

describe("a look at what was filed", () => {
  it.each(cases)("%s: %s", (rule, isFound, given) => {
    const found = looksAt(given, by).map((look) => look.rule);
    expect(found.includes(rule)).toBe(isFound);
  });

  it("has a case for and against every rule", () => {
    for (const isFound of [true, false])
      expect(new Set(cases.flatMap(([rule, one]) => (one === isFound ? [rule] : [])))).toEqual(
        new Set(lookRules),
      );
  });

  it("finds nothing about a return with nothing remarkable", () => {
    const usual = filed({ headcount: ratio(150), people: people(2), counted: ratio(2) });
    expect(looksAt(usual, by)).toEqual([]);
  });

  it("says whom it rests on, the same in any order, and its figures", () => {
    const [a, b] = [someone({ who: "b", wage: MINIMUM }), someone({ who: "a", wage: MINIMUM })];
    for (const both of [
      [a, b],
      [b, a],
    ])
      expect(looksAt(filed({ people: both }), by)).toEqual([
        { rule: "minimum-wage-all-year", facts: { people: "2" }, who: ["a", "b"] },
      ]);
  });

  it("applies no rule whose number is not on record", () => {
    const none = lookLimitsFor([], { region: "140502", dataYear: 2025 });
    const all = cases.flatMap(([, , given]) => looksAt(given, { ...by, limits: none }));
    const free = ["minimum-wage-all-year", "paid-by-affiliate"];
    expect(all.filter(({ rule }) => !free.includes(rule))).toEqual([]);
  });
});
