import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { answersFor, lacksSecondFactor } from "./access.ts";
import type { Actor, OfficerRole } from "./access.ts";

/** Parity with the database's `verification_state`; certificates start at `submitted`. */
export const verificationStates = [
  "draft",
  "submitted",
  "sent_back",
  "verified",
  "rejected",
] as const;
export type VerificationState = (typeof verificationStates)[number];

export const organisationMoves = [
  "submit",
  "withdraw",
  "rename",
  "verify",
  "send-back",
  "reject",
  "revoke",
  "reopen",
] as const;
export type OrganisationMove = (typeof organisationMoves)[number];

export const certificateMoves = [
  "resubmit",
  "withdraw",
  "verify",
  "send-back",
  "reject",
  "revoke",
] as const;
export type CertificateMove = (typeof certificateMoves)[number];

export type VerificationRefusal =
  | "not-from-this-state"
  | "not-yours"
  | "second-factor"
  | "other-region"
  | "own-submission"
  | "reason-missing";

type Move = {
  readonly from: readonly VerificationState[];
  readonly to: VerificationState;
  readonly by: "owner" | OfficerRole;
  readonly reasonRequired: boolean;
};

const REVIEW = {
  verify: { from: ["submitted"], to: "verified", by: "reviewer", reasonRequired: false },
  "send-back": { from: ["submitted"], to: "sent_back", by: "reviewer", reasonRequired: true },
  reject: { from: ["submitted"], to: "rejected", by: "reviewer", reasonRequired: true },
  revoke: { from: ["verified"], to: "rejected", by: "approver", reasonRequired: true },
} as const satisfies Record<string, Move>;

const ORGANISATION: Readonly<Record<OrganisationMove, Move>> = {
  ...REVIEW,
  submit: { from: ["draft", "sent_back"], to: "submitted", by: "owner", reasonRequired: false },
  withdraw: { from: ["submitted"], to: "draft", by: "owner", reasonRequired: false },
  /** A verified organisation's new name or code has to be checked again. */
  rename: { from: ["verified"], to: "submitted", by: "owner", reasonRequired: false },
  reopen: { from: ["rejected"], to: "submitted", by: "approver", reasonRequired: true },
};

const CERTIFICATE: Readonly<Record<Exclude<CertificateMove, "withdraw">, Move>> = {
  ...REVIEW,
  resubmit: { from: ["sent_back"], to: "submitted", by: "owner", reasonRequired: false },
};

export type OrganisationUnderReview = {
  readonly id: string;
  readonly kind: "employer" | "provider";
  readonly state: VerificationState;
  /** GB/T 2260 code of its registered place. */
  readonly region: string;
};

export type CertificateUnderReview = {
  readonly state: VerificationState;
  /** GB/T 2260 code of the district whose officers check it. */
  readonly region: string;
  readonly holderId: string;
  /** Whether the holder has taken it back: then nobody moves it any more. */
  readonly withdrawn: boolean;
};

/** May `actor` move the verification of an organisation, and where to? `reason` is the officer's text, if any. */
export function moveOrganisation(
  organisation: OrganisationUnderReview,
  move: OrganisationMove,
  actor: Actor,
  reason?: string,
): Verdict<{ readonly to: VerificationState }, VerificationRefusal> {
  const owns =
    actor.kind === `${organisation.kind}-member` &&
    "organisationId" in actor &&
    actor.organisationId === organisation.id &&
    actor.role === "owner";
  const refusal = standing(ORGANISATION[move].by, actor, owns, organisation.region);
  if (refusal) return refused(refusal);
  return decide(ORGANISATION[move], organisation.state, reason);
}

/**
 * May `actor` move the verification of a disability certificate, and where to? The holder may withdraw it at any time
 * (个人信息保护法 art. 15); the state then stays what it was and the row keeps the date.
 */
export function moveCertificate(
  certificate: CertificateUnderReview,
  move: CertificateMove,
  actor: Actor,
  reason?: string,
): Verdict<{ readonly to: VerificationState }, VerificationRefusal> {
  const owns = actor.kind === "seeker" && actor.userId === certificate.holderId;
  const by = move === "withdraw" ? "owner" : CERTIFICATE[move].by;
  const refusal = standing(by, actor, owns, certificate.region);
  if (refusal) return refused(refusal);
  if ("userId" in actor && !owns && actor.userId === certificate.holderId) {
    return refused("own-submission");
  }
  if (certificate.withdrawn) return refused("not-from-this-state");
  if (move === "withdraw") return accepted({ to: certificate.state });
  return decide(CERTIFICATE[move], certificate.state, reason);
}

/** Whether a certificate proves anything on `day`: verified, not withdrawn and not past its last day. */
export function isInForce(
  certificate: {
    readonly state: VerificationState;
    readonly withdrawn: boolean;
    readonly validTo: PlainDate | null;
  },
  day: PlainDate,
): boolean {
  const { state, withdrawn, validTo } = certificate;
  return state === "verified" && !withdrawn && (validTo === null || validTo >= day);
}

function decide(
  rule: Move,
  state: VerificationState,
  reason: string | undefined,
): Verdict<{ readonly to: VerificationState }, VerificationRefusal> {
  if (!rule.from.includes(state)) return refused("not-from-this-state");
  if (rule.reasonRequired && !reason?.trim()) return refused("reason-missing");
  return accepted({ to: rule.to });
}

function standing(
  by: Move["by"],
  actor: Actor,
  owns: boolean,
  region: string,
): VerificationRefusal | undefined {
  if (by === "owner") return owns ? undefined : "not-yours";
  if (actor.kind !== "officer") return "not-yours";
  if (by === "approver" && actor.role !== "approver") return "not-yours";
  if (lacksSecondFactor(actor)) return "second-factor";
  return answersFor(actor.region, region) ? undefined : "other-region";
}
