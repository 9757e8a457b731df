import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import type { ApplicationState } from "./states.ts";

/**
 * What of an application can be shown, from the least to the most sensitive (个人信息保护法 28–29: what tells of a
 * disability needs its own purpose and separate consent).
 */
export const disclosureFields = [
  "progress",
  "cv",
  "answers",
  "files",
  "name",
  "contact",
  "needs",
  "reaching",
  "category",
  "grade",
  "certificate",
] as const;
export type DisclosureField = (typeof disclosureFields)[number];

/** Shown only with a consent for this application that stands; each has its own (art. 23, 29). */
export const consentFields = ["needs", "reaching", "category", "grade", "certificate"] as const;
export type ConsentField = (typeof consentFields)[number];

/** What a consent can be for: a field shown to this employer, or being invited by it to other positions. */
export const releasable = [...consentFields, "invite"] as const;
export type Releasable = (typeof releasable)[number];

/**
 * Everything a consent of an application can be for. Being counted in the employer's yearly return is asked apart from
 * what it is shown, and only once there is a job to count (policy.md 9.1).
 */
export const consentPurposes = [...releasable, "filing"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** How a consent of an application is named in `consents.purpose`. */
export function consentPurpose(purpose: ConsentPurpose): string {
  return `employer-${purpose}`;
}

/** What a consent covers, as `consents.fields` keeps it. */
export function consentedFields(purpose: ConsentPurpose): readonly Releasable[] {
  return purpose === "filing" ? ["certificate", "grade"] : [purpose];
}

/** The rungs of the ladder an application stands on. */
export const disclosureStages = [
  "none",
  "applied",
  "shortlisted",
  "interview",
  "accepted",
  "over",
] as const;
export type DisclosureStage = (typeof disclosureStages)[number];

/** The rung a state is on; a question does not change it. */
export function stageOf(
  state: ApplicationState,
  resumeState: ApplicationState | null,
): DisclosureStage {
  switch (state) {
    case "draft":
      return "none";
    case "submitted":
    case "under_review":
      return "applied";
    case "asked":
      return resumeState === null || resumeState === "asked"
        ? "applied"
        : stageOf(resumeState, null);
    case "shortlisted":
      return "shortlisted";
    case "interview_offered":
    case "interview_chosen":
    case "offered":
      return "interview";
    case "offer_accepted":
    case "hired":
      return "accepted";
    case "refused":
    case "withdrawn":
    case "lapsed":
      return "over";
  }
}

const CV = ["progress", "cv", "answers", "files"] as const;

/**
 * The ladder: browsing shows nothing; applied the CV and, with consent, the needs; an interview the contact and, with
 * consent, how to talk with the person; an accepted offer, with consent each, what the yearly return asks for. What is over is over: the purpose has ended and
 * only the progress stays (art. 19, 47).
 */
const LADDER: Readonly<Record<DisclosureStage, readonly DisclosureField[]>> = {
  none: [],
  applied: [...CV, "name", "needs"],
  shortlisted: [...CV, "name", "needs"],
  interview: [...CV, "name", "needs", "contact", "reaching"],
  accepted: [...CV, "name", "needs", "contact", "reaching", "category", "grade", "certificate"],
  over: ["progress"],
};

/** Where every name is shown, whoever asked to hide it before. */
const NAMED_STAGES: readonly DisclosureStage[] = ["shortlisted", "interview", "accepted"];

/** Only those who decide and arrange need it: not members who may only read. */
const NOT_FOR_VIEWERS: readonly DisclosureField[] = [
  "contact",
  "needs",
  "reaching",
  "category",
  "grade",
  "certificate",
];

export type ApplicationDisclosure = {
  readonly userId: string;
  readonly organisationId: string;
  /** GB/T 2260 code of the place of work; null where the position lacks it. */
  readonly region: string | null;
  readonly state: ApplicationState;
  readonly resumeState: ApplicationState | null;
  readonly nameHidden: boolean;
  /** The consents of this application that stand. */
  readonly consents: readonly ConsentField[];
  /** An adjustment is unanswered past its day. */
  readonly adjustmentOverdue: boolean;
};

/**
 * The fields of an application that `actor` is shown, in the order of `disclosureFields`; everything else is neither
 * read nor sent. The person sees all of it; a counsellor of the district only what an unanswered adjustment needs.
 */
export function disclosedFields(
  application: ApplicationDisclosure,
  actor: Actor,
): readonly DisclosureField[] {
  if (lacksSecondFactor(actor)) return [];
  if (actor.kind === "seeker") {
    return actor.userId === application.userId ? disclosureFields : [];
  }
  if (actor.kind === "counsellor") return counsellorFields(application, actor.region);
  const isTheirs =
    actor.kind === "employer-member" &&
    actor.organisationId === application.organisationId &&
    actor.verified;
  if (!isTheirs) return [];
  const stage = stageOf(application.state, application.resumeState);
  const isShown = (field: DisclosureField) =>
    LADDER[stage].includes(field) &&
    !(actor.role === "viewer" && NOT_FOR_VIEWERS.includes(field)) &&
    !(field === "name" && application.nameHidden && !NAMED_STAGES.includes(stage)) &&
    hasConsent(application, field);
  return disclosureFields.filter(isShown);
}

function hasConsent({ consents }: ApplicationDisclosure, field: DisclosureField): boolean {
  const needed = consentFields.find((one) => one === field);
  return needed === undefined || consents.includes(needed);
}

function counsellorFields(
  { adjustmentOverdue, region, consents }: ApplicationDisclosure,
  ownRegion: string,
): readonly DisclosureField[] {
  const isTheirs = region !== null && answersFor(ownRegion, region);
  return adjustmentOverdue && isTheirs && consents.includes("needs")
    ? ["progress", "name", "needs"]
    : [];
}
