import { lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `application_state`. */
export const applicationStates = [
  "draft",
  "submitted",
  "under_review",
  "asked",
  "shortlisted",
  "interview_offered",
  "interview_chosen",
  "offered",
  "offer_accepted",
  "hired",
  "refused",
  "withdrawn",
  "lapsed",
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Nothing more happens in these; the database keeps one application outside them per person and position. */
export const endedStates = ["hired", "refused", "withdrawn", "lapsed"] as const;

export const applicationMoves = [
  "submit",
  "read",
  "ask",
  "answer",
  "shortlist",
  "offer-interview",
  "choose-interview",
  "decline-times",
  "offer",
  "accept-offer",
  "hire",
  "refuse",
  "withdraw",
  "lapse",
] as const;
export type ApplicationMove = (typeof applicationMoves)[number];

/** Whose step it is. */
export type Side = "person" | "employer" | "clock";
/** The sweep that ends what has been silent, or whose position is over. */
export type Clock = { readonly kind: "clock" };

type Move = {
  readonly from: readonly ApplicationState[];
  /** `resume`: back to where the question was asked from. */
  readonly to: ApplicationState | "resume";
  readonly by: Side;
  /** Refusals and questions are explained in words; a withdrawal names a reason, "rather not say" among them. */
  readonly needsWords: boolean;
};

const WAITING = [
  "submitted",
  "under_review",
  "asked",
  "shortlisted",
  "interview_offered",
  "interview_chosen",
  "offered",
] as const satisfies readonly ApplicationState[];
const UNDERWAY = [...WAITING, "offer_accepted"] as const;

const MOVES: Readonly<Record<ApplicationMove, Move>> = {
  submit: { from: ["draft"], to: "submitted", by: "person", needsWords: false },
  read: { from: ["submitted"], to: "under_review", by: "employer", needsWords: false },
  ask: {
    from: ["submitted", "under_review", "shortlisted"],
    to: "asked",
    by: "employer",
    needsWords: true,
  },
  answer: { from: ["asked"], to: "resume", by: "person", needsWords: true },
  shortlist: {
    from: ["submitted", "under_review", "asked"],
    to: "shortlisted",
    by: "employer",
    needsWords: false,
  },
  "offer-interview": {
    from: ["shortlisted", "interview_offered", "interview_chosen"],
    to: "interview_offered",
    by: "employer",
    needsWords: false,
  },
  "choose-interview": {
    from: ["interview_offered"],
    to: "interview_chosen",
    by: "person",
    needsWords: false,
  },
  "decline-times": {
    from: ["interview_offered", "interview_chosen"],
    to: "shortlisted",
    by: "person",
    needsWords: true,
  },
  offer: {
    from: ["shortlisted", "interview_chosen"],
    to: "offered",
    by: "employer",
    needsWords: false,
  },
  "accept-offer": { from: ["offered"], to: "offer_accepted", by: "person", needsWords: false },
  hire: { from: ["offer_accepted"], to: "hired", by: "employer", needsWords: false },
  refuse: { from: UNDERWAY, to: "refused", by: "employer", needsWords: true },
  withdraw: { from: UNDERWAY, to: "withdrawn", by: "person", needsWords: true },
  lapse: { from: ["draft", ...WAITING], to: "lapsed", by: "clock", needsWords: false },
};

/** Days without a step or a message of either side after which an application ends (by design, not by law). */
export const silenceDays = 60;

export type ApplicationInState = {
  readonly state: ApplicationState;
  /** Where an answer leads back to; null unless asked. */
  readonly resumeState: ApplicationState | null;
  readonly userId: string;
  readonly organisationId: string;
  /** The day either side last did something the other can see. */
  readonly quietSince: PlainDate;
  readonly positionIsOpen: boolean;
  /** Adjustments asked for and not yet answered, as far as the person lets the employer see them. */
  readonly openAdjustments: number;
};

export type ApplicationMoveRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "not-from-this-state"
  | "words-missing"
  | "position-closed"
  | "adjustments-open"
  | "not-yet-silent";

/**
 * May `actor` make this move on `today`, and into which state? An interview or an offer waits until every adjustment
 * asked for is answered (条例 13: no discrimination in hiring; the person must know what they can count on). Whether
 * the application is complete, the times fit or the answer is whole is asked beside this.
 */
export function moveApplication(
  application: ApplicationInState,
  move: ApplicationMove,
  actor: Actor | Clock,
  today: PlainDate,
  words?: string,
): Verdict<{ readonly to: ApplicationState }, ApplicationMoveRefusal> {
  const rule = MOVES[move];
  const refusal = standing(rule.by, application, actor);
  if (refusal) return refused(refusal);
  if (!rule.from.includes(application.state)) return refused("not-from-this-state");
  if (rule.needsWords && !words?.trim()) return refused("words-missing");
  const guard = guardOf(application, move, today);
  if (guard) return refused(guard);
  return accepted({ to: rule.to === "resume" ? backTo(application) : rule.to });
}

/** The moves `actor` could make today, each supposed to come with its words: for buttons, never for writing. */
export function applicationMovesFor(
  application: ApplicationInState,
  actor: Actor,
  today: PlainDate,
): readonly ApplicationMove[] {
  return applicationMoves.filter(
    (move) => moveApplication(application, move, actor, today, "words").ok,
  );
}

/** Whether anything more can happen; a draft is under way too. */
export function isEnded(state: ApplicationState): boolean {
  return (endedStates as readonly string[]).includes(state);
}

/** Whose move it is. */
export function sideOf(move: ApplicationMove): Side {
  return MOVES[move].by;
}

/** Whether a move is explained in words. */
export function needsWords(move: ApplicationMove): boolean {
  return MOVES[move].needsWords;
}

/** May a person begin an application for a position, given how their earlier ones for it stand? */
export function mayApply(
  positionIsOpen: boolean,
  earlier: readonly ApplicationState[],
): Verdict<object, "position-closed" | "refused-before" | "hired-before"> {
  if (!positionIsOpen) return refused("position-closed");
  if (earlier.includes("refused")) return refused("refused-before");
  return earlier.includes("hired") ? refused("hired-before") : accepted();
}

function backTo({ resumeState }: ApplicationInState): ApplicationState {
  return resumeState ?? "under_review";
}

function guardOf(
  { state, positionIsOpen, openAdjustments, quietSince }: ApplicationInState,
  move: ApplicationMove,
  today: PlainDate,
): ApplicationMoveRefusal | undefined {
  if (move === "submit" && !positionIsOpen) return "position-closed";
  if ((move === "offer-interview" || move === "offer") && openAdjustments > 0) {
    return "adjustments-open";
  }
  if (move !== "lapse") return undefined;
  const isOver =
    state === "draft" ? !positionIsOpen : daysBetween(quietSince, today) >= silenceDays;
  return isOver ? undefined : "not-yet-silent";
}

function standing(
  by: Side,
  { userId, organisationId }: ApplicationInState,
  actor: Actor | Clock,
): ApplicationMoveRefusal | undefined {
  if (by === "clock") return actor.kind === "clock" ? undefined : "not-yours";
  if (actor.kind === "clock" || lacksSecondFactor(actor)) return "not-yours";
  if (by === "person") {
    return actor.kind === "seeker" && actor.userId === userId ? undefined : "not-yours";
  }
  const isTheirs =
    actor.kind === "employer-member" &&
    actor.organisationId === organisationId &&
    actor.role !== "viewer";
  if (!isTheirs) return "not-yours";
  return actor.verified ? undefined : "organisation-not-verified";
}
