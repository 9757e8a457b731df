import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Why a certificate was withdrawn, as far as whoever checks it is told; the words are the person's. */
export const withdrawals = ["result-corrected", "other"] as const;
export type Withdrawal = (typeof withdrawals)[number];

/** May a certificate be withdrawn? Once, by who issued it, with a reason. */
export function mayWithdrawCertificate(
  certificate: { readonly isWithdrawn: boolean },
  words: string,
): Verdict<object, "already-withdrawn" | "words-missing"> {
  if (certificate.isWithdrawn) return refused("already-withdrawn");
  return words.trim() === "" ? refused("words-missing") : accepted();
}

/** A name for somebody who checks a certificate and has the person before them: the first sign, and how many follow. */
export function maskedHolder(name: string): string {
  const [first = "", ...rest] = [...name.trim()];
  return first + "*".repeat(Math.max(1, rest.length));
}
