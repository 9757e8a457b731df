import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { day, month, sampleParametersFor } from "../testing/declarations.ts";
import type { DeclaredPerson, PersonMonth } from "./person.ts";
import { takeOver, takeoverCodes } from "./takeover.ts";
import type { LeavingYear, TakeoverRules } from "./takeover.ts";

const parameters = sampleParametersFor(2025);
const asked: TakeoverRules = { year: 2026, today: day("2026-01-15"), rules: parameters };

const paid = (changes: Partial<PersonMonth> = {}): PersonMonth[] =>
  monthsOfYear(2025).map((one, at) => ({
    month: one,
    wage: fen(300_000),
    pension: true,
    medical: true,
    ...(at === 11 ? changes : {}),
  }));

function person(
  changes: Partial<DeclaredPerson> = {},
  about: Partial<LeavingYear> = {},
): LeavingYear {
  const declared: DeclaredPerson = {
    certificate: { kind: "disability", grade: 3, validTo: day("2033-01-01") },
    birthDate: day("1985-06-15"),
    sex: "male",
    post: "other",
    contracts: [{ from: day("2024-01-01"), to: null }],
    months: paid(),
    ...changes,
  };
  return { name: "张三", declared, until: null, elsewhere: null, ...about };
}

const certificate = (validTo: string) => ({
  certificate: { kind: "disability" as const, grade: 3, validTo: day(validTo) },
});
const contract = (from: string, to: string | null) => ({
  contracts: [{ from: day(from), to: to === null ? null : day(to) }],
});

describe("what is taken over from the year before", () => {
  it.each([
    ["fits", person(), true, []],
    ["without a contract", person({ contracts: [] }), false, ["contract-missing - -"]],
    [
      "contract to the last day of the year before",
      person(contract("2024-01-01", "2025-12-31")),
      false,
      ["contract-ended 2025-12-31 -"],
    ],
    [
      "contract to the first day of the year",
      person(contract("2024-01-01", "2026-01-01")),
      true,
      ["contract-ends 2026-01-01 -"],
    ],
    ["contract beyond the year", person(contract("2024-01-01", "2027-01-01")), true, []],
    [
      "an ended contract and one that goes on",
      person({
        contracts: [
          { from: day("2023-01-01"), to: day("2024-12-31") },
          { from: day("2025-01-01"), to: null },
        ],
      }),
      true,
      [],
    ],
    [
      "certificate ended yesterday (残联厅函〔2022〕63号 (二))",
      person(certificate("2026-01-14")),
      true,
      ["certificate-ended 2026-01-14 -"],
    ],
    [
      "certificate ends within the year",
      person(certificate("2026-12-31")),
      true,
      ["certificate-ends 2026-12-31 -"],
    ],
    ["certificate ends after it", person(certificate("2027-01-01")), true, []],
    [
      "of working age no longer (渐进式延迟法定退休年龄)",
      person({ birthDate: day("1964-12-01") }),
      true,
      ["age-over 2024-12-01 -"],
    ],
    [
      "of working age to the last month of the year before",
      person({ birthDate: day("1965-09-10") }),
      true,
      ["age-over 2025-12-01 -"],
    ],
    [
      "wage below the minimum in the last month",
      person({ months: paid({ wage: fen(100_000) }) }),
      true,
      ["wage-below-minimum 2025-12-01 -"],
    ],
    [
      "wage not known in the last month",
      person({ months: paid({ wage: null }) }),
      true,
      ["wage-missing 2025-12-01 -"],
    ],
    [
      "insurance stopped",
      person({ months: paid({ medical: false }) }),
      true,
      ["insurance-stopped 2025-12-01 -"],
    ],
    [
      "insurance never paid is no stop",
      person({ months: paid().map((one) => ({ ...one, pension: false })) }),
      true,
      [],
    ],
    [
      "months without an entry",
      person({ months: paid().slice(0, 9) }),
      true,
      ["month-missing 2025-10-01 3"],
    ],
    [
      "a month before the contract is none that is missing",
      person({ ...contract("2025-03-10", null), months: paid().slice(2) }),
      true,
      [],
    ],
    [
      "declared by another employer",
      person({}, { elsewhere: month("2025-07") }),
      true,
      ["declared-elsewhere 2025-07-01 -"],
    ],
    [
      "consent taken back",
      person({}, { until: month("2025-08") }),
      true,
      ["consent-ended 2025-08-01 -"],
    ],
  ])("%s", (_name, given, isCarried, expected) => {
    const [taken] = takeOver([given], asked);
    expect(taken?.isCarried).toBe(isCarried);
    expect(
      taken?.findings.map(({ code, at, months }) => `${code} ${at ?? "-"} ${months ?? "-"}`),
    ).toEqual(expected);
  });

  it("ends a working age within the year", () => {
    const [taken] = takeOver([person({ birthDate: day("1966-01-10") })], asked);
    expect(taken?.findings).toEqual([{ code: "age-ends", at: "2026-05-01", months: null }]);
  });

  it("marks both entries of what is most likely one person", () => {
    const other = { ...person(), name: "李四" };
    const all = takeOver([person(), person(), other], asked);
    expect(all.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ["same-person"],
      ["same-person"],
      [],
    ]);
  });

  it("checks neither age nor wages without parameters, and the rest all the same", () => {
    const given = person({
      birthDate: day("1950-01-01"),
      months: paid({ wage: fen(100) }),
      contracts: [],
    });
    const [taken] = takeOver([given], { ...asked, rules: null });
    expect(taken?.findings.map(({ code }) => code)).toEqual(["contract-missing"]);
  });

  it("has a name for everything it can find, once", () => {
    expect(new Set(takeoverCodes).size).toBe(takeoverCodes.length);
  });
});
