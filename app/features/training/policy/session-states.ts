import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `session_state`. */
export const sessionStates = [
  "draft",
  "submitted",
  "sent_back",
  "published",
  "running",
  "finished",
  "cancelled",
] as const;
export type SessionState = (typeof sessionStates)[number];

export const sessionMoves = [
  "submit",
  "take-back",
  "publish",
  "send-back",
  "start",
  "finish",
  "cancel",
  "stop",
  "discard",
] as const;
export type SessionMove = (typeof sessionMoves)[number];

/** The sweep that starts and finishes what the timetable says. */
export type Clock = { readonly kind: "clock" };

type Move = {
  readonly from: readonly SessionState[];
  readonly to: SessionState;
  readonly by: "verified-provider" | "provider" | "officer" | "clock";
  /** Stored, and told to everybody who holds or waits for a seat. */
  readonly reasonRequired: boolean;
};

const MOVES: Readonly<Record<SessionMove, Move>> = {
  submit: {
    from: ["draft", "sent_back"],
    to: "submitted",
    by: "verified-provider",
    reasonRequired: false,
  },
  "take-back": { from: ["submitted"], to: "draft", by: "provider", reasonRequired: false },
  publish: { from: ["submitted"], to: "published", by: "officer", reasonRequired: false },
  "send-back": { from: ["submitted"], to: "sent_back", by: "officer", reasonRequired: true },
  start: { from: ["published"], to: "running", by: "clock", reasonRequired: false },
  finish: { from: ["running"], to: "finished", by: "clock", reasonRequired: false },
  cancel: { from: ["published", "running"], to: "cancelled", by: "provider", reasonRequired: true },
  stop: { from: ["published", "running"], to: "cancelled", by: "officer", reasonRequired: true },
  discard: { from: ["draft", "sent_back"], to: "cancelled", by: "provider", reasonRequired: false },
};

/** Every pair of states a move leads along: the database allows these and no others. */
export const sessionTransitions: readonly (readonly [SessionState, SessionState])[] =
  sessionMoves.flatMap((move) => MOVES[move].from.map((from) => [from, MOVES[move].to] as const));

export type SessionInState = {
  readonly state: SessionState;
  readonly organisationId: string;
  /** GB/T 2260 code of the venue, or of the provider where the teaching is online. */
  readonly region: string;
  readonly submittedById: string | null;
  /** When the first meeting begins and the last ends; null while a draft has none. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
};

export type SessionMoveRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "second-factor"
  | "other-region"
  | "own-submission"
  | "not-from-this-state"
  | "reason-missing"
  | "already-started"
  | "not-yet-started"
  | "not-yet-over";

/**
 * May `actor` make this move at `now`, and into which state? An officer answers for the region of the session and never
 * decides on what they submitted themselves. Whether the content is fit is `mayBeOffered`'s question.
 */
export function moveSession(
  session: SessionInState,
  move: SessionMove,
  actor: Actor | Clock,
  now: Date,
  reason?: string,
): Verdict<{ readonly to: SessionState }, SessionMoveRefusal> {
  const rule = MOVES[move];
  const refusal = standing(rule.by, session, actor);
  if (refusal) return refused(refusal);
  if (!rule.from.includes(session.state)) return refused("not-from-this-state");
  if (rule.reasonRequired && !reason?.trim()) return refused("reason-missing");
  const untimely = timing(session, move, now);
  return untimely ? refused(untimely) : accepted({ to: rule.to });
}

/** The moves `actor` could make now, each supposed to come with its reason: for buttons, never for writing. */
export function sessionMovesFor(
  session: SessionInState,
  actor: Actor,
  now: Date,
): readonly SessionMove[] {
  return sessionMoves.filter((move) => moveSession(session, move, actor, now, "reason").ok);
}

/** Whether its words may still be changed: before it is handed in and after it was sent back. */
export function isSessionEditable(state: SessionState): boolean {
  return state === "draft" || state === "sent_back";
}

/** Whether the words of its course are fixed by a session in this state: somebody has judged or joined by them. */
export function fixesCourse(state: SessionState): boolean {
  return (
    state === "submitted" || state === "published" || state === "running" || state === "finished"
  );
}

/** While a session in one of these names a venue, its facts stay as the officer or the people who come were told. */
export const statesThatFixVenues: readonly SessionState[] = sessionStates.filter(
  (state) => fixesCourse(state) && state !== "finished",
);

/** Whether people can apply at `now`; the last day itself is open until it ends in Shanghai. */
export function isOpenForEnrolment(
  session: {
    readonly state: SessionState;
    readonly enrolBy: PlainDate | null;
    readonly startsAt: Date | null;
  },
  now: Date,
): boolean {
  const { state, enrolBy, startsAt } = session;
  const isBefore = enrolBy !== null && shanghaiDay(now) <= enrolBy;
  return state === "published" && isBefore && startsAt !== null && now < startsAt;
}

function timing(
  { startsAt, endsAt }: SessionInState,
  move: SessionMove,
  now: Date,
): SessionMoveRefusal | undefined {
  const hasStarted = startsAt !== null && startsAt <= now;
  if (move === "publish" && hasStarted) return "already-started";
  if (move === "start" && !hasStarted) return "not-yet-started";
  const isOver = endsAt !== null && endsAt <= now;
  return move === "finish" && !isOver ? "not-yet-over" : undefined;
}

function standing(
  by: Move["by"],
  session: SessionInState,
  actor: Actor | Clock,
): SessionMoveRefusal | undefined {
  if (by === "clock") return actor.kind === "clock" ? undefined : "not-yours";
  if (by === "officer") return officerStanding(session, actor);
  if (!isProviderOf(session, actor)) return "not-yours";
  return by === "verified-provider" && !actor.verified ? "organisation-not-verified" : undefined;
}

function isProviderOf(session: SessionInState, actor: Actor | Clock): actor is ProviderMember {
  return (
    actor.kind === "provider-member" &&
    actor.organisationId === session.organisationId &&
    actor.role !== "viewer" &&
    !lacksSecondFactor(actor)
  );
}

function officerStanding(
  session: SessionInState,
  actor: Actor | Clock,
): SessionMoveRefusal | undefined {
  if (actor.kind !== "officer") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  if (!answersFor(actor.region, session.region)) return "other-region";
  return actor.userId === session.submittedById ? "own-submission" : undefined;
}
