import { Best } from "./best.ts";
import { hardConditions, weighedConditions } from "./conditions.ts";
import type { Condition, Met } from "./conditions.ts";
import type { PositionFacts, SeekerFacts } from "./facts.ts";
import type { Weights } from "./weights.ts";

/**
 * How a position and a person go together. `fits` is false only where the work asks for something the person cannot
 * do and the employer says it cannot be adapted. `isOpenQuestion` where something the person needs is not settled.
 */
export interface Fit {
  readonly fits: boolean;
  readonly isOpenQuestion: boolean;
  /** Sum of weights: twice for met, once for unknown. */
  readonly points: number;
  readonly conditions: readonly Condition[];
}

/** What a condition counts for, times its weight. */
export const WORTH: Readonly<Record<Met, number>> = { met: 2, unknown: 1, "not-met": 0 };

export function fitOf(seeker: SeekerFacts, position: PositionFacts, weights: Weights): Fit {
  const hard = hardConditions(seeker, position);
  const weighed = weighedConditions(seeker, position);
  return {
    fits: hard.every(({ met }) => met !== "not-met"),
    isOpenQuestion: hard.some(({ met }) => met === "unknown"),
    points: weighed.reduce((sum, { criterion, met }) => sum + weights[criterion] * WORTH[met], 0),
    conditions: [...hard, ...weighed],
  };
}

export interface Ranked {
  readonly position: PositionFacts;
  readonly fit: Fit;
}

/**
 * Before or after, for every pair the same way: what settles the person's needs first, whatever the points; then
 * points; then the newest; then the id. Nothing about the person but what they said enters into it.
 */
export function compareFits(a: Ranked, b: Ranked): number {
  return (
    Number(a.fit.isOpenQuestion) - Number(b.fit.isOpenQuestion) ||
    b.fit.points - a.fit.points ||
    b.position.publishedAt.getTime() - a.position.publishedAt.getTime() ||
    (a.position.id < b.position.id ? 1 : a.position.id > b.position.id ? -1 : 0)
  );
}

/** The best `most` that fit, kept while the positions come by: memory is `most`, whatever their number. */
export class BestFits {
  readonly #best: Best<Ranked>;
  #seen = 0;
  #fitting = 0;

  constructor(
    private readonly seeker: SeekerFacts,
    private readonly weights: Weights,
    most: number,
  ) {
    this.#best = new Best(compareFits, most);
  }

  add(position: PositionFacts): void {
    this.#seen += 1;
    const ranked = { position, fit: fitOf(this.seeker, position, this.weights) };
    if (!ranked.fit.fits) return;
    this.#fitting += 1;
    this.#best.add(ranked);
  }

  /** Best first. */
  get ranked(): readonly Ranked[] {
    return this.#best.ranked;
  }

  get seen(): number {
    return this.#seen;
  }

  get fitting(): number {
    return this.#fitting;
  }
}
