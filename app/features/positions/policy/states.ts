import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor, EmployerMember } from "#app/features/accounts/policy/index.ts";
import { daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `position_state`. */
export const positionStates = [
  "draft",
  "submitted",
  "sent_back",
  "published",
  "ended_early",
  "closed",
  "filled",
  "withdrawn",
] as const;
export type PositionState = (typeof positionStates)[number];

export const positionMoves = [
  "submit",
  "take-back",
  "publish",
  "send-back",
  "take-down",
  "extend",
  "end-early",
  "mark-filled",
  "close",
  "relist",
  "withdraw",
] as const;
export type PositionMove = (typeof positionMoves)[number];

/** The sweep that closes positions whose last day has passed. */
export type Clock = { readonly kind: "clock" };

type Move = {
  readonly from: readonly PositionState[];
  /** `relist` leaves the old position as it is and gives the state of the copy. */
  readonly to: PositionState;
  readonly by: "verified-employer" | "employer" | "officer" | "clock";
  readonly reasonRequired: boolean;
};

const MOVES: Readonly<Record<PositionMove, Move>> = {
  submit: {
    from: ["draft", "sent_back"],
    to: "submitted",
    by: "verified-employer",
    reasonRequired: false,
  },
  "take-back": { from: ["submitted"], to: "draft", by: "employer", reasonRequired: false },
  publish: { from: ["submitted"], to: "published", by: "officer", reasonRequired: false },
  "send-back": { from: ["submitted"], to: "sent_back", by: "officer", reasonRequired: true },
  "take-down": { from: ["published"], to: "sent_back", by: "officer", reasonRequired: true },
  extend: { from: ["published"], to: "published", by: "verified-employer", reasonRequired: true },
  "end-early": { from: ["published"], to: "ended_early", by: "employer", reasonRequired: true },
  "mark-filled": {
    from: ["published", "ended_early", "closed"],
    to: "filled",
    by: "employer",
    reasonRequired: false,
  },
  close: { from: ["published"], to: "closed", by: "clock", reasonRequired: false },
  relist: {
    from: ["ended_early", "closed", "filled"],
    to: "draft",
    by: "employer",
    reasonRequired: false,
  },
  withdraw: {
    from: ["draft", "submitted", "sent_back"],
    to: "withdrawn",
    by: "employer",
    reasonRequired: false,
  },
};

export type PositionInState = {
  readonly state: PositionState;
  readonly organisationId: string;
  /** GB/T 2260 code of the place of work; null while a draft lacks it. */
  readonly region: string | null;
  readonly submittedById: string | null;
  /** The last day on which people can apply; null while a draft lacks it. */
  readonly closingOn: PlainDate | null;
};

export type PositionMoveRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "second-factor"
  | "other-region"
  | "own-submission"
  | "not-from-this-state"
  | "reason-missing"
  | "not-yet-past"
  | "already-past";

/**
 * May `actor` make this move on `today`, and into which state? `reason` is stored with the position where given.
 * An officer answers for the region of the position and never decides on what they submitted themselves. Whether the
 * content is fit to be submitted or published is `mayBePublished`'s question; the new date of an extension is
 * `mayCloseOn`'s.
 */
export function movePosition(
  position: PositionInState,
  move: PositionMove,
  actor: Actor | Clock,
  today: PlainDate,
  reason?: string,
): Verdict<{ readonly to: PositionState }, PositionMoveRefusal> {
  const rule = MOVES[move];
  const refusal = standing(rule.by, position, actor);
  if (refusal) return refused(refusal);
  if (!rule.from.includes(position.state)) return refused("not-from-this-state");
  if (rule.reasonRequired && !reason?.trim()) return refused("reason-missing");
  if (move === "close" && !isPast(position, today)) return refused("not-yet-past");
  if (move === "publish" && isPast(position, today)) return refused("already-past");
  return accepted({ to: rule.to });
}

/** The moves `actor` could make today, each supposed to come with its reason: for buttons, never for writing. */
export function movesFor(
  position: PositionInState,
  actor: Actor,
  today: PlainDate,
): readonly PositionMove[] {
  return positionMoves.filter((move) => movePosition(position, move, actor, today, "reason").ok);
}

/** Whether a move stores a reason in words. */
export function needsReason(move: PositionMove): boolean {
  return MOVES[move].reasonRequired;
}

/** Whether people can find and read the position on `day`; the closing day itself is the last open day. */
export function isOpen(
  position: Pick<PositionInState, "state" | "closingOn">,
  day: PlainDate,
): boolean {
  return position.state === "published" && position.closingOn !== null && position.closingOn >= day;
}

/** States a position that was public once can be in; all others were never anybody's to see. */
export const publicOnceStates = ["published", "ended_early", "closed", "filled"] as const;

/** Whether anybody can read its page, be it open or over. */
export function isReadable(
  position: Pick<PositionInState, "state">,
  isEmployerVerified: boolean,
): boolean {
  const readable: readonly PositionState[] = publicOnceStates;
  return isEmployerVerified && readable.includes(position.state);
}

/** Whether its words may still be changed: before it is submitted and after it was sent back. */
export function isEditable(state: PositionState): boolean {
  return state === "draft" || state === "sent_back";
}

/** A position is open at least one day after the day it is handed in, and at most 180 (by design, not by law). */
export const closingWindow = { leastDays: 1, mostDays: 180 } as const;

/** May a position handed in or extended today close on `closingOn`? An extension must be later than `before`. */
export function mayCloseOn(
  closingOn: PlainDate,
  today: PlainDate,
  before?: PlainDate,
): Verdict<object, "too-soon" | "too-late" | "not-later", { readonly days: number }> {
  const days = daysBetween(today, closingOn);
  if (days < closingWindow.leastDays) return refused("too-soon", { days });
  if (days > closingWindow.mostDays) return refused("too-late", { days });
  if (before !== undefined && closingOn <= before) return refused("not-later", { days });
  return accepted();
}

function isPast(position: PositionInState, today: PlainDate): boolean {
  return position.closingOn !== null && position.closingOn < today;
}

function standing(
  by: Move["by"],
  position: PositionInState,
  actor: Actor | Clock,
): PositionMoveRefusal | undefined {
  if (by === "clock") return actor.kind === "clock" ? undefined : "not-yours";
  if (by === "officer") return officerStanding(position, actor);
  if (!isEmployerOf(position, actor)) return "not-yours";
  return by === "verified-employer" && !actor.verified ? "organisation-not-verified" : undefined;
}

function isEmployerOf(position: PositionInState, actor: Actor | Clock): actor is EmployerMember {
  return (
    actor.kind === "employer-member" &&
    actor.organisationId === position.organisationId &&
    actor.role !== "viewer"
  );
}

function officerStanding(
  position: PositionInState,
  actor: Actor | Clock,
): PositionMoveRefusal | undefined {
  if (actor.kind !== "officer") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  if (position.region === null || !answersFor(actor.region, position.region)) return "other-region";
  return actor.userId === position.submittedById ? "own-submission" : undefined;
}
