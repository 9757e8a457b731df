import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { day, sampleParametersFor } from "../../testing/declarations.ts";
import { annualCount } from "../annual-count.ts";
import { assessPerson } from "../assess-month.ts";
import type { QuotaParameters } from "../parameters.ts";
import type { DeclaredPerson, Payer } from "../person.ts";
import { countMonths, monthFlags, monthRulesOf, NO_WAGE } from "./count-months.ts";
import type { NumberedPerson } from "./count-months.ts";
import { dayNumber, monthCount, monthOfDay, NO_END } from "./numbered-days.ts";

const YEAR = 2025;
const gradual = sampleParametersFor(YEAR);
const fixed: QuotaParameters = {
  ...gradual,
  workingAge: { rule: "fixed", fromYears: 16, menToYears: 59, womenToYears: 54 },
};

const anyDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((after) => addDays(day(from), after));
const payer = fc.constantFrom<Payer>("employer", "employer", "employer", "affiliate", "other");
const anyMonths = fc.uniqueArray(
  fc.record({
    at: fc.integer({ min: 0, max: 11 }),
    wage: fc.oneof(fc.constant(null), fc.integer({ min: 170_000, max: 230_000 })),
    pension: fc.boolean(),
    medical: fc.boolean(),
    wagePayer: payer,
    insurancePayer: payer,
    countedElsewhere: fc.boolean(),
  }),
  { maxLength: 12, selector: ({ at }) => at },
);
const anyPerson = fc.record({
  kind: fc.constantFrom("disability" as const, "military" as const),
  grade: fc.integer({ min: 1, max: 10 }),
  validTo: fc.oneof(fc.constant(null), anyDay("2025-06-01", 900)),
  birthDate: fc.oneof(anyDay("1959-01-01", 9_000), anyDay("2007-01-01", 1_200)),
  sex: fc.constantFrom("male" as const, "female" as const),
  post: fc.constantFrom("managerial-or-technical" as const, "other" as const),
  contracts: fc.array(
    fc.tuple(
      anyDay("2023-01-01", 1_200),
      fc.oneof(fc.constant(null), fc.integer({ min: 300, max: 430 })),
    ),
    { maxLength: 3 },
  ),
  months: anyMonths,
});
const anyFiling = fc.oneof(fc.constant(null), anyDay("2026-03-01", 300));

type Drawn = typeof anyPerson extends fc.Arbitrary<infer T> ? T : never;

function declared(drawn: Drawn): DeclaredPerson {
  const { kind, grade, validTo, contracts, months, ...person } = drawn;
  const names = monthsOfYear(YEAR);
  return {
    ...person,
    certificate: { kind, grade, validTo },
    contracts: contracts.map(([from, days]) => ({
      from,
      to: days === null ? null : addDays(from, days),
    })),
    months: months.map(({ at, wage, ...month }) => ({
      ...month,
      month: names[at]!,
      wage: wage === null ? null : fen(wage),
    })),
  };
}

function numbered({ certificate, birthDate, sex, post }: DeclaredPerson): NumberedPerson {
  return {
    isMilitary: certificate.kind === "military",
    grade: certificate.grade,
    isFemale: sex === "female",
    isOtherPost: post === "other",
    birth: dayNumber(birthDate),
    validTo: certificate.validTo === null ? NO_END : dayNumber(certificate.validTo),
  };
}

function monthNumbers({ months }: DeclaredPerson): Int32Array {
  return Int32Array.from(
    months.flatMap((month) => [
      month.wage ?? NO_WAGE,
      (monthCount(month.month) % 12) +
        (month.pension ? monthFlags.pension : 0) +
        (month.medical ? monthFlags.medical : 0) +
        (month.wagePayer === "other" ? monthFlags.wageByOther : 0) +
        (month.insurancePayer === "other" ? monthFlags.insuranceByOther : 0) +
        (month.countedElsewhere ? monthFlags.foundAgainst : 0),
    ]),
  );
}

describe("counting on numbers", () => {
  it("agrees with the rules month by month, whoever is declared", () => {
    fc.assert(
      fc.property(anyPerson, anyFiling, fc.constantFrom(gradual, fixed), (drawn, filed, rules) => {
        const person = declared(drawn);
        const slow = assessPerson(person, filed, rules);
        const { contracts, months } = person;
        const fast = countMonths(
          numbered(person),
          Int32Array.from(
            contracts.flatMap(({ from, to }) => [
              dayNumber(from),
              to === null ? NO_END : dayNumber(to),
            ]),
          ),
          contracts.length,
          monthNumbers(person),
          months.length,
          filed && dayNumber(filed),
          monthRulesOf(rules),
        );
        const sum = annualCount(slow);
        expect(BigInt(fast.twelfths) * sum.denominator).toBe(sum.numerator * 12n);
        expect(fast.against).toBe(slow.filter(({ counts }) => counts === 0).length);
        expect(fast.declared).toBe(months.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it("takes an officer's word over the rules", () => {
    const person: NumberedPerson = {
      isMilitary: false,
      grade: 1,
      isFemale: false,
      isOtherPost: false,
      birth: dayNumber(day("1985-06-15")),
      validTo: NO_END,
    };
    const count = (flags: number) =>
      countMonths(
        person,
        Int32Array.of(),
        0,
        Int32Array.of(NO_WAGE, flags),
        1,
        null,
        monthRulesOf(gradual),
      );
    expect(count(monthFlags.accepted)).toEqual({ twelfths: 2, declared: 1, against: 0 });
    expect(count(monthFlags.rejected)).toEqual({ twelfths: 0, declared: 1, against: 1 });
  });

  it("numbers every day of four centuries in its month", () => {
    for (let at = -40_000; at < 106_097; at += 1) {
      const date = addDays(day("2000-01-01"), at);
      if (monthOfDay(at) !== monthCount(date)) throw new Error(date);
    }
  });
});
