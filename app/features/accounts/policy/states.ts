import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { answersFor, lacksSecondFactor } from "./access.ts";
import type { Actor, OfficerRole } from "./access.ts";

export const organisationStates = [
  "draft",
  "submitted",
  "verified",
  "sent-back",
  "refused",
  "suspended",
] as const;
export type OrganisationState = (typeof organisationStates)[number];

export const organisationMoves = [
  "submit",
  "withdraw",
  "verify",
  "send-back",
  "refuse",
  "suspend",
  "reinstate",
] as const;
export type OrganisationMove = (typeof organisationMoves)[number];

export const certificateStates = [
  "submitted",
  "verified",
  "sent-back",
  "refused",
  "expired",
  "withdrawn",
] as const;
export type CertificateState = (typeof certificateStates)[number];

export const certificateMoves = [
  "resubmit",
  "withdraw",
  "verify",
  "send-back",
  "refuse",
  "expire",
] as const;
export type CertificateMove = (typeof certificateMoves)[number];

export type VerificationRefusal =
  | "not-from-this-state"
  | "not-yours"
  | "second-factor"
  | "other-region"
  | "own-submission"
  | "reason-missing";

/** The clock moves certificates past their date; it has no session. */
export type Clock = { readonly kind: "clock" };

type Move<State> = {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: "owner" | "holder" | "clock" | OfficerRole;
  readonly reasonRequired: boolean;
};

const ORGANISATION: Readonly<Record<OrganisationMove, Move<OrganisationState>>> = {
  submit: { from: ["draft", "sent-back"], to: "submitted", by: "owner", reasonRequired: false },
  withdraw: { from: ["submitted"], to: "draft", by: "owner", reasonRequired: false },
  verify: { from: ["submitted"], to: "verified", by: "reviewer", reasonRequired: false },
  "send-back": { from: ["submitted"], to: "sent-back", by: "reviewer", reasonRequired: true },
  refuse: { from: ["submitted"], to: "refused", by: "reviewer", reasonRequired: true },
  suspend: { from: ["verified"], to: "suspended", by: "approver", reasonRequired: true },
  reinstate: {
    from: ["suspended", "refused"],
    to: "verified",
    by: "approver",
    reasonRequired: true,
  },
};

const CERTIFICATE: Readonly<Record<CertificateMove, Move<CertificateState>>> = {
  resubmit: {
    from: ["sent-back", "expired"],
    to: "submitted",
    by: "holder",
    reasonRequired: false,
  },
  withdraw: {
    from: ["submitted", "verified", "sent-back", "refused", "expired"],
    to: "withdrawn",
    by: "holder",
    reasonRequired: false,
  },
  verify: { from: ["submitted"], to: "verified", by: "reviewer", reasonRequired: false },
  "send-back": { from: ["submitted"], to: "sent-back", by: "reviewer", reasonRequired: true },
  refuse: { from: ["submitted"], to: "refused", by: "reviewer", reasonRequired: true },
  expire: { from: ["verified"], to: "expired", by: "clock", reasonRequired: false },
};

export type OrganisationUnderReview = {
  readonly id: string;
  readonly state: OrganisationState;
  /** GB/T 2260 code of its registered place. */
  readonly region: string;
  /** Who pressed submit last; null before the first time. */
  readonly submittedBy: string | null;
  readonly of: "employer" | "provider";
};

export type CertificateUnderReview = {
  readonly state: CertificateState;
  /** GB/T 2260 code of the district whose officers check it. */
  readonly region: string;
  readonly holderId: string;
};

/** May `actor` move the verification of an organisation, and where to? `reason` is the officer's text, if any. */
export function moveOrganisation(
  organisation: OrganisationUnderReview,
  move: OrganisationMove,
  actor: Actor,
  reason?: string,
): Verdict<{ readonly to: OrganisationState }, VerificationRefusal> {
  const rule = ORGANISATION[move];
  const owns =
    actor.kind === `${organisation.of}-member` &&
    "organisationId" in actor &&
    actor.organisationId === organisation.id &&
    actor.role === "owner";
  const who = { owns, submittedBy: organisation.submittedBy, region: organisation.region };
  return decide(rule, organisation.state, actor, who, reason);
}

/** May `actor` move the verification of a disability certificate, and where to? */
export function moveCertificate(
  certificate: CertificateUnderReview,
  move: CertificateMove,
  actor: Actor | Clock,
  reason?: string,
): Verdict<{ readonly to: CertificateState }, VerificationRefusal> {
  const rule = CERTIFICATE[move];
  const owns = actor.kind === "seeker" && actor.userId === certificate.holderId;
  const who = { owns, submittedBy: certificate.holderId, region: certificate.region };
  return decide(rule, certificate.state, actor, who, reason);
}

type Who = {
  readonly owns: boolean;
  readonly submittedBy: string | null;
  readonly region: string;
};

function decide<State extends string>(
  rule: Move<State>,
  state: State,
  actor: Actor | Clock,
  who: Who,
  reason: string | undefined,
): Verdict<{ readonly to: State }, VerificationRefusal> {
  const refusal = standing(rule.by, actor, who);
  if (refusal) return refused(refusal);
  if (!rule.from.includes(state)) return refused("not-from-this-state");
  if (rule.reasonRequired && !reason?.trim()) return refused("reason-missing");
  return accepted({ to: rule.to });
}

function standing(
  by: Move<string>["by"],
  actor: Actor | Clock,
  who: Who,
): VerificationRefusal | undefined {
  if (by === "clock") return actor.kind === "clock" ? undefined : "not-yours";
  if (by === "owner" || by === "holder") return who.owns ? undefined : "not-yours";
  if (actor.kind !== "officer") return "not-yours";
  if (by === "approver" && actor.role !== "approver") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  if (!answersFor(actor.region, who.region)) return "other-region";
  return actor.userId === who.submittedBy ? "own-submission" : undefined;
}
