import type { PlainRouteId } from "#app/links.ts";

export interface AccountTask {
  readonly id: PlainRouteId;
  /** Key of its words; `<label>.hint` says more. */
  readonly label:
    | "account.link.details"
    | "account.link.security"
    | "account.link.preferences"
    | "account.link.privacy"
    | "account.link.applications"
    | "account.link.adjustments"
    | "account.link.checkIns"
    | "account.link.staffCheckIns"
    | "account.link.profile"
    | "account.link.found"
    | "account.link.plan"
    | "account.link.family"
    | "account.link.allowance"
    | "account.link.delegations"
    | "account.link.acting"
    | "account.link.matchWeights"
    | "account.link.close"
    | "account.link.certificate"
    | "account.link.teaching"
    | "account.link.organisation";
}

/** What everybody finds on their account page. */
export const ownTasks: readonly AccountTask[] = [
  { id: "accounts.details", label: "account.link.details" },
  { id: "accounts.security", label: "account.link.security" },
  { id: "accounts.preferences", label: "account.link.preferences" },
  { id: "certificates.privacy", label: "account.link.privacy" },
  { id: "delegations.mine", label: "account.link.acting" },
  { id: "accounts.close", label: "account.link.close" },
];

/** What a kind of person comes to do, first things first. */
export const tasksByKind: Readonly<Record<string, readonly AccountTask[]>> = {
  seeker: [
    { id: "applications.list", label: "account.link.applications" },
    { id: "checkIns.own", label: "account.link.checkIns" },
    { id: "matching.profile", label: "account.link.profile" },
    { id: "found.own", label: "account.link.found" },
    { id: "plans.own", label: "account.link.plan" },
    { id: "families.mine", label: "account.link.family" },
    { id: "plans.allowance", label: "account.link.allowance" },
    { id: "delegations.own", label: "account.link.delegations" },
    { id: "applications.passport", label: "account.link.adjustments" },
    { id: "certificates.own", label: "account.link.certificate" },
  ],
  "employer-member": [
    { id: "checkIns.employer", label: "account.link.staffCheckIns" },
    { id: "organisations.profile", label: "account.link.organisation" },
  ],
  "provider-member": [
    { id: "teaching.sessions", label: "account.link.teaching" },
    { id: "organisations.profile", label: "account.link.organisation" },
  ],
  officer: [{ id: "matchWeights.show", label: "account.link.matchWeights" }],
};
