import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { plainMonth, type PlainMonth } from "#app/lib/month.ts";
import { estimateAllowance, monthlyPay, type HouseholdFacts } from "./allowance.ts";

const month = (text: string) => plainMonth(text) as PlainMonth;
const household = (changes: Partial<HouseholdFacts>): HouseholdFacts => ({
  members: 3,
  income: fen(0),
  wage: fen(0),
  workCost: fen(0),
  standard: fen(700_00),
  receives: true,
  decidedIn: month("2026-11"),
  graceMonths: 6,
  ...changes,
});

describe("worked cases of policy.md 6, standard 700", () => {
  it.each([
    [3, 2_000, 600, "stays", 466_67],
    [3, 2_000, 0, "stays", 666_67],
    [3, 3_000, 600, "grace", 800_00],
    [2, 1_980, 500, "grace", 740_00],
    [2, 1_900, 500, "stays-at-the-line", 700_00],
    [2, 1_901, 500, "grace", 700_50],
  ])("%i people, wage %i, cost %i: %s", (members, wage, cost, outcome, perPerson) => {
    const facts = household({ members, wage: fen(wage * 100), workCost: fen(cost * 100) });
    expect(estimateAllowance(facts)).toMatchObject({ outcome, perPerson });
  });

  it("decided in November 2026: paid on from December to May, out in June 2027", () => {
    expect(estimateAllowance(household({ wage: fen(9_000_00) })).grace).toEqual({
      months: 6,
      from: "2026-12",
      to: "2027-05",
      out: "2027-06",
    });
  });
});

it.each([null, 0])("with %s months on record nobody guesses how it ends", (graceMonths) => {
  const over = household({ wage: fen(9_000_00), graceMonths });
  expect(estimateAllowance(over)).toMatchObject({ outcome: "ends-ask", grace: null });
  expect(estimateAllowance({ ...over, wage: fen(1_000_00) }).outcome).toBe("stays");
});

it.each([
  [3_000_00, "month", 3_000_00],
  [40_000_00, "year", 3_333_33],
  [25_00, "hour", null],
  [null, "month", null],
  [200_00, null, null],
])("a position that pays %s each %s: %s a month", (from, unit, monthly) => {
  expect(monthlyPay(from, unit)).toBe(monthly);
});

it("below the standard 低保 makes up the difference for everybody (社会救助暂行办法 art. 12)", () => {
  expect(
    estimateAllowance(household({ wage: fen(2_000_00), workCost: fen(600_00) })),
  ).toMatchObject({ line: 2_100_00, counted: 1_400_00, madeUp: 700_00 });
});

it("at the standard nobody new enters", () => {
  const at = household({ members: 2, income: fen(1_400_00), receives: false });
  expect(estimateAllowance(at).outcome).toBe("none");
  expect(estimateAllowance({ ...at, income: fen(1_399_99) }).outcome).toBe("may-enter");
});

it("costs of work are taken off the wage and off nothing else; more wage never means more made up", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000 }).map(fen);
  const anyFacts = fc.record({
    members: fc.integer({ min: 1, max: 20 }),
    income: amount,
    wage: amount,
    workCost: amount,
    standard: amount,
    receives: fc.boolean(),
    decidedIn: fc.constant(month("2026-11")),
    graceMonths: fc.constant(6),
  });
  fc.assert(
    fc.property(anyFacts, fc.nat(100_000), (facts, more) => {
      const now = estimateAllowance(facts);
      expect(now.counted).toBeGreaterThanOrEqual(facts.income);
      const then = estimateAllowance({ ...facts, wage: fen(facts.wage + more) });
      expect(then.madeUp).toBeLessThanOrEqual(now.madeUp);
      if (now.counted > now.line) expect(["grace", "none"]).toContain(now.outcome);
    }),
  );
});
