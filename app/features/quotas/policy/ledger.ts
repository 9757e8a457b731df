import type { PlainDate } from "#app/lib/date.ts";
import { monthOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
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

/** Before every month of every ledger. */
const NEVER = "0001-01" as PlainMonth;

/**
 * The last month that counts of somebody who is in the ledger by their own consent; null: no end. Taking it back works
 * from then on (个人信息保护法 art. 15): the months before, and the one it was taken back in, were kept by consent and
 * are the employer's to declare; later ones are not. Without any consent no month counts.
 */
export function consentedUntil({
  given,
  endedOn,
}: {
  readonly given: boolean;
  readonly endedOn: PlainDate | null;
}): PlainMonth | null {
  if (given) return null;
  return endedOn === null ? NEVER : monthOf(endedOn);
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
