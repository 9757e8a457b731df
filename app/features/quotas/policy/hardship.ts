import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import { compareRatio, multiplyRatio, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** What an employer in hardship asks for: less of the levy, or a later day for it. */
export type HardshipRequest =
  | { readonly kind: "reduce"; readonly by: Fen }
  | { readonly kind: "defer"; readonly until: PlainDate };

/** The levy it is about, and the day it falls due. */
export type HardshipLevy = { readonly due: Fen; readonly dueOn: PlainDate };

export type HardshipRefusal =
  "no-cause" | "nothing-due" | "nothing-asked" | "more-than-most" | "longer-than-most";

/** How far relief goes at most: how many years' fund, and how many months later (财税〔2015〕72号 art. 17). */
export type HardshipLimits = { readonly years: Ratio; readonly months: number };

/**
 * Whether a request keeps within what can be granted at all: force majeure or a sudden loss; at most the fund of so
 * many years, or so many months later (财税〔2015〕72号 art. 17). Whether it is granted is the authorities' decision.
 */
export function checkHardship(
  request: HardshipRequest,
  { due, dueOn }: HardshipLevy,
  hasCause: boolean,
  { years, months }: HardshipLimits,
): Verdict<object, HardshipRefusal> {
  if (!hasCause) return refused("no-cause");
  if (due <= 0) return refused("nothing-due");
  if (request.kind === "reduce") {
    if (request.by <= 0) return refused("nothing-asked");
    const most = multiplyRatio(ratio(due), years);
    return compareRatio(ratio(request.by), most) > 0 ? refused("more-than-most") : accepted();
  }
  if (request.until <= dueOn) return refused("nothing-asked");
  return request.until > addMonthsToDay(dueOn, months) ? refused("longer-than-most") : accepted();
}
