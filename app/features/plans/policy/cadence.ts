import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import { isResting } from "./states.ts";
import type { PlanState } from "./states.ts";

/** How somebody was spoken to. */
export const followUpChannels = ["visit", "phone", "text", "online", "counter"] as const;
export type FollowUpChannel = (typeof followUpChannels)[number];

/**
 * Days and months between follow-ups (policy.md 5, cadence): first contact two weeks after the list, then every 30 days
 * while seeking, and 1, 3, 6 and 12 months after the work began. Defaults of the house; an office may agree on others.
 */
export const cadence = { firstDays: 14, everyDays: 30, monthsAfter: [1, 3, 6, 12] } as const;

export interface CadenceFacts {
  readonly state: PlanState;
  readonly listedOn: PlainDate;
  /** The last follow-up, reached or not. */
  readonly lastOn: PlainDate | null;
  /** Day the work began. */
  readonly placedOn: PlainDate | null;
  /** What was agreed at the last one; it goes before the rule. */
  readonly agreedOn: PlainDate | null;
}

/** The day the next follow-up is due; null where none is. */
export function nextFollowUp(facts: CadenceFacts): PlainDate | null {
  const { state, listedOn, lastOn, placedOn, agreedOn } = facts;
  if (isResting(state)) return null;
  if (agreedOn !== null && (lastOn === null || agreedOn > lastOn)) return agreedOn;
  if ((state === "placed" || state === "stable") && placedOn !== null) {
    const days = cadence.monthsAfter.map((months) => addMonthsToDay(placedOn, months));
    return days.find((day) => lastOn === null || day > lastOn) ?? null;
  }
  return lastOn === null
    ? addDays(listedOn, cadence.firstDays)
    : addDays(lastOn, cadence.everyDays);
}

/** A certificate that ends within so many days is spoken of, so that it can be renewed in time. */
export const certificateWatchDays = 90;

/** The later of two days of which either may be none. */
export function reviewedOn(
  assessedOn: PlainDate | null,
  agreedOn: PlainDate | null,
): PlainDate | null {
  if (assessedOn === null || agreedOn === null) return assessedOn ?? agreedOn;
  return assessedOn > agreedOn ? assessedOn : agreedOn;
}

export const stuckReasons = ["overdue", "unanswered", "standing", "review"] as const;
export type StuckReason = (typeof stuckReasons)[number];

/**
 * After so many days without an answer to a proposal, in the same state, or since the plan was last gone through with
 * the person (policy.md 5: a review every 90 days or on change), somebody should look.
 */
export const stuckAfter = { unansweredDays: 14, standingDays: 90, reviewDays: 90 } as const;
/** While these states last a plan is worked by, and gone through again. */
export const reviewedStates = ["planned", "active"] as const satisfies readonly PlanState[];

/**
 * Why a plan does not move: its follow-up is overdue, its proposal unanswered, it stands where it stood, or nobody went
 * through it again.
 */
export function stuckBecause(
  plan: {
    readonly state: PlanState;
    readonly nextOn: PlainDate | null;
    readonly proposedOn: PlainDate | null;
    readonly stateSince: PlainDate;
    /** When it was last assessed or agreed to, whichever is later; null where it never was. */
    readonly reviewedOn: PlainDate | null;
  },
  today: PlainDate,
): readonly StuckReason[] {
  if (isResting(plan.state)) return [];
  const { nextOn, proposedOn, stateSince, reviewedOn } = plan;
  const isStanding =
    plan.state !== "stable" && addDays(stateSince, stuckAfter.standingDays) < today;
  const isWorkedBy = reviewedStates.some((state) => state === plan.state);
  return stuckReasons.filter(
    (reason) =>
      ({
        overdue: nextOn !== null && nextOn < today,
        unanswered: proposedOn !== null && addDays(proposedOn, stuckAfter.unansweredDays) < today,
        standing: isStanding,
        review:
          isWorkedBy && reviewedOn !== null && addDays(reviewedOn, stuckAfter.reviewDays) < today,
      })[reason],
  );
}
