import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import { sampleParametersFor } from "../../testing/declarations.ts";
import { fictionalUscc } from "#db/seed/fictional.ts";
import { employerKindOf, employerKinds, mustComply, subjectPrefixes } from "../employer.ts";
import type { QuotaParameters } from "../parameters.ts";
import { assessYearExactly, yearAssessor } from "./assess-year.ts";

const base = sampleParametersFor(2025);
const lapsed = sampleParametersFor(2027);

const anyRules = fc
  .record({
    quotaThousandths: fc.integer({ min: 15, max: 30 }),
    localAverage: fc.integer({ min: 1_000_000, max: 20_000_000 }),
    headcountRounding: fc.constantFrom("none" as const, "half-up-integer" as const),
    foundingDivisor: fc.constantFrom("twelve" as const, "months-existing" as const),
    rounding: fc.constantFrom("floor" as const, "exact" as const),
    hasRelief: fc.boolean(),
  })
  .map(({ quotaThousandths, localAverage, rounding, hasRelief, ...rules }): QuotaParameters => {
    const from = hasRelief ? base : lapsed;
    return {
      ...from,
      ...rules,
      quota: ratio(quotaThousandths, 1_000),
      localAverageWage: fen(localAverage),
      reward: { ...from.reward, rounding },
    };
  });
const anyFacts = fc.record({
  kind: fc.constantFrom(...employerKinds),
  // Near 30 staff, near whole shares, and anything.
  staffMonths: fc.oneof(
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 1, max: 40 }).map((people) => people * 800),
    fc.integer({ min: 1, max: 2_000_000 }),
  ),
  foundedInMonth: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 12 })),
  payroll: fc.oneof(
    fc.integer({ min: 0, max: 2_000_000_000 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  ),
  twelfths: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 50_000 })),
});

describe("a year on numbers", () => {
  it("agrees with the exact rules to the fen", () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        expect(yearAssessor(rules)(facts)).toEqual(assessYearExactly(facts, rules));
      }),
      { numRuns: 10_000 },
    );
  });

  it("agrees at the edges of 1 %, of the quota and of 30 staff", () => {
    const assess = yearAssessor(base);
    for (let staffMonths = 340; staffMonths <= 380; staffMonths += 1)
      for (let twelfths = 0; twelfths <= 12; twelfths += 1)
        for (const kind of employerKinds) {
          const facts = {
            kind,
            staffMonths,
            foundedInMonth: null,
            payroll: 1_234_567_89,
            twelfths,
          };
          expect(assess(facts)).toEqual(assessYearExactly(facts, base));
        }
  });
});

describe("codes of employers that must comply", () => {
  it("are told by their beginning as by the whole code", () => {
    for (const kind of employerKinds) {
      const uscc = fictionalUscc(kind, "140502", 7);
      expect(employerKindOf(uscc)).toBe(kind);
      expect(subjectPrefixes.some((prefix) => uscc.startsWith(prefix))).toBe(mustComply(kind));
    }
  });
});
