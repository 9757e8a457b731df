import { daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** Days ahead at which the end of a certificate is told, nearest first. */
export const expiryNotices = [30, 60, 90] as const;
export type ExpiryNotice = (typeof expiryNotices)[number];

export interface Expiry {
  /** Days until the last day of validity, which still counts; negative after it. */
  readonly daysLeft: number;
  /** The nearest notice that is due; `expired`: the person counts 0 if filed today (残联厅函〔2022〕63号 (二)). */
  readonly notice: ExpiryNotice | "expired";
}

/** How near the end of a certificate is; null: further than the first notice, or without an end. */
export function expiryOf(validTo: PlainDate | null, today: PlainDate): Expiry | null {
  if (validTo === null) return null;
  const daysLeft = daysBetween(today, validTo);
  if (daysLeft < 0) return { daysLeft, notice: "expired" };
  const notice = expiryNotices.find((days) => daysLeft <= days);
  return notice === undefined ? null : { daysLeft, notice };
}
