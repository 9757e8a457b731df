import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { weighedCriteria } from "./conditions.ts";
import type { WeighedCriterion } from "./conditions.ts";

/** How much each condition weighs, 0 to 100. */
export type Weights = Readonly<Record<WeighedCriterion, number>>;

export const mostWeight = 100;

/** Whether weights may be put in force: whole numbers from 0 to 100, and something counts. */
export function checkWeights(weights: Weights): Verdict<object, "weight-range" | "weights-zero"> {
  const values = weighedCriteria.map((criterion) => weights[criterion]);
  if (values.some((value) => !Number.isInteger(value) || value < 0 || value > mostWeight)) {
    return refused("weight-range");
  }
  return values.every((value) => value === 0) ? refused("weights-zero") : accepted();
}
