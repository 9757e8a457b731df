import { describe, expect, it } from "vitest";
import { yuanText } from "#app/lib/money.ts";
import { fraction, sampleParametersFor } from "../testing/declarations.ts";
import { assessReward } from "./reward.ts";

const floor = sampleParametersFor(2025);
const exact = sampleParametersFor(2025, { "surplus-rounding": "exact" });

describe("the reward above the quota (policy.md 3.7)", () => {
  it.each([
    [100, "4", "2.5", "23760.00", "29700.00", "rewarded"],
    [100, "2.5", "1", "11880.00", "11880.00", "rewarded"],
    [100, "2", "0.5", "0.00", "0.00", "surplus-too-small"],
    [50, "1.75", "1", "11880.00", "11880.00", "rewarded"],
    [20, "2", "1.7", "11880.00", "20196.00", "rewarded"],
    [100, "299/120", "119/120", "0.00", "0.00", "surplus-too-small"],
    [200, "3", "0", "0.00", "0.00", "not-above-quota"],
  ] as const)("H %i, D %s: surplus %s, %s or %s", (staff, count, surplus, whole, part, because) => {
    const given = { headcount: fraction(staff), counted: fraction(count) };
    const reward = assessReward(given, floor);
    expect(reward).toMatchObject({ surplus: fraction(surplus), because });
    expect(yuanText(reward.amount)).toBe(whole);
    expect(yuanText(assessReward(given, exact).amount)).toBe(part);
    expect(yuanText(reward.perPerson)).toBe("11880.00");
  });

  it("says how far below the quota an employer stands", () => {
    const given = { headcount: fraction(200), counted: fraction(1) };
    expect(assessReward(given, floor).surplus.numerator).toBe(-2n);
  });
});
