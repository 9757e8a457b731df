import type { PlainRouteId } from "../links.ts";

interface NavigationItem {
  readonly id: PlainRouteId;
  readonly label:
    | "nav.home"
    | "nav.search"
    | "nav.positions"
    | "nav.courses"
    | "nav.fits"
    | "nav.caseload"
    | "nav.today"
    | "nav.saved"
    | "nav.applications"
    | "nav.enrolments"
    | "nav.overdueAdjustments"
    | "nav.help"
    | "nav.ownPositions"
    | "nav.applicants"
    | "nav.participants"
    | "nav.organisation"
    | "nav.returns"
    | "nav.reviewReturns"
    | "nav.quotaOverview"
    | "nav.ownSessions"
    | "nav.reviewPositions"
    | "nav.reviewSessions"
    | "nav.verifyOrganisations"
    | "nav.verifyCertificates"
    | "nav.staff"
    | "nav.parameters"
    | "nav.barrierQueue"
    | "nav.registers";
}

const everybody: readonly NavigationItem[] = [
  { id: "shell.home", label: "nav.home" },
  { id: "finding.search", label: "nav.search" },
  { id: "positions.search", label: "nav.positions" },
  { id: "training.courses", label: "nav.courses" },
];

const byKind: Readonly<Record<string, readonly NavigationItem[]>> = {
  seeker: [
    { id: "matching.fits", label: "nav.fits" },
    { id: "positions.saved", label: "nav.saved" },
    { id: "applications.list", label: "nav.applications" },
    { id: "enrolments.list", label: "nav.enrolments" },
  ],
  "employer-member": [
    { id: "positions.ownPositions", label: "nav.ownPositions" },
    { id: "applicants.list", label: "nav.applicants" },
    { id: "returns.list", label: "nav.returns" },
    { id: "organisations.profile", label: "nav.organisation" },
  ],
  "provider-member": [
    { id: "teaching.sessions", label: "nav.ownSessions" },
    { id: "participants.sessions", label: "nav.participants" },
    { id: "organisations.profile", label: "nav.organisation" },
  ],
  counsellor: [
    { id: "plans.today", label: "nav.today" },
    { id: "plans.caseload", label: "nav.caseload" },
    { id: "applications.overdue", label: "nav.overdueAdjustments" },
  ],
  officer: [
    { id: "positions.reviewQueue", label: "nav.reviewPositions" },
    { id: "teaching.reviewQueue", label: "nav.reviewSessions" },
    { id: "organisations.queue", label: "nav.verifyOrganisations" },
    { id: "certificates.queue", label: "nav.verifyCertificates" },
    { id: "returnReview.queue", label: "nav.reviewReturns" },
    { id: "quotaOverview.show", label: "nav.quotaOverview" },
    { id: "registers.graduates", label: "nav.registers" },
  ],
  administrator: [
    { id: "staff.list", label: "nav.staff" },
    { id: "quotas.parameters", label: "nav.parameters" },
    { id: "accounts.barrierQueue", label: "nav.barrierQueue" },
  ],
};

/** The few places a kind of person goes to most; help is the last one everywhere. */
export function navigationFor(kind: string): readonly NavigationItem[] {
  return [...everybody, ...(byKind[kind] ?? []), { id: "help.help", label: "nav.help" }];
}
