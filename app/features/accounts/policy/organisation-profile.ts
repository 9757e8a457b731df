import { checkUscc } from "./uscc.ts";

/** Bands of staff an organisation chooses from. */
export const staffBands = ["1-30", "31-99", "100-499", "500+"] as const;
export type StaffBand = (typeof staffBands)[number];

/** What verification asks about. Texts may be empty; `region` is a GB/T 2260 code. */
export interface OrganisationFacts {
  readonly name: string;
  readonly uscc: string;
  /** One of `organisationKinds`. */
  readonly nature: string;
  readonly region: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

export type OrganisationGap = "name" | "uscc" | "place" | "contactName" | "contactPhone";

const DISTRICT = /^\d{4}(?!00)\d{2}$/;

/** What is missing before an organisation can be handed in for verification, in the order of the page. */
export function organisationGaps(facts: OrganisationFacts): readonly OrganisationGap[] {
  const gaps: readonly (readonly [OrganisationGap, boolean])[] = [
    ["name", facts.name.trim() === ""],
    ["uscc", !checkUscc(facts.uscc).ok],
    ["place", !DISTRICT.test(facts.region) || facts.address.trim() === ""],
    ["contactName", facts.contactName.trim() === ""],
    ["contactPhone", facts.contactPhone.trim() === ""],
  ];
  return gaps.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}

/** What an officer should look at: never a refusal, real organisations differ for good reasons. */
export type OrganisationHint =
  "uscc-invalid" | "kind-differs" | "region-differs" | "organisation-code-checksum";

/** Compares what an organisation says of itself with what its code says (policy.md 4.3). */
export function checkOrganisation(
  facts: Pick<OrganisationFacts, "uscc" | "nature" | "region">,
): readonly OrganisationHint[] {
  const checked = checkUscc(facts.uscc);
  if (!checked.ok) return ["uscc-invalid"];
  const hints: readonly (readonly [OrganisationHint, boolean])[] = [
    ["kind-differs", checked.kind !== facts.nature],
    ["region-differs", checked.regionCode.slice(0, 4) !== facts.region.slice(0, 4)],
    ["organisation-code-checksum", checked.warnings.length > 0],
  ];
  return hints.flatMap(([hint, holds]) => (holds ? [hint] : []));
}

/** A name without what differs between two ways of writing it: width of letters, spaces, brackets, case. */
export function sameOrganisationName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s()[\]【】·•.,，。-]/g, "")
    .toLowerCase();
}
