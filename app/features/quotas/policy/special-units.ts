import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { compareRatio, multiplyRatio, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";

/** People of a unit as heads, never weighed: full-time disabled staff and all in-service staff (H, may be a fraction). */
export type UnitStaff = { readonly disabled: number; readonly headcount: Ratio };

/**
 * Whether disabled staff are at least this share of all; a unit without staff reaches none. 集中使用残疾人的用人单位
 * (残疾人就业条例 art. 11) and the DPF's own share (城政发〔2023〕6号 专栏4.1) are asked like this.
 */
export function reachesShare({ disabled, headcount }: UnitStaff, share: Ratio): boolean {
  return (
    compareRatio(headcount, ratio(0)) > 0 &&
    compareRatio(ratio(disabled), multiplyRatio(headcount, share)) >= 0
  );
}

/** Kinds of unit that differ in how many disabled staff the VAT refund asks for (policy.md 1.1 [F36]). */
export type VatUnit = "general" | "blind-massage";

export type VatGate = {
  readonly isOpen: boolean;
  readonly reachesShare: boolean;
  readonly reachesLeast: boolean;
};

/**
 * Whether a unit may claim the VAT refund for disabled staff: at least a share of its staff and at least so many people
 * (财税〔2016〕52号). Apart from the levy.
 */
export function vatGate(
  staff: UnitStaff,
  limits: { readonly share: Ratio; readonly least: number },
): VatGate {
  const isShare = reachesShare(staff, limits.share);
  const isLeast = staff.disabled >= limits.least;
  return { isOpen: isShare && isLeast, reachesShare: isShare, reachesLeast: isLeast };
}

/**
 * The most VAT refunded for a month, in fen: so many monthly minimum wages a person. `people` and `times`: whole numbers
 * from 0.
 */
export function vatMonthlyCap(people: number, minimumWage: Fen, times: number): Fen {
  return fen(people * minimumWage * times);
}
