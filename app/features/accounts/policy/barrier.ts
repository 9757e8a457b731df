import { addDays, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";

/** Parity with the database's `barrier_state`. */
export const barrierStates = ["received", "in_progress", "mended", "answered"] as const;
export type BarrierState = (typeof barrierStates)[number];

/** Working days within which a report of a barrier is answered. */
export const barrierAnswerDays = 10;

/**
 * Signs of a receipt that differ to the ear in both languages and to the eye: no 0, O, 1, I, L; of the
 * letters that rhyme (B C D E G P T V Z, A H J K 8, F S X, M N) one at most.
 */
const SIGNS = "23456789KMRWXY";
const LENGTH = 8;

/** A new receipt; `below(n)` gives a random whole number from 0 to n − 1. */
export function receiptNumber(below: (n: number) => number): string {
  return Array.from({ length: LENGTH }, () => SIGNS.charAt(below(SIGNS.length))).join("");
}

/** A receipt as somebody types it: spaces, hyphens, case and full-width signs forgiven; undefined: not one. */
export function parseReceipt(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  const isReceipt = plain.length === LENGTH && [...plain].every((sign) => SIGNS.includes(sign));
  return isReceipt ? plain : undefined;
}

/** `days` (1 or more) days from Monday to Friday after `from`; public holidays are not known here. */
export function workingDaysAfter(from: PlainDate, days: number): PlainDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

const MOVES: Readonly<Record<BarrierState, readonly BarrierState[]>> = {
  received: ["in_progress", "mended", "answered"],
  in_progress: ["mended", "answered"],
  // A barrier can come back.
  mended: ["in_progress"],
  answered: ["in_progress"],
};

/** The states a report can be put into next. */
export function barrierMoves(state: BarrierState): readonly BarrierState[] {
  return MOVES[state];
}

/** May a report go on to `to`? What is closed is closed with an answer in words. */
export function moveBarrier(
  state: BarrierState,
  to: BarrierState,
  answer: string,
): Verdict<object, "not-from-this-state" | "answer-missing"> {
  if (!MOVES[state].includes(to)) return refused("not-from-this-state");
  if (to !== "in_progress" && answer.trim() === "") return refused("answer-missing");
  return accepted();
}
