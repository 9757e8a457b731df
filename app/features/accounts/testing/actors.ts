import type { Actor } from "../policy/index.ts";

const member = {
  kind: "employer-member",
  userId: "m",
  organisationId: "org",
  verified: true,
} as const;
const officer = { kind: "officer", userId: "o", region: "140502", secondFactor: true } as const;

/**
 * Everybody a rule of states is asked about, by the names its grid uses: the employer "org", the district 140502, and
 * whoever stands beside them. "sub" is who submitted.
 */
export const everyActor = {
  visitor: { kind: "visitor" },
  seeker: { kind: "seeker", userId: "s" },
  owner: { ...member, role: "owner" },
  hr: { ...member, role: "hr" },
  viewer: { ...member, role: "viewer" },
  unverifiedHr: { ...member, role: "hr", verified: false },
  hrElsewhere: { ...member, role: "hr", organisationId: "other" },
  newOwner: { ...member, role: "owner", organisationId: null },
  provider: { ...member, kind: "provider-member", role: "owner" },
  counsellor: { kind: "counsellor", userId: "c", region: "140502", secondFactor: true },
  reviewer: { ...officer, role: "reviewer" },
  approver: { ...officer, userId: "a", role: "approver" },
  cityApprover: { ...officer, userId: "c", role: "approver", region: "140500" },
  otherOfficer: { ...officer, role: "reviewer", region: "140581" },
  weakOfficer: { ...officer, role: "reviewer", secondFactor: false },
  submitter: { ...officer, role: "approver", userId: "sub" },
  administrator: { kind: "administrator", userId: "a", secondFactor: true },
} as const satisfies Readonly<Record<string, Actor>>;
