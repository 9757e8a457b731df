import { lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Clock } from "./session-states.ts";

/** Parity with the database's `enrolment_state`. */
export const enrolmentStates = [
  /** Waits for the provider to look at it, where the course needs approval. */
  "applied",
  "refused",
  "waiting",
  /** A seat is kept for the person until the offer runs out. */
  "offered",
  "enrolled",
  "withdrawn",
  "declined",
  /** The offer ran out, or the session began while the person waited. */
  "expired",
  /** The session was cancelled. */
  "cancelled",
  "completed",
  "failed",
  "no_show",
] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** How a session ended for somebody; a result that was drawn wrongly is put right into another. */
export const resultStates = ["completed", "failed", "no_show"] as const;
export type ResultState = (typeof resultStates)[number];

/** In these a seat is taken: for one person at a time, and never more than there are. */
export const seatStates = ["offered", "enrolled", ...resultStates] as const;

/** Nothing has ended: the database keeps one of these per person and session. */
export const liveStates = ["applied", "waiting", "offered", "enrolled"] as const;

export const enrolmentMoves = [
  "approve",
  "refuse",
  "offer",
  "accept",
  "decline",
  "expire",
  "lapse",
  "withdraw",
  "cancel",
  "complete",
  "fail",
  "not-come",
] as const;
export type EnrolmentMove = (typeof enrolmentMoves)[number];

type Move = {
  readonly from: readonly EnrolmentState[];
  /** `seat`: a seat where one is free, else a place in the queue. */
  readonly to: EnrolmentState | "seat";
  readonly by: "person" | "provider" | "clock";
  readonly needsWords: boolean;
};

const MOVES: Readonly<Record<EnrolmentMove, Move>> = {
  approve: { from: ["applied"], to: "seat", by: "provider", needsWords: false },
  refuse: { from: ["applied"], to: "refused", by: "provider", needsWords: true },
  offer: { from: ["waiting"], to: "offered", by: "clock", needsWords: false },
  accept: { from: ["offered"], to: "enrolled", by: "person", needsWords: false },
  decline: { from: ["offered"], to: "declined", by: "person", needsWords: false },
  expire: { from: ["offered"], to: "expired", by: "clock", needsWords: false },
  lapse: { from: ["applied", "waiting"], to: "expired", by: "clock", needsWords: false },
  withdraw: {
    from: ["applied", "waiting", "enrolled"],
    to: "withdrawn",
    by: "person",
    needsWords: false,
  },
  cancel: { from: liveStates, to: "cancelled", by: "clock", needsWords: false },
  complete: { from: ["enrolled"], to: "completed", by: "provider", needsWords: false },
  fail: { from: ["enrolled"], to: "failed", by: "provider", needsWords: false },
  "not-come": { from: ["enrolled"], to: "no_show", by: "provider", needsWords: false },
};

/** Every pair of states a move or a correction leads along: the database allows these and no others. */
export const enrolmentTransitions: readonly (readonly [EnrolmentState, EnrolmentState])[] = [
  ...enrolmentMoves.flatMap((move) => {
    const { from, to } = MOVES[move];
    const ends = to === "seat" ? (["enrolled", "waiting"] as const) : [to];
    return from.flatMap((begin) => ends.map((end) => [begin, end] as const));
  }),
  ...resultStates.flatMap((before) =>
    resultStates.flatMap((after) => (before === after ? [] : [[before, after] as const])),
  ),
];

export type EnrolmentInState = {
  readonly state: EnrolmentState;
  readonly userId: string;
  readonly organisationId: string;
  /** Until when the offered seat is kept; null unless offered. */
  readonly offerUntil: Date | null;
  readonly sessionHasBegun: boolean;
  readonly sessionIsOver: boolean;
  /** Whether a seat is free and nobody waits for it. */
  readonly seatIsFree: boolean;
};

export type EnrolmentMoveRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "not-from-this-state"
  | "words-missing"
  | "offer-over"
  | "offer-still-open"
  | "not-yet-begun"
  | "not-yet-over"
  | "session-over";

/** May `actor` make this move at `now`, and into which state? An offer can be taken until its last instant, not at it. */
export function moveEnrolment(
  enrolment: EnrolmentInState,
  move: EnrolmentMove,
  actor: Actor | Clock,
  now: Date,
  words?: string,
): Verdict<{ readonly to: EnrolmentState }, EnrolmentMoveRefusal> {
  const rule = MOVES[move];
  const refusal = standing(rule.by, enrolment, actor);
  if (refusal) return refused(refusal);
  if (!rule.from.includes(enrolment.state)) return refused("not-from-this-state");
  if (rule.needsWords && !words?.trim()) return refused("words-missing");
  const guard = guardOf(enrolment, move, now);
  if (guard) return refused(guard);
  if (rule.to !== "seat") return accepted({ to: rule.to });
  return accepted({ to: enrolment.seatIsFree ? "enrolled" : "waiting" });
}

/** The moves `actor` could make now, each supposed to come with its words: for buttons, never for writing. */
export function enrolmentMovesFor(
  enrolment: EnrolmentInState,
  actor: Actor,
  now: Date,
): readonly EnrolmentMove[] {
  return enrolmentMoves.filter((move) => moveEnrolment(enrolment, move, actor, now, "words").ok);
}

export function holdsSeat(state: EnrolmentState): boolean {
  return (seatStates as readonly string[]).includes(state);
}

export function isLive(state: EnrolmentState): boolean {
  return (liveStates as readonly string[]).includes(state);
}

function guardOf(
  { offerUntil, sessionHasBegun, sessionIsOver }: EnrolmentInState,
  move: EnrolmentMove,
  now: Date,
): EnrolmentMoveRefusal | undefined {
  const isOver = offerUntil === null || now >= offerUntil;
  if (move === "accept" && isOver) return "offer-over";
  if (move === "expire" && !isOver) return "offer-still-open";
  if (move === "lapse" && !sessionHasBegun) return "not-yet-begun";
  if (move === "withdraw" && sessionIsOver) return "session-over";
  const isResult = move === "complete" || move === "fail" || move === "not-come";
  return isResult && !sessionIsOver ? "not-yet-over" : undefined;
}

function standing(
  by: Move["by"],
  { userId, organisationId }: EnrolmentInState,
  actor: Actor | Clock,
): EnrolmentMoveRefusal | undefined {
  if (by === "clock") return actor.kind === "clock" ? undefined : "not-yours";
  if (actor.kind === "clock" || lacksSecondFactor(actor)) return "not-yours";
  if (by === "person") {
    return actor.kind === "seeker" && actor.userId === userId ? undefined : "not-yours";
  }
  const isTheirs =
    actor.kind === "provider-member" &&
    actor.organisationId === organisationId &&
    actor.role !== "viewer";
  if (!isTheirs) return "not-yours";
  return actor.verified ? undefined : "organisation-not-verified";
}
