import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `contest_state`. */
export const contestStates = ["entering", "handed_in", "published"] as const;
export type ContestState = (typeof contestStates)[number];

export const bests = ["highest", "lowest"] as const;
export const scoreUnits = ["points", "seconds", "pieces"] as const;
/** "stopped": begun and not finished, or taken out by the jury. */
export const outcomes = ["scored", "absent", "stopped"] as const;
export type Best = (typeof bests)[number];
export type ScoreUnit = (typeof scoreUnits)[number];
export type Outcome = (typeof outcomes)[number];

/** A score is a whole number of the discipline's last decimal, so that sums and ties are exact. */
export const contestLimits = { score: 999_999_999, decimals: 3, disciplines: 30 } as const;

/** The purpose of the consent by which somebody's name stands on the public page of results. */
export const contestNamePurpose = "contest-name";

export const contestMoves = ["hand-in", "take-back", "publish", "send-back"] as const;
export type ContestMove = (typeof contestMoves)[number];

const MOVES: Readonly<
  Record<ContestMove, { from: ContestState; to: ContestState; by: "organiser" | "officer" }>
> = {
  "hand-in": { from: "entering", to: "handed_in", by: "organiser" },
  "take-back": { from: "handed_in", to: "entering", by: "organiser" },
  publish: { from: "handed_in", to: "published", by: "officer" },
  "send-back": { from: "handed_in", to: "entering", by: "officer" },
};

/** Every pair of states a move leads along: the database allows these and no others. */
export const contestTransitions: readonly (readonly [ContestState, ContestState])[] = contestMoves
  .map((move) => [MOVES[move].from, MOVES[move].to] as const)
  .filter(
    ([from, to], at, all) => all.findIndex(([one, other]) => one === from && other === to) === at,
  );

export interface ContestInState {
  readonly state: ContestState;
  readonly organisationId: string;
  readonly region: string;
  readonly handedInById: string | null;
  /** When the contest's last meeting ends. */
  readonly endsAt: Date | null;
  readonly isCancelled: boolean;
  /** Results that are recorded, and those that are missing. */
  readonly recorded: number;
  readonly missing: number;
}

export type ContestRefusal =
  | "not-yours"
  | "other-region"
  | "second-factor"
  | "own-submission"
  | "not-from-this-state"
  | "not-yet-over"
  | "nothing-recorded"
  | "results-missing"
  | "reason-missing";

/** May `actor` make this move with the results at `now`? Whoever handed them in never publishes them. */
export function moveContest(
  contest: ContestInState,
  move: ContestMove,
  actor: Actor,
  now: Date,
  reason = "",
): Verdict<{ readonly to: ContestState }, ContestRefusal> {
  const { from, to, by } = MOVES[move];
  const standing = by === "officer" ? officer(contest, actor) : organiser(contest, actor);
  if (standing) return refused(standing);
  if (contest.state !== from || contest.isCancelled) return refused("not-from-this-state");
  if (move === "send-back" && reason.trim() === "") return refused("reason-missing");
  if (move === "hand-in" || move === "publish") {
    if (contest.endsAt === null || contest.endsAt > now) return refused("not-yet-over");
    if (contest.recorded === 0) return refused("nothing-recorded");
    if (contest.missing > 0) return refused("results-missing");
  }
  return accepted({ to });
}

function organiser(contest: ContestInState, actor: Actor): ContestRefusal | undefined {
  const isOwn =
    actor.kind === "provider-member" &&
    actor.organisationId === contest.organisationId &&
    actor.role !== "viewer" &&
    !lacksSecondFactor(actor);
  return isOwn ? undefined : "not-yours";
}

function officer(contest: ContestInState, actor: Actor): ContestRefusal | undefined {
  if (actor.kind !== "officer") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  if (!answersFor(actor.region, contest.region)) return "other-region";
  return actor.userId === contest.handedInById ? "own-submission" : undefined;
}

export interface Entry {
  readonly outcome: Outcome;
  readonly score: number | null;
}

/** The place of each entry, 1 the best; equal scores share a place and the next one is left out. Null: no score. */
export function placesOf(entries: readonly Entry[], best: Best): (number | null)[] {
  const isBetter = (one: number, other: number) => (best === "highest" ? one > other : one < other);
  const scores = entries.flatMap(({ score }) => score ?? []);
  return entries.map(({ score }) =>
    score === null ? null : 1 + scores.filter((other) => isBetter(other, score)).length,
  );
}

/** 9.5 with two decimals as 950; null: not a number of that many decimals. Nothing is rounded. */
export function parseScore(typed: string, decimals: number): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(typed.normalize("NFKC").replace(/[\s,]/g, ""));
  if (!match) return null;
  const [, whole = "", part = ""] = match;
  const digits = part.replace(/0+$/, "");
  if (digits.length > decimals) return null;
  const score = Number(whole + digits.padEnd(decimals, "0"));
  return score <= contestLimits.score ? score : null;
}

/** 950 with two decimals as 9.50. */
export function scoreText(score: number, decimals: number): string {
  if (decimals === 0) return String(score);
  const digits = String(score).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
