import { checkUscc } from "#app/features/accounts/policy/index.ts";
import type { OrganisationKind } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";

/**
 * Kinds of employer. All but the individual business are 用人单位 of 残疾人就业条例 art. 3 and 8 or are treated as such:
 * foundations as 团体, farmers' cooperatives (code prefix 93) as enterprises.
 */
export type EmployerKind = Exclude<OrganisationKind, "other">;

export const employerKinds = [
  "enterprise",
  "private-non-enterprise",
  "social-organisation",
  "foundation",
  "public-institution",
  "government-organ",
  "farmers-cooperative",
  "individual-business",
] as const satisfies readonly EmployerKind[];

export type Employer = {
  readonly kind: EmployerKind;
  /** The day of registration; null: not said. */
  readonly registeredOn: PlainDate | null;
};

/** The kind that a unified social credit code says (prefix 91, 12, …); undefined where it says none of them. */
export function employerKindOf(uscc: string): EmployerKind | undefined {
  const checked = checkUscc(uscc);
  return employerKinds.find((kind) => checked.ok && kind === checked.kind);
}

/** What the codes of employers that must comply begin with (policy.md 4.3). */
export const subjectPrefixes = ["11", "12", "51", "52", "53", "91", "93"] as const;

/** 个体工商户 (prefix 92) is none of the five kinds that must comply. */
export function mustComply(kind: EmployerKind): boolean {
  return kind !== "individual-business";
}

/** Whether the exemption of small enterprises can apply: code prefix 91 or 93 (财政部公告2023年第8号: 企业). */
export function isEnterprise(kind: EmployerKind): boolean {
  return kind === "enterprise" || kind === "farmers-cooperative";
}
