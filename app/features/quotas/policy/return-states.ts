import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `return_state` (policy.md 1.5). */
export const returnStates = [
  "draft",
  "auto_passed",
  "exception",
  "under_review",
  "returned",
  "awaiting_second",
  "approved",
  "rejected",
  "reconsider",
  "sent_to_tax",
  "closed",
  "lapsed",
] as const;
export type ReturnState = (typeof returnStates)[number];

export const returnMoves = [
  "submit",
  "object",
  "withdraw",
  "revise",
  "reconsider",
  "begin-review",
  "send-back",
  "approve",
  "reject",
  "confirm",
  "decline",
  "reopen",
  "hand-over",
  "close",
  "lapse",
  "restore",
] as const;
export type ReturnMove = (typeof returnMoves)[number];

/** Passing time: the sweep that ends what the window has ended. */
export type ReturnClock = { readonly kind: "clock" };

type Rule = {
  readonly from: readonly ReturnState[];
  /** Several where facts decide; the first is the usual one. */
  readonly to: readonly ReturnState[];
  readonly by: "employer" | "officer" | "approver" | "second-officer" | "clock";
  readonly reasonRequired?: true;
  /** Only while the filing window is open. */
  readonly inWindow?: true;
};

const RULES: Readonly<Record<ReturnMove, Rule>> = {
  submit: { from: ["draft", "returned"], to: ["auto_passed", "exception"], by: "employer" },
  object: { from: ["exception"], to: ["under_review"], by: "employer", reasonRequired: true },
  withdraw: {
    from: ["auto_passed", "exception", "under_review", "returned", "awaiting_second"],
    to: ["draft"],
    by: "employer",
    inWindow: true,
  },
  revise: {
    from: ["approved", "sent_to_tax", "closed"],
    to: ["draft"],
    by: "employer",
    inWindow: true,
  },
  reconsider: {
    from: ["approved", "rejected", "sent_to_tax", "closed"],
    to: ["reconsider"],
    by: "employer",
    reasonRequired: true,
    inWindow: true,
  },
  "begin-review": {
    from: ["auto_passed", "exception", "reconsider"],
    to: ["under_review"],
    by: "officer",
  },
  "send-back": { from: ["under_review"], to: ["returned"], by: "officer", reasonRequired: true },
  approve: {
    from: ["under_review", "auto_passed"],
    to: ["approved", "awaiting_second"],
    by: "officer",
  },
  reject: { from: ["under_review"], to: ["rejected"], by: "officer", reasonRequired: true },
  confirm: { from: ["awaiting_second"], to: ["approved"], by: "second-officer" },
  decline: {
    from: ["awaiting_second"],
    to: ["under_review"],
    by: "second-officer",
    reasonRequired: true,
  },
  reopen: {
    from: ["approved", "sent_to_tax", "closed"],
    to: ["under_review"],
    by: "approver",
    reasonRequired: true,
  },
  "hand-over": { from: ["approved"], to: ["sent_to_tax"], by: "approver" },
  close: { from: ["sent_to_tax"], to: ["closed"], by: "approver" },
  lapse: { from: ["draft"], to: ["lapsed"], by: "clock" },
  restore: { from: ["draft"], to: ["approved", "sent_to_tax", "closed"], by: "clock" },
};

/** Every pair of states that some move joins. The database refuses all others by itself. */
export const returnTransitions: readonly (readonly [ReturnState, ReturnState])[] =
  returnMoves.flatMap((move) =>
    RULES[move].from.flatMap((from) => RULES[move].to.map((to) => [from, to] as const)),
  );

export type ReturnInState = {
  readonly state: ReturnState;
  readonly organisationId: string;
  /** GB/T 2260 code of the district that verifies it. */
  readonly region: string;
  readonly submittedById: string | null;
  /** The officer whose decision waits for a second person; null: none waits. */
  readonly proposedById: string | null;
  /** First and last day of filing. */
  readonly window: { readonly opens: PlainDate; readonly closes: PlainDate };
  /** Whether a filing that was not withdrawn lies in the window: a return sent back was filed in time. */
  readonly wasFiled: boolean;
  /** Whether a determination is in force. */
  readonly isDetermined: boolean;
  /** The officer who has it in hand at present; null: nobody. */
  readonly lockedById: string | null;
};

/** What became of the edition in force at the tax office: it does not have it, has it, or has confirmed it. */
export type TaxOffice = "without" | "has" | "confirmed";

/** What decides where a move with several ends leads. */
export type MoveFacts = {
  readonly reason?: string | undefined;
  /** Submitting: whether some month does not count or somebody is declared twice. */
  readonly hasExceptions?: boolean;
  /** Approving: whether the amount asks for a second person. */
  readonly needsSecond?: boolean;
  /** Restoring: whether the tax office has the edition in force, and has confirmed it. */
  readonly taxOffice?: TaxOffice;
};

export type ReturnMoveRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "second-factor"
  | "other-region"
  | "own-submission"
  | "own-proposal"
  | "approver-only"
  | "in-other-hands"
  | "not-from-this-state"
  | "reason-missing"
  | "window-not-open"
  | "window-closed"
  | "window-open"
  | "determined"
  | "not-determined";

/**
 * May `actor` make this move on `today`, and into which state (policy.md 1.5)? Nothing leads out of `lapsed`; what the tax
 * office has can be changed, and what is certified then goes there as a correction. Whoever filed does not decide; the second person is neither who filed nor who proposed, and is an approver. Whether the
 * content is fit to be filed is `checkLedger`'s question.
 */
export function moveReturn(
  subject: ReturnInState,
  move: ReturnMove,
  actor: Actor | ReturnClock,
  today: PlainDate,
  facts: MoveFacts = {},
): Verdict<{ readonly to: ReturnState }, ReturnMoveRefusal> {
  const rule = RULES[move];
  const refusal =
    standingOf(rule.by, subject, actor) ??
    (rule.from.includes(subject.state) ? undefined : "not-from-this-state") ??
    (rule.reasonRequired && !facts.reason?.trim() ? "reason-missing" : undefined) ??
    windowRefusal(subject, move, today);
  return refusal ? refused(refusal) : accepted({ to: endOf(rule, move, facts) });
}

/** The moves `actor` could make today, each supposed to come with its reason: for buttons, never for writing. */
export function returnMovesFor(
  subject: ReturnInState,
  actor: Actor,
  today: PlainDate,
): readonly ReturnMove[] {
  return returnMoves.filter((move) => moveReturn(subject, move, actor, today, { reason: "-" }).ok);
}

/** Whether its ledger's changes still reach the bureau by filing: before it is filed and after it was sent back. */
export function isUnfiled(state: ReturnState): boolean {
  return state === "draft" || state === "returned";
}

/** How a return stands for its employer: who began to change what is certified has filed all the same. */
export type ReturnStage = ReturnState | "revising";
export const stageOf = (state: ReturnState, isDetermined: boolean): ReturnStage =>
  state === "draft" && isDetermined ? "revising" : state;

/** Whether a return in this state says that its people work for the employer: filed, and neither withdrawn nor refused. */
export function declaresPeople(state: ReturnState): boolean {
  return state !== "draft" && state !== "rejected" && state !== "lapsed";
}

/** Minutes for which opening a return for review keeps other officers from deciding on it. */
export const lockMinutes = 20;

const RESTORED: Readonly<Record<TaxOffice, ReturnState>> = {
  without: "approved",
  has: "sent_to_tax",
  confirmed: "closed",
};

function endOf(rule: Rule, move: ReturnMove, facts: MoveFacts): ReturnState {
  if (move === "restore") return RESTORED[facts.taxOffice ?? "without"];
  const second = rule.to.at(-1) as ReturnState;
  const takesSecond =
    (move === "submit" && facts.hasExceptions) || (move === "approve" && facts.needsSecond);
  return takesSecond ? second : (rule.to[0] as ReturnState);
}

function windowRefusal(
  { window, wasFiled, isDetermined, state }: ReturnInState,
  move: ReturnMove,
  today: PlainDate,
): ReturnMoveRefusal | undefined {
  if (move === "lapse" || move === "restore") {
    if (today <= window.closes) return "window-open";
    if (move === "lapse") return isDetermined ? "determined" : undefined;
    return isDetermined ? undefined : "not-determined";
  }
  // What the bureau sent back was filed in time and may come again after the window.
  const mustBeInWindow =
    RULES[move].inWindow || (move === "submit" && !(state === "returned" && wasFiled));
  if (!mustBeInWindow) return undefined;
  if (today < window.opens) return "window-not-open";
  return today > window.closes ? "window-closed" : undefined;
}

function standingOf(
  by: Rule["by"],
  subject: ReturnInState,
  actor: Actor | ReturnClock,
): ReturnMoveRefusal | undefined {
  if (by === "clock") return actor.kind === "clock" ? undefined : "not-yours";
  if (by === "employer") return employerStanding(subject, actor);
  const refusal = officerStanding(subject, actor);
  if (refusal || by === "officer") return refusal;
  if (actor.kind !== "officer" || actor.role !== "approver") return "approver-only";
  if (by === "approver") return undefined;
  return actor.userId === subject.proposedById ? "own-proposal" : undefined;
}

function employerStanding(
  subject: ReturnInState,
  actor: Actor | ReturnClock,
): ReturnMoveRefusal | undefined {
  const isOwn =
    actor.kind === "employer-member" &&
    actor.organisationId === subject.organisationId &&
    actor.role !== "viewer";
  if (!isOwn) return "not-yours";
  return actor.verified ? undefined : "organisation-not-verified";
}

function officerStanding(
  subject: ReturnInState,
  actor: Actor | ReturnClock,
): ReturnMoveRefusal | undefined {
  if (actor.kind !== "officer") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  if (!answersFor(actor.region, subject.region)) return "other-region";
  if (actor.userId === subject.submittedById) return "own-submission";
  const isElsewhere = subject.lockedById !== null && subject.lockedById !== actor.userId;
  return isElsewhere ? "in-other-hands" : undefined;
}
