import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `reward_state` (policy.md 3.7; 3: DRAFT to PAID). */
export const rewardStates = [
  "applied",
  "returned",
  "awaiting_second",
  "approved",
  "refused",
  "withdrawn",
  "handed_over",
  "paid",
] as const;
export type RewardState = (typeof rewardStates)[number];

export const rewardMoves = [
  "apply",
  "withdraw",
  "send-back",
  "refuse",
  "approve",
  "confirm",
  "decline",
  "hand-over",
  "pay",
] as const;
export type RewardMove = (typeof rewardMoves)[number];

type Rule = {
  readonly from: readonly RewardState[];
  /** Several where facts decide; the first is the usual one. */
  readonly to: readonly RewardState[];
  readonly by: "employer" | "officer" | "approver" | "second-officer";
  readonly reasonRequired?: true;
  /** Only while the edition applied by is in force. */
  readonly isOfEdition?: true;
};

const RULES: Readonly<Record<RewardMove, Rule>> = {
  apply: { from: ["returned", "withdrawn"], to: ["applied"], by: "employer" },
  withdraw: {
    from: ["applied", "returned", "awaiting_second"],
    to: ["withdrawn"],
    by: "employer",
  },
  "send-back": {
    from: ["applied", "approved"],
    to: ["returned"],
    by: "officer",
    reasonRequired: true,
  },
  refuse: { from: ["applied"], to: ["refused"], by: "officer", reasonRequired: true },
  approve: {
    from: ["applied"],
    to: ["approved", "awaiting_second"],
    by: "officer",
    isOfEdition: true,
  },
  confirm: {
    from: ["awaiting_second"],
    to: ["approved"],
    by: "second-officer",
    isOfEdition: true,
  },
  decline: {
    from: ["awaiting_second"],
    to: ["applied"],
    by: "second-officer",
    reasonRequired: true,
  },
  "hand-over": { from: ["approved"], to: ["handed_over"], by: "approver", isOfEdition: true },
  pay: { from: ["handed_over"], to: ["paid"], by: "approver" },
};

/** Every pair of states that some move joins. The database refuses all others by itself. */
export const rewardTransitions: readonly (readonly [RewardState, RewardState])[] =
  rewardMoves.flatMap((move) =>
    RULES[move].from.flatMap((from) => RULES[move].to.map((to) => [from, to] as const)),
  );

export type RewardInState = {
  readonly state: RewardState;
  readonly organisationId: string;
  /** GB/T 2260 code of the district that certified the count. */
  readonly region: string;
  readonly appliedById: string;
  /** The officer whose approval waits for a second person; null: none waits. */
  readonly proposedById: string | null;
  /** Whether the edition it was applied by is in force. */
  readonly isOfEdition: boolean;
};

export type RewardFacts = {
  readonly reason?: string | undefined;
  /** Approving: whether the amount asks for a second person. */
  readonly needsSecond?: boolean;
};

export type RewardMoveRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "second-factor"
  | "other-region"
  | "own-application"
  | "own-proposal"
  | "approver-only"
  | "not-from-this-state"
  | "reason-missing"
  | "determination-changed";

/**
 * May `actor` make this move, and into which state? Whoever applied does not decide; the second person is neither who
 * applied nor who proposed, and is an approver. What is approved stands for the edition it was applied by alone.
 */
export function moveReward(
  subject: RewardInState,
  move: RewardMove,
  actor: Actor,
  facts: RewardFacts = {},
): Verdict<{ readonly to: RewardState }, RewardMoveRefusal> {
  const rule = RULES[move];
  const standing = standingOf(rule.by, subject, actor);
  if (standing) return refused(standing);
  if (!rule.from.includes(subject.state)) return refused("not-from-this-state");
  if (rule.reasonRequired && !facts.reason?.trim()) return refused("reason-missing");
  if (rule.isOfEdition && !subject.isOfEdition) return refused("determination-changed");
  const [usual, second] = rule.to as [RewardState, RewardState?];
  return accepted({ to: facts.needsSecond && second ? second : usual });
}

/** The moves `actor` could make, each supposed to come with its reason: for buttons, never for writing. */
export function rewardMovesFor(subject: RewardInState, actor: Actor): readonly RewardMove[] {
  return rewardMoves.filter((move) => moveReward(subject, move, actor, { reason: "-" }).ok);
}

export type RewardWindow = { readonly opens: PlainDate; readonly closes: PlainDate };

export type ApplyFacts = {
  /** Null: no parameters for the year in this place. */
  readonly window: RewardWindow | null;
  /** What the determination in force certifies, in fen; null: none is in force. */
  readonly reward: number | null;
  /** State of the application there is; null: none. */
  readonly state: RewardState | null;
};

export type ApplyRefusal =
  | "no-parameters"
  | "no-determination"
  | "no-reward"
  | "window-not-open"
  | "window-closed"
  | "applied-already";

/**
 * Whether the reward can be applied for on `today`: from the first to the last day of the window (policy.md 3.7: 1 March
 * to 10 April of the year after), by a determination that certifies one. What was sent back came in time and may come
 * again after the window.
 */
export function mayApplyForReward(
  { window, reward, state }: ApplyFacts,
  today: PlainDate,
): Verdict<object, ApplyRefusal> {
  if (state !== null && state !== "returned" && state !== "withdrawn")
    return refused("applied-already");
  if (reward === null) return refused("no-determination");
  if (reward <= 0) return refused("no-reward");
  if (state === "returned") return accepted();
  if (window === null) return refused("no-parameters");
  if (today < window.opens) return refused("window-not-open");
  return today > window.closes ? refused("window-closed") : accepted();
}

function standingOf(
  by: Rule["by"],
  subject: RewardInState,
  actor: Actor,
): RewardMoveRefusal | undefined {
  if (by === "employer") {
    const isOwn =
      actor.kind === "employer-member" &&
      actor.organisationId === subject.organisationId &&
      actor.role !== "viewer";
    if (!isOwn) return "not-yours";
    return actor.verified ? undefined : "organisation-not-verified";
  }
  if (actor.kind !== "officer") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  if (!answersFor(actor.region, subject.region)) return "other-region";
  if (actor.userId === subject.appliedById) return "own-application";
  if (by === "officer") return undefined;
  if (actor.role !== "approver") return "approver-only";
  return by === "second-officer" && actor.userId === subject.proposedById
    ? "own-proposal"
    : undefined;
}
