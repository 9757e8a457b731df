import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { FormOfWork, WageUnit } from "./fields.ts";

/** A row of parameters: the minimum wage of a region from a day on, with the document that set it. */
export type MinimumWage = {
  /** GB/T 2260 code of the region it holds for. */
  readonly region: string;
  readonly validFrom: PlainDate;
  /** Null while no later document is known. */
  readonly validTo: PlainDate | null;
  /** For full-time work. */
  readonly monthly: Fen;
  /** For part-time work (非全日制). */
  readonly hourly: Fen;
  readonly source: string;
};

/** The row in force for a place on a day, the closest region first. Never another day's row. */
export function minimumWageFor(
  rows: readonly MinimumWage[],
  region: string,
  day: PlainDate,
): Verdict<{ readonly minimum: MinimumWage }, "no-minimum-wage"> {
  const places = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  const minimum = places
    .flatMap((place) => rows.filter((row) => row.region === place))
    .find((row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day));
  return minimum ? accepted({ minimum }) : refused("no-minimum-wage");
}

/** Forms in which no employment at the full minimum wage is promised: allowances and sheltered work. */
const WITHOUT_MINIMUM: readonly FormOfWork[] = ["traineeship", "assisted"];

/**
 * Whether a wage reaches the minimum. Months and years are held against the monthly amount, hours against the hourly,
 * days at 21.75 paid days a month (劳社部发〔2008〕3号); pieces cannot be compared and pass.
 */
export function reachesMinimum(
  amount: Fen,
  unit: WageUnit,
  form: FormOfWork | null,
  minimum: MinimumWage,
): boolean {
  if (form !== null && WITHOUT_MINIMUM.includes(form)) return true;
  switch (unit) {
    case "month":
      return form === "part-time" || amount >= minimum.monthly;
    case "year":
      return form === "part-time" || amount >= minimum.monthly * 12;
    case "hour":
      return amount >= minimum.hourly;
    case "day":
      return form === "part-time" || amount * 2175 >= minimum.monthly * 100;
    case "piece":
    case "negotiable":
      return true;
  }
}
