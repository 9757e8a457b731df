import type { PlainDate } from "#app/lib/date.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { readShare, readWhole } from "./parameter-names.ts";
import { parameterOn } from "./parameter-rows.ts";
import type { ParameterRow } from "./parameter-rows.ts";
import type { VatUnit } from "./special-units.ts";

/** A limit with the row that set it, so that whoever is told of it can be told by which document. */
export type Limit<T> = { readonly value: T; readonly row: ParameterRow };

/** The numbers of the rules beside the levy in force on a day; null: no row of the place says it then (ADR 0007). */
export type SpecialLimits = {
  /** From which share of disabled staff on a unit is one of concentrated employment. */
  readonly concentratedShare: Limit<Ratio> | null;
  /** From which share of disabled staff on the VAT refund can be claimed, and from how many people of each kind of unit. */
  readonly vatShare: Limit<Ratio> | null;
  readonly vatLeastStaff: Readonly<Record<VatUnit, Limit<number> | null>>;
  /** How many monthly minimum wages are refunded a person at most. */
  readonly vatCapTimes: Limit<number> | null;
  /** The share of disabled cadres of a DPF (残联). */
  readonly dpfShare: Limit<Ratio> | null;
  /** How many years' fund can be reduced at most, and by how many months it can be deferred. */
  readonly hardshipYears: Limit<Ratio> | null;
  readonly hardshipMonths: Limit<number> | null;
  /** The share of the fund added for each day it is not paid after it fell due. */
  readonly lateFeeDaily: Limit<Ratio> | null;
};

export const specialParameters = [
  "concentrated-share",
  "vat-share",
  "vat-least-staff",
  "vat-least-massage",
  "vat-cap-times",
  "dpf-share",
  "hardship-most-years",
  "hardship-defer-months",
  "late-fee-daily",
] as const;
type SpecialParameter = (typeof specialParameters)[number];

/** The limits of a place on a day; never another day's row. */
export function specialLimitsOn(
  rows: readonly ParameterRow[],
  { region, day }: { readonly region: string; readonly day: PlainDate },
): SpecialLimits {
  const limit = <T>(name: SpecialParameter, read: (text: string) => T | undefined) => {
    const row = parameterOn(rows, name, region, day);
    const value = row && read(row.value);
    return row && value !== undefined ? { value, row } : null;
  };
  return {
    concentratedShare: limit("concentrated-share", readShare),
    vatShare: limit("vat-share", readShare),
    vatLeastStaff: {
      general: limit("vat-least-staff", readWhole),
      "blind-massage": limit("vat-least-massage", readWhole),
    },
    vatCapTimes: limit("vat-cap-times", readWhole),
    dpfShare: limit("dpf-share", readShare),
    hardshipYears: limit("hardship-most-years", readShare),
    hardshipMonths: limit("hardship-defer-months", readWhole),
    lateFeeDaily: limit("late-fee-daily", readShare),
  };
}
