import { fieldsSeen } from "#app/lib/field-table.ts";
import type { FieldTable } from "#app/lib/field-table.ts";

/**
 * Who may see which field of somebody on the register or with a plan, at which stage: one table (policy.md 5 and 9.1).
 * Every read that shows somebody takes its fields from it; it is tested role × stage × field, and so are the reads.
 */
export const planReaders = [
  "person",
  /** The counsellor who keeps the plan, or whose part of the register or whose family it is. */
  "counsellor",
  /** A counsellor of the same district whose person it is not. */
  "other-counsellor",
  /** An officer of the bureau whose district it is. */
  "bureau",
  "employer",
  /** Of a course that the person takes: an enrolment shows itself, by the rules of training, and no plan. */
  "provider",
  /** Somebody whom the person lets read their plan (请人帮我办理), such as a supporter. */
  "plan-reader",
] as const;
export type PlanReader = (typeof planReaders)[number];

export const planStages = [
  /** On a list, with no plan. */
  "listed",
  /** Asked for a plan; has not answered, or has taken the consent back. */
  "asked",
  /** The person agreed to a plan. */
  "consented",
  /** And lets the counsellor see the profile. */
  "profile-shown",
] as const;
export type PlanStage = (typeof planStages)[number];

export const planFields = [
  /** The name of the account. */
  "account-name",
  /** The address a plan was offered to, its middle hidden. */
  "account-address",
  /** Name, school, telephone … as a list has them. */
  "list-facts",
  /** The identity or certificate number, its middle hidden. */
  "masked-number",
  /** Calls to somebody of a list, before there is a plan. */
  "calls",
  "state",
  /** Assessment, goals, measures, the person's words, and what was agreed to; where and since when they work. */
  "content",
  /** Notes of visits and calls. */
  "talks",
  /** What was recommended, and what the person answered. */
  "answers",
  /** What hinders somebody and what they need: in the assessment, and as measures. */
  "support",
  /** What the copy in plain words says: the wish, goals, measures, the person's words. */
  "copy",
  /** Who stands beside the person, in which role, and what a guardian says. */
  "companions",
  /** How to reach them, and the words of a guardian. */
  "companion-contact",
  /** What both sides say after a hire, and whether the work is kept. */
  "check-ins",
  /** The day the certificate ends; of the certificate nothing else. */
  "certificate-end",
  /** What the person told for matching, what fits, and how to talk with them. */
  "profile",
  /** Names of the members of a family of the register. */
  "family",
  /** Which counsellor, and who had them before. */
  "hand-overs",
] as const;
export type PlanField = (typeof planFields)[number];

const ALWAYS = planStages;
const NEVER: readonly PlanStage[] = [];
const ONCE_ASKED = ["asked", "consented", "profile-shown"] as const;
const WITH_CONSENT = ["consented", "profile-shown"] as const;

const nothing: Readonly<Record<PlanField, readonly PlanStage[]>> = {
  "account-name": NEVER,
  "account-address": NEVER,
  "list-facts": NEVER,
  "masked-number": NEVER,
  calls: NEVER,
  state: NEVER,
  content: NEVER,
  talks: NEVER,
  answers: NEVER,
  support: NEVER,
  copy: NEVER,
  companions: NEVER,
  "companion-contact": NEVER,
  "check-ins": NEVER,
  "certificate-end": NEVER,
  profile: NEVER,
  family: NEVER,
  "hand-overs": NEVER,
};

const TABLE: FieldTable<PlanReader, PlanField, PlanStage> = {
  // What stands on a list is shown to its person once the account is linked; the list's own copy never before.
  person: {
    ...nothing,
    "account-name": ALWAYS,
    "account-address": ALWAYS,
    "list-facts": ONCE_ASKED,
    "masked-number": ONCE_ASKED,
    state: ALWAYS,
    content: ONCE_ASKED,
    talks: ONCE_ASKED,
    answers: ONCE_ASKED,
    support: ONCE_ASKED,
    copy: WITH_CONSENT,
    companions: ONCE_ASKED,
    "companion-contact": ONCE_ASKED,
    "check-ins": ALWAYS,
    "certificate-end": ALWAYS,
    profile: ALWAYS,
    "hand-overs": ONCE_ASKED,
  },
  // 残联 and 人社 work with a list by statutory duty (个人信息保护法 art. 13, 34); an account is behind its own consent.
  counsellor: {
    "account-name": WITH_CONSENT,
    // What the counsellor typed to offer the plan, until there is a name.
    "account-address": ["asked"],
    "list-facts": ALWAYS,
    "masked-number": ALWAYS,
    calls: ALWAYS,
    state: ALWAYS,
    content: WITH_CONSENT,
    talks: WITH_CONSENT,
    answers: WITH_CONSENT,
    support: WITH_CONSENT,
    copy: WITH_CONSENT,
    companions: WITH_CONSENT,
    "companion-contact": WITH_CONSENT,
    "check-ins": WITH_CONSENT,
    "certificate-end": WITH_CONSENT,
    profile: ["profile-shown"],
    family: ALWAYS,
    "hand-overs": ALWAYS,
  },
  "other-counsellor": nothing,
  bureau: {
    ...nothing,
    "account-name": WITH_CONSENT,
    "list-facts": ALWAYS,
    "masked-number": ALWAYS,
    state: ALWAYS,
    "hand-overs": ALWAYS,
  },
  employer: nothing,
  provider: nothing,
  // By what the person gave, while it is in force.
  "plan-reader": {
    ...nothing,
    "account-name": ALWAYS,
    support: WITH_CONSENT,
    copy: WITH_CONSENT,
    companions: WITH_CONSENT,
  },
};

/** What a person gives beside the stage, each on its own. */
export type PlanGrant = "certificate-end" | "support";

/** What a field needs of somebody beside the stage. */
const ASKS: Readonly<Partial<Record<PlanReader, Readonly<Partial<Record<PlanField, PlanGrant>>>>>> =
  {
    counsellor: { "certificate-end": "certificate-end" },
    "plan-reader": { support: "support" },
  };

/** Whether a reader may see a field at a stage, with what was given beside it. */
export function maySee(
  reader: PlanReader,
  stage: PlanStage,
  field: PlanField,
  grants: readonly PlanGrant[] = [],
): boolean {
  const asked = ASKS[reader]?.[field];
  const isGiven = asked === undefined || grants.includes(asked);
  return isGiven && fieldsSeen(TABLE, reader, stage).includes(field);
}

/** The stages at which a reader may see a field, and what it needs beside them. */
export function seenWhen(reader: PlanReader, field: PlanField) {
  return { stages: TABLE[reader][field], grant: ASKS[reader]?.[field] ?? null };
}

/** The stage of somebody's plan, from what they agreed to; `listed` where there is none. */
export function stageOf(
  plan: { readonly hasConsent: boolean; readonly showsProfile: boolean } | null,
): PlanStage {
  if (plan === null) return "listed";
  if (!plan.hasConsent) return "asked";
  return plan.showsProfile ? "profile-shown" : "consented";
}

/** A number that says who somebody is, its middle hidden: the first four and the last four. */
export function maskedNumber(number: string): string {
  return number.length > 8 ? `${number.slice(0, 4)}****${number.slice(-4)}` : "****";
}
