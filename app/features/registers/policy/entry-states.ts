import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { isOutOfReach } from "#app/features/plans/policy/index.ts";
import type { Attempt } from "#app/features/plans/policy/index.ts";

/** Parity with the database's `register_state`. */
export const entryStates = [
  "listed",
  "contacted",
  "planned",
  "no_need",
  "declined",
  "unreachable",
] as const;
export type EntryState = (typeof entryStates)[number];

/** Somebody still has to do something for these. */
export const openEntryStates = ["listed", "contacted"] as const;

export const entryMoves = [
  "contact",
  "plan",
  "no-need",
  "decline",
  "unreachable",
  "reopen",
] as const;
export type EntryMove = (typeof entryMoves)[number];

const MOVES: Readonly<
  Record<EntryMove, { readonly from: readonly EntryState[]; readonly to: EntryState }>
> = {
  contact: { from: ["listed"], to: "contacted" },
  plan: { from: ["contacted"], to: "planned" },
  "no-need": { from: ["contacted"], to: "no_need" },
  decline: { from: ["contacted"], to: "declined" },
  unreachable: { from: ["listed", "contacted"], to: "unreachable" },
  reopen: { from: ["no_need", "declined", "unreachable"], to: "listed" },
};

export type EntryRefusal = "not-now" | "attempts-missing";

/**
 * Whether a step of somebody on the register may be made. A plan, or an end, is spoken of with the person first; out of
 * reach is who was tried three times by two channels since they were last reached (policy.md 5).
 */
export function moveEntry(
  state: EntryState,
  move: EntryMove,
  attempts: readonly Attempt[],
): Verdict<{ readonly to: EntryState }, EntryRefusal> {
  const { from, to } = MOVES[move];
  if (!from.includes(state)) return refused("not-now");
  if (move === "unreachable" && !isOutOfReach(attempts)) return refused("attempts-missing");
  return accepted({ to });
}

/** The steps a counsellor makes on purpose; a contact follows from a call, a plan from opening one. */
export const madeEntryMoves = ["no-need", "decline", "unreachable", "reopen"] as const;
export type MadeEntryMove = (typeof madeEntryMoves)[number];
