import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { isLive } from "./enrolment-states.ts";
import type { EnrolmentState } from "./enrolment-states.ts";
import { isOpenForEnrolment } from "./session-states.ts";
import type { SessionState } from "./session-states.ts";
import { clashes } from "./timetable.ts";
import type { Meeting } from "./timetable.ts";

export type SessionToJoin = {
  readonly state: SessionState;
  readonly enrolBy: PlainDate | null;
  readonly startsAt: Date | null;
  readonly timetable: readonly Meeting[];
  readonly seats: number;
  /** Seats that somebody holds or is offered. */
  readonly taken: number;
  readonly waiting: number;
  readonly needsApproval: boolean;
};

/** Another session in which the same person has a live enrolment. */
export type OtherSession = { readonly sessionId: string; readonly timetable: readonly Meeting[] };

/**
 * May a person ask for a seat at `now`, and what becomes of it? `earlier` are their enrolments in this very session,
 * `others` the sessions they are enrolled in, offered or waiting for: nobody is to be in two places at once. Who comes
 * while others wait goes behind them, also when a seat has just become free.
 */
export function mayEnrol(
  session: SessionToJoin,
  earlier: readonly EnrolmentState[],
  others: readonly OtherSession[],
  now: Date,
): Verdict<
  { readonly to: "applied" | "enrolled" | "waiting" },
  "not-open" | "already-in" | "refused-before" | "double-booked",
  { readonly sessionIds?: readonly string[] }
> {
  if (!isOpenForEnrolment(session, now)) return refused("not-open");
  if (earlier.some(isLive)) return refused("already-in");
  if (earlier.includes("refused")) return refused("refused-before");
  const clashing = clashes(session.timetable, others);
  if (clashing.length > 0) {
    return refused("double-booked", { sessionIds: clashing.map(({ sessionId }) => sessionId) });
  }
  if (session.needsApproval) return accepted({ to: "applied" });
  return accepted({ to: isSeatFree(session) ? "enrolled" : "waiting" });
}

/** Whether a seat is free for somebody who does not wait yet: nobody is passed over. */
export function isSeatFree({
  seats,
  taken,
  waiting,
}: Pick<SessionToJoin, "seats" | "taken" | "waiting">): boolean {
  return taken < seats && waiting === 0;
}

/** Whether giving the seat back on `today` is noted with the person: after the day the session named. */
export function isLateWithdrawal(
  state: EnrolmentState,
  withdrawBy: PlainDate | null,
  today: PlainDate,
): boolean {
  return state === "enrolled" && withdrawBy !== null && today > withdrawBy;
}
