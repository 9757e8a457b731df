import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { SignedIn } from "./access.ts";

/** Hours in which a closed account can be taken back. */
export const restoreHours = 24;

const HOUR_MS = 3_600_000;

/**
 * May this account be closed by its owner? Staff accounts are the administrator's. An organisation
 * always keeps an owner: `solelyOwned` are the names of those that would lose their last one.
 */
export function mayClose(
  kind: SignedIn["kind"],
  solelyOwned: readonly string[],
): Verdict<object, "staff" | "last-owner", { readonly organisations?: readonly string[] }> {
  if (kind === "counsellor" || kind === "officer" || kind === "administrator") {
    return refused("staff");
  }
  return solelyOwned.length > 0
    ? refused("last-owner", { organisations: solelyOwned })
    : accepted();
}

export type ClosingState = "open" | "closing" | "due" | "erased";

/** Where an account stands at `now`: closing can be undone, due is waiting to be erased. */
export function closingState(
  account: { readonly closedAt: Date | null; readonly erasedAt: Date | null },
  now: Date,
): ClosingState {
  if (account.erasedAt) return "erased";
  if (!account.closedAt) return "open";
  return now < restorableUntil(account.closedAt) ? "closing" : "due";
}

export function restorableUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + restoreHours * HOUR_MS);
}
