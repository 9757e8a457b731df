import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { compareRatio, multiplyRatio, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";

const QUARTER = ratio(25, 100);
const DPF_SHARE = ratio(15, 100);

/** People of a unit as heads, never weighed: full-time disabled staff and all in-service staff (H, may be a fraction). */
export type UnitStaff = { readonly disabled: number; readonly headcount: Ratio };

/** Whether disabled staff are at least this share of all; a unit without staff reaches none. */
function reaches({ disabled, headcount }: UnitStaff, share: Ratio): boolean {
  return (
    compareRatio(headcount, ratio(0)) > 0 &&
    compareRatio(ratio(disabled), multiplyRatio(headcount, share)) >= 0
  );
}

/** 集中使用残疾人的用人单位: full-time disabled staff are at least 25 % of in-service staff (残疾人就业条例 art. 11). */
export function isConcentrated(staff: UnitStaff): boolean {
  return reaches(staff, QUARTER);
}

/** Least disabled staff for the VAT refund: 10, of blind massage 5 (policy.md 1.1 [F36]). */
export const vatLeastStaff = { general: 10, "blind-massage": 5 } as const;
export type VatUnit = keyof typeof vatLeastStaff;

export type VatGate = {
  readonly isOpen: boolean;
  readonly reachesShare: boolean;
  readonly reachesLeast: boolean;
};

/** Whether a unit may claim the VAT refund for disabled staff: at least 25 % and at least so many people. Apart from the levy. */
export function vatGate(staff: UnitStaff, unit: VatUnit): VatGate {
  const reachesShare = reaches(staff, QUARTER);
  const reachesLeast = staff.disabled >= vatLeastStaff[unit];
  return { isOpen: reachesShare && reachesLeast, reachesShare, reachesLeast };
}

/** The most VAT refunded for a month, in fen: 4 times the monthly minimum wage a person. `people`: a whole number from 0. */
export function vatMonthlyCap(people: number, minimumWage: Fen): Fen {
  return fen(people * minimumWage * 4);
}

/** Whether a DPF (残联) has enough disabled cadres: at least 15 % (城政发〔2023〕6号 专栏4.1). */
export function reachesDpfShare(staff: UnitStaff): boolean {
  return reaches(staff, DPF_SHARE);
}
