import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { compareRatio, floorRatio, multiplyRatio, ratio, subtractRatio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { requiredHires, toFen } from "./levy.ts";

export const surplusRoundings = ["floor", "exact"] as const;
export type SurplusRounding = (typeof surplusRoundings)[number];

/** How a place rewards people above the quota (超比例奖励): surplus × monthly minimum wage × months × share. */
export type RewardRules = {
  readonly quota: Ratio;
  readonly reward: {
    /** Monthly minimum wage in force at the end of the data year, in fen. */
    readonly monthlyMinimumWage: Fen;
    /** 12. */
    readonly months: Ratio;
    /** 1/2. */
    readonly share: Ratio;
    /** The least surplus that is rewarded: 1. */
    readonly leastSurplus: Ratio;
    readonly rounding: SurplusRounding;
    /** First and last day of application. */
    readonly window: { readonly opens: PlainDate; readonly closes: PlainDate };
  };
};

export type Reward = {
  /** D − H × r; negative below the quota. */
  readonly surplus: Ratio;
  /** The surplus that is paid for. */
  readonly rewarded: Ratio;
  /** What one person above the quota earns for a year. */
  readonly perPerson: Fen;
  readonly amount: Fen;
  readonly because: "rewarded" | "not-above-quota" | "surplus-too-small";
};

/** The reward of a year (policy.md 3.7; Shanxi and Jincheng: above 1.5 %, exclusive, and a surplus of at least 1). */
export function assessReward(
  { headcount, counted }: { readonly headcount: Ratio; readonly counted: Ratio },
  { quota, reward }: RewardRules,
): Reward {
  const surplus = subtractRatio(counted, requiredHires(headcount, quota));
  const each = multiplyRatio(
    multiplyRatio(ratio(reward.monthlyMinimumWage), reward.months),
    reward.share,
  );
  const perPerson = toFen(each);
  const none = { surplus, rewarded: ratio(0), perPerson, amount: toFen(ratio(0)) };
  if (compareRatio(surplus, ratio(0)) <= 0) return { ...none, because: "not-above-quota" };
  if (compareRatio(surplus, reward.leastSurplus) < 0)
    return { ...none, because: "surplus-too-small" };
  const rewarded = reward.rounding === "floor" ? ratio(floorRatio(surplus)) : surplus;
  return {
    surplus,
    rewarded,
    perPerson,
    amount: toFen(multiplyRatio(rewarded, each)),
    because: "rewarded",
  };
}
