import { describe, expect, it } from "vitest";
import type { ParameterRow } from "#app/features/quotas/policy/index.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import type { AllowanceOutcome } from "./allowance.ts";
import { estimateSubsidies, graceOn } from "./subsidies.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const row = (name: string, region: string, value: string, from = "2026-01-01"): ParameterRow => ({
  ...{ name, region, value, validFrom: day(from), validTo: null },
  ...{ source: "通知", article: "", confidence: "secondary" },
});
const inForce = {
  rows: [
    row("living-subsidy-monthly", "140000", "12200"),
    row("nursing-subsidy-monthly", "140000", "12200"),
    row("nursing-subsidy-wider-monthly", "140000", "6100"),
  ],
  ...{ region: "140502", day: day("2026-11-27") },
};
const unsaid = { living: null, nursing: null };

describe("the living subsidy goes with 低保 (国发〔2015〕52号 二)", () => {
  it.each<[AllowanceOutcome, "yes" | "no", string, string, number | null]>([
    ["stays", "yes", "stays", "allowance-stays", 122_00],
    ["stays-at-the-line", "yes", "stays", "allowance-stays", 122_00],
    ["grace", "yes", "may-end", "allowance-ends", 122_00],
    ["ends-ask", "yes", "may-end", "allowance-ends", 122_00],
    ["may-enter", "yes", "ask", "by-the-place", 122_00],
    ["none", "yes", "ask", "by-the-place", 122_00],
    ["stays", "no", "may-apply", "allowance-open", 122_00],
    ["may-enter", "no", "may-apply", "allowance-open", 122_00],
    ["grace", "no", "ask", "over-the-line", null],
    ["none", "no", "ask", "over-the-line", null],
  ])("低保 %s, received: %s → %s", (allowance, living, outcome, because, amount) => {
    const [found] = estimateSubsidies({ ...unsaid, living }, allowance, inForce);
    expect(found).toMatchObject({ subsidy: "living", outcome, because });
    expect(found?.paid?.amount ?? null).toBe(amount);
  });
});

describe("the nursing subsidy looks at grade and care, whatever becomes of 低保", () => {
  const outcomes: readonly AllowanceOutcome[] = [
    ...(["stays", "stays-at-the-line", "grace"] as const),
    ...(["ends-ask", "may-enter", "none"] as const),
  ];
  it.each([
    ["severe", "stays", "grade-and-care", 122_00],
    ["wider", "ask", "wider-rule", 61_00],
    ["no", "unchanged", "not-received", null],
  ] as const)("%s → %s", (nursing, outcome, because, amount) => {
    for (const allowance of outcomes) {
      const [found] = estimateSubsidies({ ...unsaid, nursing }, allowance, inForce);
      expect(found).toMatchObject({ subsidy: "nursing", outcome, because });
      expect(found?.paid?.amount ?? null).toBe(amount);
    }
  });
});

it("of what is not spoken of nothing is said", () => {
  expect(estimateSubsidies(unsaid, "grace", inForce)).toEqual([]);
});

it("without a value in force no figure is made up; another year's and another place's are none", () => {
  const others = [
    row("living-subsidy-monthly", "140502", "20000", "2027-01-01"),
    row("living-subsidy-monthly", "410000", "9000"),
    row("allowance-grace-months", "410000", "12"),
  ];
  const nowhere = { ...inForce, rows: others };
  const [found] = estimateSubsidies({ living: "yes", nursing: null }, "stays", nowhere);
  expect(found).toMatchObject({ outcome: "stays", paid: null });
  expect(graceOn(nowhere)).toBeNull();
});

it("the closest place's row counts, with its document", () => {
  const rows = [
    row("allowance-grace-months", "100000", "12"),
    row("allowance-grace-months", "140502", "6"),
  ];
  expect(graceOn({ ...inForce, rows })).toMatchObject({ months: 6, row: { region: "140502" } });
});
