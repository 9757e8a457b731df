import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Payer } from "./person.ts";
import type { StaffOfYear } from "./headcount.ts";

/** Where somebody works, for the retirement age of women. */
export const posts = ["managerial-or-technical", "other"] as const;
export type Post = (typeof posts)[number];

export const payers = ["employer", "affiliate", "other"] as const satisfies readonly Payer[];

/** Data years a ledger can be kept for: one before the law of 2007 is a slip of the hand. */
export const firstLedgerYear = 2008;

/** Most people of one ledger, and of contracts of one person. */
export const ledgerLimits = { people: 5_000, contracts: 40, seasonal: 12 } as const;

/** 10 million yuan, in fen: more in one month is a slip of the hand. */
export const mostMonthlyWage = 1_000_000_000;

export type LedgerGap = "staff-missing" | "nobody-employed";

/**
 * Whether a year's ledger is complete enough to be filed. An employer without disabled staff files all the same
 * (policy.md 1.1); people who do not count are no reason against filing, for the page says of each month why.
 */
export function checkLedger(staff: StaffOfYear | null): Verdict<object, LedgerGap> {
  if (staff === null) return refused("staff-missing");
  const people = staff.months.reduce((sum, one) => sum + one, 0);
  const seasonal = staff.seasonal.reduce((sum, one) => sum + one.people * one.months, 0);
  return people + seasonal > 0 ? accepted() : refused("nobody-employed");
}

/** Whether a contract is one that can be: it does not end before it begins. */
export function isContract({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string | null;
}): boolean {
  return to === null || to >= from;
}
