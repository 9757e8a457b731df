import { ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import type { AssessedMonth } from "./assess-month.ts";

/**
 * D, the disabled people an employer counts for a year: the weighed person-months divided by 12, not rounded
 * (残联厅函〔2022〕63号: by month, never the year's total averaged).
 */
export function annualCount(months: Iterable<Pick<AssessedMonth, "counts">>): Ratio {
  let sum = 0;
  for (const { counts } of months) sum += counts;
  return ratio(sum, 12);
}
