import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import {
  day,
  fraction,
  goodMonth,
  month,
  sampleParametersFor,
  worker,
} from "../testing/declarations.ts";
import { annualCount } from "./annual-count.ts";
import { assessPerson } from "./assess-month.ts";
import { monthCodes } from "./codes.ts";
import type { MonthCode } from "./codes.ts";
import type { Certificate, DeclaredPerson, DispatchedMonth } from "./person.ts";
import type { QuotaParameters } from "./parameters.ts";

const of2025 = sampleParametersFor(2025);
const filedOn = day("2026-05-10");
const disability = (grade: number): Certificate => ({
  kind: "disability",
  grade,
  validTo: day("2030-01-01"),
});
const military = (grade: number): Certificate => ({ kind: "military", grade, validTo: null });
const count = (person: DeclaredPerson, rules: QuotaParameters = of2025, filed = filedOn) =>
  annualCount(assessPerson(person, filed, rules));
const tonghua: QuotaParameters = {
  ...of2025,
  minimumWages: Object.fromEntries(
    monthsOfYear(2025).map((each, at) => [each, fen(at < 11 ? 178_000 : 187_000)]),
  ),
};

describe("annual count (残联厅函〔2022〕63号; policy.md 1.3)", () => {
  it.each<readonly [string, string, DeclaredPerson, string]>([
    ["T1", "grade 3, 12 good months", worker(2025), "1"],
    ["T2", "grade 2, 12 good months", worker(2025, { certificate: disability(2) }), "2"],
    ["T3", "military grade 3", worker(2025, { certificate: military(3) }), "2"],
    ["T3", "military grade 4", worker(2025, { certificate: military(4) }), "1"],
    ["T3", "military grade 8", worker(2025, { certificate: military(8) }), "1"],
    ["T3", "military grade 9", worker(2025, { certificate: military(9) }), "0"],
    [
      "T4",
      "grade 4, hired 15 April on a 1-year contract, April below the minimum",
      worker(2025, {
        certificate: disability(4),
        contracts: [{ from: day("2025-04-15"), to: day("2026-04-14") }],
        months: monthsOfYear(2025)
          .slice(3)
          .map((each, at) => goodMonth(each, at === 0 ? { wage: fen(100_000) } : {})),
      }),
      "8/12",
    ],
    [
      "T5",
      "a 6-month contract, 6 good months",
      worker(2025, {
        contracts: [{ from: day("2025-01-01"), to: day("2025-06-30") }],
        months: monthsOfYear(2025)
          .slice(0, 6)
          .map((each) => goodMonth(each)),
      }),
      "0",
    ],
    [
      "T6",
      "two consecutive 6-month contracts",
      worker(2025, {
        contracts: [
          { from: day("2025-01-01"), to: day("2025-06-30") },
          { from: day("2025-07-01"), to: day("2025-12-31") },
        ],
      }),
      "0",
    ],
    [
      "T7",
      "valid all data year, expired on the filing date",
      worker(2025, { certificate: { ...disability(3), validTo: day("2026-05-09") } }),
      "0",
    ],
    [
      "T7",
      "valid up to and including the filing date",
      worker(2025, { certificate: { ...disability(3), validTo: filedOn } }),
      "1",
    ],
  ])("%s: %s", (_number, _name, person, expected) => {
    expect(count(person)).toEqual(fraction(expected));
  });

  it("T8: 1,800 all year against 1,780 to November and 1,870 in December", () => {
    const person = worker(2025, { monthChanges: { wage: fen(180_000) } });
    expect(count(person, tonghua)).toEqual(fraction("11/12"));
  });

  it("T11: both agency and host declare: 0 on both until one withdraws", () => {
    const dispatched = (side: "agency" | "host", otherSideDeclares: boolean) =>
      count(
        worker(2025, {
          monthChanges: { dispatch: { side, agreedSide: "host", otherSideDeclares } },
        }),
      );
    expect(dispatched("agency", true)).toEqual(fraction(0));
    expect(dispatched("host", true)).toEqual(fraction(0));
    expect(dispatched("host", false)).toEqual(fraction(1));
  });

  it("T13: grade 3 becomes 2 on 1 July: as filed, or month by month", () => {
    const certificate = { ...disability(2), earlierGrades: [{ grade: 3, to: day("2025-06-30") }] };
    const person = worker(2025, { certificate });
    expect(count(person)).toEqual(fraction(2));
    expect(count(person, { ...of2025, weightAt: "month" })).toEqual(fraction("18/12"));
  });

  it("case 10: grade 1 April to December and grade 3 January to June make 24/12", () => {
    const one = worker(2025, {
      certificate: disability(1),
      contracts: [{ from: day("2025-04-01"), to: null }],
      months: monthsOfYear(2025)
        .slice(3)
        .map((each) => goodMonth(each)),
    });
    const two = worker(2025, {
      months: monthsOfYear(2025)
        .slice(0, 6)
        .map((each) => goodMonth(each)),
    });
    const months = [one, two].flatMap((person) => assessPerson(person, filedOn, of2025));
    expect(annualCount(months)).toEqual(fraction(2));
  });

  it("counts one severe person-month as two light ones", () => {
    const one = worker(2025, { certificate: disability(1), months: [goodMonth("2025-03")] });
    const two = worker(2025, { months: [goodMonth("2025-03"), goodMonth("2025-04")] });
    expect(count(one)).toEqual(count(two));
  });

  it("weighs a graduate of the last five years twice where the region does", () => {
    const rules: QuotaParameters = { ...of2025, weighting: "recent-graduates-twice" };
    const person = worker(2025, { graduatedOn: day("2020-07-01") });
    expect(count(person, rules)).toEqual(fraction("18/12"));
    expect(count(person)).toEqual(fraction(1));
  });
});

describe("codes of a month (policy.md 1.5)", () => {
  const dispatch = (changes: Partial<DispatchedMonth>): DispatchedMonth => ({
    side: "agency",
    agreedSide: null,
    otherSideDeclares: false,
    ...changes,
  });
  const cases: readonly (readonly [string, readonly MonthCode[], DeclaredPerson, string?])[] = [
    ["nothing wrong", [], worker(2025)],
    ["filed on the last day", [], worker(2025), "2026-10-31"],
    ["filed a day late", ["LATE"], worker(2025), "2026-11-01"],
    [
      "the database has no such certificate",
      ["CERT_NOT_FOUND"],
      worker(2025, { certificate: { ...disability(3), record: "not-found" } }),
    ],
    [
      "the certificate has another name",
      ["CERT_NAME_MISMATCH"],
      worker(2025, { certificate: { ...disability(3), record: "name-mismatch" } }),
    ],
    [
      "expired",
      ["CERT_EXPIRED"],
      worker(2025, { certificate: { ...disability(3), validTo: day("2026-05-09") } }),
    ],
    ["15 years old", ["AGE_OUT"], worker(2025, { birthDate: day("2009-02-01") })],
    [
      "a contract that begins in February",
      ["CONTRACT_GAP"],
      worker(2025, { contracts: [{ from: day("2025-02-01"), to: null }] }),
    ],
    [
      "eleven months and 29 days",
      ["TERM_LT_12M"],
      worker(2025, { contracts: [{ from: day("2025-01-01"), to: day("2025-12-30") }] }),
    ],
    [
      "exactly twelve months",
      [],
      worker(2025, { contracts: [{ from: day("2025-01-01"), to: day("2025-12-31") }] }),
    ],
    ["no wage known", ["WAGE_NO_DATA"], worker(2025, { monthChanges: { wage: null } })],
    ["a fen too little", ["WAGE_LT_MIN"], worker(2025, { monthChanges: { wage: fen(197_999) } })],
    ["the minimum", [], worker(2025, { monthChanges: { wage: fen(198_000) } })],
    ["no pension", ["PENSION_MISSING"], worker(2025, { monthChanges: { pension: false } })],
    ["no medical", ["MEDICAL_MISSING"], worker(2025, { monthChanges: { medical: false } })],
    [
      "wage and insurance paid by another",
      ["PAYER_MISMATCH"],
      worker(2025, { monthChanges: { wagePayer: "other", insurancePayer: "other" } }),
    ],
    [
      "wage paid by another, contract here",
      [],
      worker(2025, { monthChanges: { wagePayer: "other" } }),
    ],
    [
      "wage paid by another, contract elsewhere",
      ["CONTRACT_GAP", "PAYER_MISMATCH"],
      worker(2025, { contracts: [], monthChanges: { wagePayer: "other" } }),
    ],
    [
      "both paid by a unit shown to belong to the employer",
      [],
      worker(2025, { monthChanges: { wagePayer: "affiliate", insurancePayer: "affiliate" } }),
    ],
    [
      "counted elsewhere",
      ["DUP_PERSON_MONTH"],
      worker(2025, { monthChanges: { countedElsewhere: true } }),
    ],
    ["at the agency by default", [], worker(2025, { monthChanges: { dispatch: dispatch({}) } })],
    [
      "at the agency, given to the host",
      ["DISPATCH_BOTH_SIDES"],
      worker(2025, { monthChanges: { dispatch: dispatch({ agreedSide: "host" }) } }),
    ],
    [
      "at the host without an agreement",
      ["CONTRACT_GAP"],
      worker(2025, { monthChanges: { dispatch: dispatch({ side: "host" }) } }),
    ],
    [
      "declared on both sides",
      ["DISPATCH_BOTH_SIDES"],
      worker(2025, { monthChanges: { dispatch: dispatch({ otherSideDeclares: true }) } }),
    ],
    [
      "several at once, in the order of the checks",
      ["CERT_EXPIRED", "WAGE_NO_DATA", "PENSION_MISSING", "MEDICAL_MISSING"],
      worker(2025, {
        certificate: { ...disability(3), validTo: day("2025-01-01") },
        monthChanges: { wage: null, pension: false, medical: false },
      }),
    ],
  ];

  it.each(
    cases.map(([name, codes, person, filed = "2026-05-10"]) => ({ name, codes, person, filed })),
  )("$name: $codes", ({ codes, person, filed }) => {
    const [january] = assessPerson(person, day(filed), of2025);
    expect(january?.codes).toEqual(codes);
    expect(january?.counts).toBe(codes.length === 0 ? 1 : 0);
  });

  it("has a case for every code", () => {
    const seen = new Set(cases.flatMap(([, codes]) => codes));
    expect(monthCodes.filter((code) => !seen.has(code))).toEqual([]);
  });

  it("asks for proof where only data is missing and denies otherwise", () => {
    const outcome = (changes: object) =>
      assessPerson(worker(2025, { monthChanges: changes }), filedOn, of2025)[0]?.outcome;
    expect(outcome({})).toBe("counted");
    expect(outcome({ wage: null })).toBe("proof-needed");
    expect(outcome({ wage: null, pension: false })).toBe("denied");
  });

  it("not filed yet: the certificate must hold on the first day of the window", () => {
    const until = (validTo: string) =>
      assessPerson(
        worker(2025, { certificate: { ...disability(3), validTo: day(validTo) } }),
        null,
        of2025,
      )[0]?.codes;
    expect(until("2026-02-28")).toEqual(["CERT_EXPIRED"]);
    expect(until("2026-03-01")).toEqual([]);
  });

  it("a host's agreement needs the agency's contract of twelve months too", () => {
    const person = worker(2025, {
      contracts: [{ from: day("2025-01-01"), to: day("2025-06-30") }],
      months: [
        goodMonth("2025-01", {
          dispatch: dispatch({ side: "host", agreedSide: "host" }),
        }),
      ],
    });
    expect(assessPerson(person, filedOn, of2025)[0]).toMatchObject({
      month: month("2025-01"),
      codes: ["TERM_LT_12M"],
    });
  });
});
