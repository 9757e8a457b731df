import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { ratio, roundRatioHalfUp } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { StaffOfYear } from "./headcount.ts";

/** Parity with the database's `dispatch_state`. */
export const dispatchStates = ["draft", "proposed", "agreed", "refused", "ended"] as const;
export type DispatchState = (typeof dispatchStates)[number];

export const dispatchMoves = ["propose", "agree", "refuse", "withdraw", "end"] as const;
export type DispatchMove = (typeof dispatchMoves)[number];
export type DispatchSide = "agency" | "host";

type Rule = {
  readonly from: readonly DispatchState[];
  readonly to: DispatchState;
  readonly by: readonly DispatchSide[];
  readonly reasonRequired?: true;
  /** It changes who counts: neither side's return of the year may be filed. */
  readonly movesCount?: true;
  /** Only who has seen what it does to the own levy. */
  readonly showsEffect?: true;
};

const RULES: Readonly<Record<DispatchMove, Rule>> = {
  propose: { from: ["draft"], to: "proposed", by: ["agency"], movesCount: true, showsEffect: true },
  agree: { from: ["proposed"], to: "agreed", by: ["host"], movesCount: true, showsEffect: true },
  refuse: { from: ["proposed"], to: "refused", by: ["host"], reasonRequired: true },
  withdraw: { from: ["draft", "proposed"], to: "ended", by: ["agency"] },
  end: {
    from: ["agreed"],
    to: "ended",
    by: ["agency", "host"],
    reasonRequired: true,
    movesCount: true,
  },
};

/** Every pair of states that some move joins. The database refuses all others by itself. */
export const dispatchTransitions: readonly (readonly [DispatchState, DispatchState])[] =
  dispatchMoves.flatMap((move) => RULES[move].from.map((from) => [from, RULES[move].to] as const));

export type DispatchInState = {
  readonly state: DispatchState;
  /** The side of the mover; null: neither. */
  readonly side: DispatchSide | null;
  readonly isVerified: boolean;
  /** Whether the return of a side is still to be filed, or was sent back. */
  readonly isUnfiled: Readonly<Record<DispatchSide, boolean>>;
  /** Whether the mover's own levy before and after could be worked out and shown. */
  readonly hasEffect: boolean;
};

export type DispatchRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "not-from-this-state"
  | "reason-missing"
  | "agency-filed"
  | "host-filed"
  | "no-effect";

/**
 * May a side make this move (财政部公告2019年第98号)? Written agreement of both sides moves a dispatched person from the
 * agency's count and headcount to the host's. Once a side has filed, what it filed stands: it withdraws first.
 */
export function moveDispatch(
  { state, side, isVerified, isUnfiled, hasEffect }: DispatchInState,
  move: DispatchMove,
  reason: string,
): Verdict<{ readonly to: DispatchState }, DispatchRefusal> {
  const rule = RULES[move];
  if (side === null || !rule.by.includes(side)) return refused("not-yours");
  if (!isVerified) return refused("organisation-not-verified");
  if (!rule.from.includes(state)) return refused("not-from-this-state");
  if (rule.reasonRequired && reason.trim() === "") return refused("reason-missing");
  if (rule.movesCount && !isUnfiled.agency) return refused("agency-filed");
  if (rule.movesCount && !isUnfiled.host) return refused("host-filed");
  if (rule.showsEffect && !hasEffect) return refused("no-effect");
  return accepted({ to: rule.to });
}

/** The moves a side could make now, each supposed to come with its reason: for buttons, never for writing. */
export function dispatchMovesFor(subject: DispatchInState): readonly DispatchMove[] {
  return dispatchMoves.filter((move) => moveDispatch(subject, move, "-").ok);
}

/**
 * A side's staff and payroll after dispatched people moved: `people` a month, January first; below zero where they were
 * given away. Count and headcount move together, never on both sides; wages follow the people at the side's own average,
 * to the fen. No month falls below zero.
 */
export function withDispatched(
  { staff, payroll }: { readonly staff: StaffOfYear; readonly payroll: Fen },
  people: readonly number[],
): { readonly staff: StaffOfYear; readonly payroll: Fen } {
  const months = staff.months.map((count, at) => Math.max(0, count + (people[at] ?? 0)));
  const moved = { ...staff, months };
  const before = personMonths(staff);
  if (before === 0) return { staff: moved, payroll };
  const share = ratio(BigInt(payroll) * BigInt(personMonths(moved)), BigInt(before));
  return { staff: moved, payroll: fen(Number(roundRatioHalfUp(share))) };
}

function personMonths({ months, seasonal }: StaffOfYear): number {
  return (
    months.reduce((sum, people) => sum + people, 0) +
    seasonal.reduce((sum, one) => sum + one.people * one.months, 0)
  );
}
