import {
  addRatio,
  compareRatio,
  divideRatio,
  floorRatio,
  multiplyRatio,
  ratio,
  subtractRatio,
} from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import type { Fen } from "#app/lib/money.ts";
import { assessLevy, requiredHires } from "./levy.ts";
import type { LevyFacts, LevyRules } from "./levy.ts";
import { assessReward } from "./reward.ts";
import type { RewardRules } from "./reward.ts";

/** A count at which what an employer pays or earns changes by a step. */
export type Threshold = {
  readonly at: "upper-band" | "quota" | "reward";
  /** D from which it applies. */
  readonly counted: Ratio;
  /** Further person-months of weight 1 until then, rounded up; 0 where it is reached. */
  readonly personMonths: number;
  /** What is due at that count, with the same staff and wages. */
  readonly due: Fen;
  /** The reward at that count. */
  readonly reward: Fen;
};

/**
 * The counts at which the levy steps down, ends, and turns into a reward, with the same staff and payroll: the 1 % band
 * while relief is in force, the quota, and the quota plus the least rewarded surplus. Empty where there is no levy.
 */
export function breakEven(facts: LevyFacts, rules: LevyRules & RewardRules): readonly Threshold[] {
  const { headcount } = facts;
  const quota = requiredHires(headcount, rules.quota);
  const counts: readonly (readonly [Threshold["at"], Ratio])[] = [
    ...(rules.relief.kind === "bands"
      ? ([["upper-band", multiplyRatio(headcount, rules.relief.bandShare)]] as const)
      : []),
    ["quota", quota],
    ["reward", addRatio(quota, rules.reward.leastSurplus)],
  ];
  return counts.flatMap(([at, counted]) => {
    const assessed = assessLevy({ ...facts, counted }, rules);
    if (!assessed.ok) return [];
    const reward = assessReward({ headcount, counted }, rules).amount;
    const personMonths = monthsUntil(facts.counted, counted);
    return [{ at, counted, personMonths, due: assessed.levy.due, reward }];
  });
}

function monthsUntil(counted: Ratio, target: Ratio): number {
  if (compareRatio(counted, target) >= 0) return 0;
  const { numerator, denominator } = divideRatio(subtractRatio(target, counted), ratio(1, 12));
  return Number((numerator + denominator - 1n) / denominator);
}

/** What is due and earned at one count of disabled people, the rest as it is. */
export type CountPoint = { readonly counted: Ratio; readonly due: Fen; readonly reward: Fen };

/** Bars of a picture: no more than so many. */
const MOST_POINTS = 9;

/**
 * The levy and the reward at whole counts from 0 to above the least rewarded one, in steps that keep the list short.
 * Empty where there is no levy.
 */
export function levyByCount(
  facts: LevyFacts,
  rules: LevyRules & RewardRules,
): readonly CountPoint[] {
  const { headcount } = facts;
  const quota = requiredHires(headcount, rules.quota);
  const last = Number(floorRatio(addRatio(quota, rules.reward.leastSurplus))) + 1;
  const step = Math.ceil(last / (MOST_POINTS - 1));
  const points = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => ratio(at * step));
  return points.flatMap((counted) => {
    const assessed = assessLevy({ ...facts, counted }, rules);
    if (!assessed.ok) return [];
    const reward = assessReward({ headcount, counted }, rules).amount;
    return [{ counted, due: assessed.levy.due, reward }];
  });
}
