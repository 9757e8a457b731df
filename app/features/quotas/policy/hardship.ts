import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** What an employer in hardship asks for: less of the levy, or a later day for it. */
export type HardshipRequest =
  | { readonly kind: "reduce"; readonly by: Fen }
  | { readonly kind: "defer"; readonly until: PlainDate };

/** The levy it is about, and the day it falls due. */
export type HardshipLevy = { readonly due: Fen; readonly dueOn: PlainDate };

export type HardshipRefusal =
  "no-cause" | "nothing-due" | "nothing-asked" | "more-than-a-year" | "longer-than-six-months";

/** Months by which the levy can be deferred at most (财税〔2015〕72号 art. 17). */
export const mostDeferredMonths = 6;

/**
 * Whether a request keeps within what can be granted at all: force majeure or a sudden loss; at most the fund of one
 * year, or at most six months later (财税〔2015〕72号 art. 17). Whether it is granted is the authorities' decision.
 */
export function checkHardship(
  request: HardshipRequest,
  { due, dueOn }: HardshipLevy,
  hasCause: boolean,
): Verdict<object, HardshipRefusal> {
  if (!hasCause) return refused("no-cause");
  if (due <= 0) return refused("nothing-due");
  if (request.kind === "reduce") {
    if (request.by <= 0) return refused("nothing-asked");
    return request.by > due ? refused("more-than-a-year") : accepted();
  }
  if (request.until <= dueOn) return refused("nothing-asked");
  return request.until > addMonthsToDay(dueOn, mostDeferredMonths)
    ? refused("longer-than-six-months")
    : accepted();
}
