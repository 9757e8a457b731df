import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Whom figures are handed to: the tax office levies the fund, finance pays the reward (policy.md 1.5). */
export const handOverKinds = ["tax", "finance"] as const;
export type HandOverKind = (typeof handOverKinds)[number];

/** What a line does to what the receiver has: something new, in place of an edition before, or nothing holds any more. */
export const handOverEffects = ["first", "correction", "withdrawal"] as const;
export type HandOverEffect = (typeof handOverEffects)[number];

/** The last line of a return that a receiver got. */
export type HandedOver = {
  readonly determinationId: string;
  readonly effect: HandOverEffect;
  readonly amount: Fen;
};

export type CertifiedAmounts = {
  readonly determinationId: string;
  readonly due: Fen;
  readonly reward: Fen;
};

export type HandOverAmounts = {
  readonly determinationId: string;
  readonly effect: HandOverEffect;
  readonly amount: Fen;
  /** What the receiver has by now; 0 where it has nothing. */
  readonly previous: Fen;
};

/**
 * The line of a return for a receiver, or null where there is nothing to tell it. `certified` is the edition in force,
 * null: none is. The tax office is told of every edition, of nought too: who meets the quota files all the same
 * (policy.md 1.1). Finance is told where there is something to pay, or was.
 */
export function handOverLine(
  kind: HandOverKind,
  certified: CertifiedAmounts | null,
  last: HandedOver | null,
): HandOverAmounts | null {
  const previous = last?.amount ?? fen(0);
  if (certified === null) {
    if (!last || last.effect === "withdrawal") return null;
    if (kind === "finance" && last.amount === 0) return null;
    const { determinationId } = last;
    return { determinationId, effect: "withdrawal", amount: fen(0), previous };
  }
  const { determinationId } = certified;
  const isTold = last?.determinationId === determinationId && last.effect !== "withdrawal";
  if (isTold) return null;
  const amount = kind === "tax" ? certified.due : certified.reward;
  if (kind === "finance" && amount === 0 && previous === 0) return null;
  return { determinationId, effect: last ? "correction" : "first", amount, previous };
}

export type HandOverRefusal = "not-yours" | "second-factor" | "other-region" | "approver-only";

/** Whether somebody may make and close batches of a district: an approver who answers for it. */
export function mayHandOver(actor: Actor, region: string): Verdict<object, HandOverRefusal> {
  if (actor.kind !== "officer") return refused("not-yours");
  if (lacksSecondFactor(actor)) return refused("second-factor");
  if (!answersFor(actor.region, region)) return refused("other-region");
  return actor.role === "approver" ? accepted() : refused("approver-only");
}

export type CloseRefusal = "closed-already" | "confirmed-before-hand-over" | "confirmed-in-future";

/** Whether a batch can be closed by a confirmation of that day: not before it was made, not of a day to come. */
export function mayCloseHandOver(
  { madeOn, isClosed }: { readonly madeOn: PlainDate; readonly isClosed: boolean },
  { confirmedOn, today }: { readonly confirmedOn: PlainDate; readonly today: PlainDate },
): Verdict<object, CloseRefusal> {
  if (isClosed) return refused("closed-already");
  if (confirmedOn < madeOn) return refused("confirmed-before-hand-over");
  return confirmedOn > today ? refused("confirmed-in-future") : accepted();
}
