import { parameterOn } from "#app/features/quotas/policy/index.ts";
import type { ParameterRow } from "#app/features/quotas/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** The dated parameter of 就业援助月: a row of "yes" is one campaign, from its first day to its last. */
export const aidMonthParameter = "aid-month";

export type AidMonth = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The document that set it. */
  readonly source: string;
  readonly article: string;
};

/** The campaign that runs in a place on a day; null: none. A row without a last day is no campaign, but a mistake. */
export function aidMonthOn(
  rows: readonly ParameterRow[],
  { region, day }: { readonly region: string; readonly day: PlainDate },
): AidMonth | null {
  const row = parameterOn(rows, aidMonthParameter, region, day);
  if (row?.value !== "yes" || row.validTo === null) return null;
  return { from: row.validFrom, to: row.validTo, source: row.source, article: row.article };
}
