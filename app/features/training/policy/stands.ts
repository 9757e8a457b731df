import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { SessionState } from "./session-states.ts";

/** Parity with the database's `stand_state`. */
export const standStates = ["asked", "confirmed", "refused", "withdrawn"] as const;
export type StandState = (typeof standStates)[number];

/** What a stand is like to get to and to sit at. Labels belong to `messages/`; a code never changes its meaning. */
export const standAccess = [
  "step-free",
  "wide-way",
  "near-entrance",
  "low-table",
  "seats",
  "quiet",
  "large-print",
  "sign-language",
] as const;
export type StandAccess = (typeof standAccess)[number];

/** A fair has 300 stands at most, by design; of its positions an employer brings ten. */
export const standLimits = { stands: 300, number: 999, positions: 10, people: 9999 } as const;

/** The fair as its rules see it; `terms` are null until the organiser set them. */
export interface Fair {
  readonly kind: string | null;
  readonly state: SessionState;
  readonly startsAt: Date | null;
  readonly terms: {
    readonly stands: number;
    /** Confirmed ones. */
    readonly taken: number;
    readonly askBy: PlainDate;
  } | null;
}

export const standMoves = ["confirm", "refuse", "withdraw"] as const;
export type StandMove = (typeof standMoves)[number];

const MOVES: Readonly<Record<StandMove, { from: readonly StandState[]; to: StandState }>> = {
  confirm: { from: ["asked"], to: "confirmed" },
  refuse: { from: ["asked", "confirmed"], to: "refused" },
  withdraw: { from: ["asked", "confirmed"], to: "withdrawn" },
};

/** Every pair of states a move leads along: the database allows these and no others. */
export const standTransitions: readonly (readonly [StandState, StandState])[] = standMoves.flatMap(
  (move) => MOVES[move].from.map((from) => [from, MOVES[move].to] as const),
);

/** Whether a wish or a stand goes on: of these an employer has one at most at a fair. */
export function isLiveStand(state: StandState): boolean {
  return state === "asked" || state === "confirmed";
}

/** Until the fair begins, and unless it was cancelled. */
export function isBeforeFair({ state, startsAt }: Fair, now: Date): boolean {
  return state === "published" && startsAt !== null && now < startsAt;
}

/** May an employer ask for a stand at `now`? The last day itself is open until it ends in Shanghai. */
export function mayAskForStand(
  fair: Fair,
  now: Date,
): Verdict<object, "no-stands" | "too-late" | "stands-taken"> {
  if (fair.kind !== "fair" || fair.terms === null) return refused("no-stands");
  const { askBy, stands, taken } = fair.terms;
  if (!isBeforeFair(fair, now) || shanghaiDay(now) > askBy) return refused("too-late");
  return taken < stands ? accepted() : refused("stands-taken");
}

/** May a stand make this move at `now`, and into which state? Whose move it is, is its verb's question. */
export function moveStand(
  state: StandState,
  move: StandMove,
  fair: Fair,
  now: Date,
): Verdict<
  { readonly to: StandState },
  "not-from-this-state" | "already-started" | "stands-taken"
> {
  const rule = MOVES[move];
  if (!rule.from.includes(state)) return refused("not-from-this-state");
  if (!isBeforeFair(fair, now)) return refused("already-started");
  const isFull = fair.terms === null || fair.terms.taken >= fair.terms.stands;
  return move === "confirm" && isFull ? refused("stands-taken") : accepted({ to: rule.to });
}

/** Whether the organiser may still say how many stands there are: before the fair begins, public or not yet. */
export function maySetStandsOn({ kind, state, startsAt }: Fair, now: Date): boolean {
  const isOver = state === "finished" || state === "cancelled" || state === "running";
  return kind === "fair" && !isOver && startsAt !== null && now < startsAt;
}

/** May the organiser set these terms? */
export function maySetStands(
  fair: Fair,
  wished: { readonly stands: number; readonly askBy: PlainDate },
  now: Date,
): Verdict<object, "not-a-fair" | "already-started" | "fewer-than-confirmed" | "after-start"> {
  if (fair.kind !== "fair") return refused("not-a-fair");
  const { startsAt, terms } = fair;
  if (startsAt === null || !maySetStandsOn(fair, now)) return refused("already-started");
  if (wished.stands < (terms?.taken ?? 0)) return refused("fewer-than-confirmed");
  return wished.askBy > shanghaiDay(startsAt) ? refused("after-start") : accepted();
}

/** The lowest number that no confirmed stand has. */
export function nextStandNumber(used: readonly number[]): number {
  const taken = new Set(used);
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

/** Days after the end of a fair in which an employer can tell what its stand came to, and change it. */
export const standResultDays = 60;

/** What a stand came to, in people: each counted once. */
export type StandResult = {
  readonly talked: number;
  readonly invited: number;
  readonly offered: number;
};

/** May an employer tell at `now` what its stand came to? From the beginning of the fair on. */
export function mayTellResult(
  { state: fair, startsAt, endsAt }: Fair & { readonly endsAt: Date | null },
  state: StandState,
  now: Date,
): boolean {
  const hasBegun = startsAt !== null && startsAt <= now && fair !== "cancelled";
  if (state !== "confirmed" || !hasBegun) return false;
  return endsAt === null || shanghaiDay(now) <= addDays(shanghaiDay(endsAt), standResultDays);
}

/** What all stands of a fair came to, of those that told it. */
export function sumStandResults(
  results: readonly (StandResult | null)[],
): StandResult & { readonly told: number } {
  const told = results.filter((one) => one !== null);
  const sum = (of: keyof StandResult) => told.reduce((total, one) => total + one[of], 0);
  return {
    told: told.length,
    talked: sum("talked"),
    invited: sum("invited"),
    offered: sum("offered"),
  };
}
