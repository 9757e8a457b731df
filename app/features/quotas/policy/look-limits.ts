import type { Ratio } from "#app/lib/ratio.ts";
import { readShare, readWhole } from "./parameter-names.ts";
import { lastDayOfYear, parameterOn } from "./parameter-rows.ts";
import type { ParameterRow } from "./parameter-rows.ts";

/** The numbers of the looks at what was filed. None is law: each is a dated row, and without it its rule is not applied. */
export type LookLimits = {
  /** From how many people on something that all of them share is worth a look. */
  readonly leastPeople: number | null;
  /** From which share of the staff on the people declared are many. */
  readonly staffShare: Ratio | null;
  /** By how many people December is above September. */
  readonly yearEndRise: number | null;
  /** Employers that declare one person within two data years. */
  readonly employers: number | null;
  /** Months after the data year within which somebody leaves working age. */
  readonly retirementMonths: number | null;
  /** By how many people a count reaches a threshold and no more. */
  readonly nearPeople: Ratio | null;
  /** By how many staff the headcount stays within the exemption and no more. */
  readonly nearStaff: Ratio | null;
  /** By which share the headcount is below the year before. */
  readonly staffDrop: Ratio | null;
};

export const lookParameters = {
  leastPeople: "look-least-people",
  staffShare: "look-staff-share",
  yearEndRise: "look-year-end-rise",
  employers: "look-employers",
  retirementMonths: "look-retirement-months",
  nearPeople: "look-near-people",
  nearStaff: "look-near-staff",
  staffDrop: "look-staff-drop",
} as const satisfies Record<keyof LookLimits, string>;

/** The limits in force in a place on the last day of a data year; null where there is no row. */
export function lookLimitsFor(
  rows: readonly ParameterRow[],
  { region, dataYear }: { readonly region: string; readonly dataYear: number },
): LookLimits {
  const text = (name: keyof LookLimits) =>
    parameterOn(rows, lookParameters[name], region, lastDayOfYear(dataYear))?.value ?? "";
  const whole = (name: keyof LookLimits) => readWhole(text(name)) ?? null;
  const share = (name: keyof LookLimits) => readShare(text(name)) ?? null;
  return {
    leastPeople: whole("leastPeople"),
    staffShare: share("staffShare"),
    yearEndRise: whole("yearEndRise"),
    employers: whole("employers"),
    retirementMonths: whole("retirementMonths"),
    nearPeople: share("nearPeople"),
    nearStaff: share("nearStaff"),
    staffDrop: share("staffDrop"),
  };
}
