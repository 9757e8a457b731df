import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import { sampleParametersFor } from "../testing/declarations.ts";
import { employerKinds } from "./employer.ts";
import { assessLevy } from "./levy.ts";
import type { LevyFacts, LevyRules } from "./levy.ts";

const base = sampleParametersFor(2025);
const withoutRelief = sampleParametersFor(2027);

const kinds = employerKinds.filter((kind) => kind !== "individual-business");
const anyFacts = fc
  .record({
    kind: fc.constantFrom(...kinds),
    staffMonths: fc.integer({ min: 1, max: 200_000 }),
    disabledMonths: fc.integer({ min: 0, max: 4000 }),
    payroll: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  })
  .filter(({ staffMonths, disabledMonths }) => disabledMonths <= 2 * staffMonths);
type Numbers = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never;
const anyRules = fc.record({
  quotaThousandths: fc.integer({ min: 15, max: 30 }),
  localAverage: fc.integer({ min: 1_000_000, max: 20_000_000 }),
  hasRelief: fc.boolean(),
});
type Rules = typeof anyRules extends fc.Arbitrary<infer T> ? T : never;

function factsOf({ kind, staffMonths, disabledMonths, payroll }: Numbers): LevyFacts {
  return {
    employer: { kind, registeredOn: null },
    headcount: ratio(staffMonths, 12),
    counted: ratio(disabledMonths, 12),
    payroll: fen(payroll),
  };
}

function rulesOf({ quotaThousandths, localAverage, hasRelief }: Rules): LevyRules {
  return {
    ...(hasRelief ? base : withoutRelief),
    quota: ratio(quotaThousandths, 1000),
    localAverageWage: fen(localAverage),
  };
}

function due(numbers: Numbers, rules: LevyRules): number {
  const answer = assessLevy(factsOf(numbers), rules);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.levy.due;
}

/**
 * The levy again, with nothing of the product: whole numbers over one common denominator, and a decimal rounded by
 * looking at its remainder. H = h/12, D = d/12, r = q/1000, average = 12p/h fen.
 */
function slowDue({ kind, staffMonths, disabledMonths, payroll }: Numbers, rules: Rules): bigint {
  const [h, d, p] = [BigInt(staffMonths), BigInt(disabledMonths), BigInt(payroll)];
  const [q, local] = [BigInt(rules.quotaThousandths), BigInt(rules.localAverage)];
  const gapOver12000 = h * q - 1000n * d;
  if (gapOver12000 <= 0n) return 0n;
  const isCompany = kind === "enterprise" || kind === "farmers-cooperative";
  let tenths = 10n;
  if (rules.hasRelief) {
    if (isCompany && h <= 360n) return 0n;
    tenths = 100n * d >= h ? 5n : 9n;
  }
  const isCapped = 12n * p > 2n * local * h;
  const [wage, per] = isCapped ? [2n * local, 1n] : [12n * p, h];
  const numerator = gapOver12000 * wage * tenths;
  const denominator = 12_000n * per * 10n;
  const whole = numerator / denominator;
  return (numerator % denominator) * 2n >= denominator ? whole + 1n : whole;
}

describe("the levy, for whatever numbers", () => {
  it("agrees with an independent slow computation on 10,000 inputs", () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (numbers, rules) => {
        expect(BigInt(due(numbers, rulesOf(rules)))).toBe(slowDue(numbers, rules));
      }),
      { numRuns: 10_000 },
    );
  });

  it("agrees with it at the borders: around 30 staff, 1 % and the quota", () => {
    const near = fc
      .tuple(
        fc.integer({ min: 300, max: 420 }),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom(...kinds),
      )
      .map(([staffMonths, disabledMonths, kind]) => ({
        staffMonths,
        disabledMonths,
        kind,
        payroll: 1_234_567_891,
      }));
    fc.assert(
      fc.property(near, anyRules, (numbers, rules) => {
        expect(BigInt(due(numbers, rulesOf(rules)))).toBe(slowDue(numbers, rules));
      }),
      { numRuns: 2000 },
    );
  });

  it("never rises with one more counted person-month", () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (numbers, rules) => {
        const more = { ...numbers, disabledMonths: numbers.disabledMonths + 1 };
        fc.pre(more.disabledMonths <= 2 * more.staffMonths);
        expect(due(more, rulesOf(rules))).toBeLessThanOrEqual(due(numbers, rulesOf(rules)));
      }),
    );
  });

  it("is never raised by the cap", () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (numbers, rules) => {
        const uncapped = { ...rulesOf(rules), localAverageWage: fen(Number.MAX_SAFE_INTEGER) };
        expect(due(numbers, rulesOf(rules))).toBeLessThanOrEqual(due(numbers, uncapped));
      }),
    );
  });

  it("jumps up for an enterprise just above 30 staff, while relief is in force", () => {
    const at = (staffMonths: number) =>
      due({ kind: "enterprise", staffMonths, disabledMonths: 0, payroll: 180_000_000 }, base);
    expect(at(360)).toBe(0);
    expect(at(361)).toBeGreaterThan(0);
  });
});
