import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** 帮扶 and 高校毕业生: which ladder of services counts. */
export const planKinds = ["aid", "graduate"] as const;
export type PlanKind = (typeof planKinds)[number];

/** Parity with the database's `plan_state`. */
export const planStates = [
  "listed",
  "contacted",
  "assessed",
  "planned",
  "active",
  "placed",
  "stable",
  "closed",
  "no_need",
  "declined",
  "unreachable",
  "transferred",
] as const;
export type PlanState = (typeof planStates)[number];

/** Nothing is due in these; each can be opened again. */
export const restingStates = [
  "closed",
  "no_need",
  "declined",
  "unreachable",
  "transferred",
] as const satisfies readonly PlanState[];

export const planMoves = [
  "contact",
  "assess",
  "agree",
  "unagree",
  "start",
  "place",
  "lose",
  "settle",
  "close",
  "no-need",
  "decline",
  "unreachable",
  "transfer",
  "reopen",
] as const;
export type PlanMove = (typeof planMoves)[number];

/** Whose step it is; what follows from something recorded is nobody's. */
export type PlanSide = "person" | "counsellor";

interface Move {
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly by: readonly PlanSide[];
}

const UNDERWAY = ["listed", "contacted", "assessed", "planned", "active", "placed"] as const;

const MOVES: Readonly<Record<PlanMove, Move>> = {
  contact: { from: ["listed"], to: "contacted", by: ["counsellor"] },
  assess: { from: ["contacted"], to: "assessed", by: ["counsellor"] },
  agree: { from: ["assessed"], to: "planned", by: ["person"] },
  unagree: { from: ["planned", "active"], to: "assessed", by: ["person"] },
  start: { from: ["planned"], to: "active", by: ["counsellor"] },
  place: { from: ["planned", "active"], to: "placed", by: ["counsellor"] },
  lose: { from: ["placed", "stable"], to: "active", by: ["counsellor"] },
  settle: { from: ["placed"], to: "stable", by: ["counsellor"] },
  close: { from: ["stable"], to: "closed", by: ["counsellor"] },
  "no-need": { from: UNDERWAY, to: "no_need", by: ["counsellor"] },
  decline: { from: UNDERWAY, to: "declined", by: ["counsellor", "person"] },
  unreachable: { from: UNDERWAY, to: "unreachable", by: ["counsellor"] },
  transfer: { from: [...UNDERWAY, "stable"], to: "transferred", by: ["counsellor"] },
  reopen: { from: restingStates, to: "contacted", by: ["counsellor"] },
};

/** A try to reach somebody, in the order of days. */
export interface Attempt {
  readonly channel: string;
  readonly reached: boolean;
}

/** What the guards look at. */
export interface PlanFacts {
  readonly state: PlanState;
  /** The person agreed that a counsellor keeps a plan with them. */
  readonly hasConsent: boolean;
  readonly goals: number;
  readonly measures: number;
  /** Since somebody was last reached there may be many. */
  readonly attempts: readonly Attempt[];
  /** Whole months since the work began; null where none did. */
  readonly monthsPlaced: number | null;
}

export type PlanRefusal =
  | "not-now"
  | "not-yours"
  | "consent-missing"
  | "goals-missing"
  | "measures-missing"
  | "attempts-missing"
  | "months-missing";

/** Three attempts by two channels before somebody counts as out of reach (policy.md 5, default of the house). */
export const unreachableAfter = { attempts: 3, channels: 2 } as const;
/** Work kept so long is stable (policy.md 5: STABLE after 6 months). */
export const stableMonths = 6;

/** Whether the step may be made, and where it leads. No plan stands without the person's agreement. */
export function movePlan(
  facts: PlanFacts,
  move: PlanMove,
  side: PlanSide,
): Verdict<{ readonly to: PlanState }, PlanRefusal> {
  const { from, to, by } = MOVES[move];
  if (!by.includes(side)) return refused("not-yours");
  if (!from.includes(facts.state)) return refused("not-now");
  if (!facts.hasConsent && !["unreachable", "decline"].includes(move)) {
    return refused("consent-missing");
  }
  const guard = GUARDS[move]?.(facts);
  return guard ? refused(guard) : accepted({ to });
}

const GUARDS: Readonly<Partial<Record<PlanMove, (facts: PlanFacts) => PlanRefusal | undefined>>> = {
  agree: ({ goals, measures }) => {
    if (goals === 0) return "goals-missing";
    return measures === 0 ? "measures-missing" : undefined;
  },
  unreachable: ({ attempts }) => (isOutOfReach(attempts) ? undefined : "attempts-missing"),
  settle: ({ monthsPlaced }) =>
    monthsPlaced !== null && monthsPlaced >= stableMonths ? undefined : "months-missing",
};

/** Whether the attempts since somebody was last reached are enough to stop trying. */
export function isOutOfReach(attempts: readonly Attempt[]): boolean {
  const sinceReached = attempts.slice(attempts.findLastIndex(({ reached }) => reached) + 1);
  const channels = new Set(sinceReached.map(({ channel }) => channel));
  return (
    sinceReached.length >= unreachableAfter.attempts && channels.size >= unreachableAfter.channels
  );
}

/** The steps a side may make now. */
export function movesOf(facts: PlanFacts, side: PlanSide): readonly PlanMove[] {
  return planMoves.filter((move) => movePlan(facts, move, side).ok);
}

export function isResting(state: PlanState): boolean {
  return (restingStates as readonly PlanState[]).includes(state);
}
