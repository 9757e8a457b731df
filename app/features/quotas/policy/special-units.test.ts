import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { fraction } from "../testing/declarations.ts";
import { ratio } from "#app/lib/ratio.ts";
import { reachesShare, vatGate, vatMonthlyCap } from "./special-units.ts";

const staff = (disabled: number, headcount: string) => ({
  disabled,
  headcount: fraction(headcount),
});

it.each([
  [25, "100", true],
  [24, "100", false],
  [25, "1201/12", false],
  [3, "12", true],
  [1, "4", true],
  [0, "0", false],
  [1, "0", false],
])("残疾人就业条例 art. 11: %i of %s staff is concentrated: %s", (disabled, headcount, is) => {
  expect(reachesShare(staff(disabled, headcount), ratio(25, 100))).toBe(is);
});

describe("VAT refund gate (policy.md 1.1 [F36])", () => {
  it.each([
    ["general", 10, "40", true, true],
    ["general", 10, "41", false, true],
    ["general", 9, "36", true, false],
    ["blind-massage", 5, "20", true, true],
    ["blind-massage", 4, "16", true, false],
    ["blind-massage", 5, "21", false, true],
    ["blind-massage", 9, "36", true, true],
  ] as const)("%s: %i of %s", (unit, disabled, headcount, reachesShare, reachesLeast) => {
    const limits = { share: ratio(25, 100), least: unit === "general" ? 10 : 5 };
    expect(vatGate(staff(disabled, headcount), limits)).toEqual({
      isOpen: reachesShare && reachesLeast,
      reachesShare,
      reachesLeast,
    });
  });

  it("refunds at most four minimum wages a person and month", () => {
    expect(vatMonthlyCap(10, fen(198_000), 4)).toBe(7_920_000);
    expect(vatMonthlyCap(0, fen(198_000), 4)).toBe(0);
  });
});

it.each([
  [3, "20", true],
  [2, "20", false],
  [3, "241/12", false],
  [0, "0", false],
])(
  "城政发〔2023〕6号 专栏4.1: %i disabled cadres of %s at a DPF: %s",
  (disabled, headcount, is) => {
    expect(reachesShare(staff(disabled, headcount), ratio(15, 100))).toBe(is);
  },
);
