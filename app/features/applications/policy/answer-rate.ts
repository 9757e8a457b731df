import { ratio, roundRatioHalfUp, multiplyRatio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** A share of fewer is withheld: it would tell of single people, and says little. */
export const fewestCounted = 5;

/** How many of what was due were done in time; both whole, `done` at most `due`. */
export type Counted = { readonly due: number; readonly done: number };

/** A share in whole percent, halves up; withheld where few were due. */
export function publicShare(
  counted: Counted,
): Verdict<{ readonly percent: number; readonly of: number }, "too-few"> {
  if (counted.due < fewestCounted) return refused("too-few");
  const percent = roundRatioHalfUp(multiplyRatio(ratio(counted.done, counted.due), ratio(100)));
  return accepted({ percent: Number(percent), of: counted.due });
}

/** Months back from today that count. */
export const rateMonths = 12;
