import { isOpen } from "#app/features/positions/policy/index.ts";
import type { PositionState } from "#app/features/positions/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";

/**
 * What a recommendation is for the ladder. `unsettled`: nothing stands against it, but something the work asks for or
 * the person needs is not known. Only `fitted` counts (policy.md 5: it fits the person's stated needs).
 */
export const recommendationWorths = ["fitted", "unsettled", "unfit"] as const;
export type RecommendationWorth = (typeof recommendationWorths)[number];

export function worthOf(fit: {
  readonly fits: boolean;
  readonly isOpenQuestion: boolean;
}): RecommendationWorth {
  if (!fit.fits) return "unfit";
  return fit.isOpenQuestion ? "unsettled" : "fitted";
}

/** Why a position cannot be recommended any more. */
export const closedReasons = [
  "employer",
  "filled",
  "ended-early",
  "day-over",
  "withdrawn",
] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** Null: it is open. */
export function closedBecause(
  position: {
    readonly state: PositionState;
    readonly closingOn: PlainDate | null;
    readonly isEmployerVerified: boolean;
  },
  today: PlainDate,
): ClosedReason | null {
  if (!position.isEmployerVerified) return "employer";
  if (isOpen(position, today)) return null;
  if (position.state === "filled") return "filled";
  if (position.state === "ended_early") return "ended-early";
  return position.state === "published" || position.state === "closed" ? "day-over" : "withdrawn";
}
