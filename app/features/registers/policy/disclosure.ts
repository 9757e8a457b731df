import { fieldsSeen } from "#app/lib/field-table.ts";
import type { FieldTable } from "#app/lib/field-table.ts";

/**
 * Who may see which field of somebody on the register or with a plan, at which stage: one table (policy.md 5 and 9.1).
 * Reads ask it; it is tested role × stage × field.
 */
export const planReaders = [
  "person",
  /** The counsellor who keeps the plan, or whose part of the register it is. */
  "counsellor",
  /** A counsellor of the same district whose person it is not. */
  "other-counsellor",
  /** An officer of the bureau whose district it is. */
  "bureau",
  "employer",
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
  /** Name, school, telephone … as a list has them. */
  "list-facts",
  /** The identity or certificate number, its middle hidden. */
  "masked-number",
  "state",
  /** Assessment, goals, measures, follow-ups, the person's words, answers to recommendations. */
  "content",
  /** What the copy in plain words says: the wish, goals, measures, the person's words. */
  "copy",
  /** Who stands beside the person, in which role, and what a guardian says. */
  "companions",
  /** How to reach them. */
  "companion-contact",
  /** What the person told for matching, and what fits. */
  "profile",
  /** Which counsellor, and who had them before. */
  "hand-overs",
] as const;
export type PlanField = (typeof planFields)[number];

const ALWAYS = planStages;
const NEVER: readonly PlanStage[] = [];
const WITH_CONSENT = ["consented", "profile-shown"] as const;

const TABLE: FieldTable<PlanReader, PlanField, PlanStage> = {
  // What stands on a list is shown to its person once the account is linked; the list's own copy never before.
  person: {
    "account-name": ALWAYS,
    "list-facts": ["asked", "consented", "profile-shown"],
    "masked-number": ["asked", "consented", "profile-shown"],
    state: ALWAYS,
    content: ["asked", "consented", "profile-shown"],
    copy: WITH_CONSENT,
    companions: ["asked", "consented", "profile-shown"],
    "companion-contact": ["asked", "consented", "profile-shown"],
    profile: ALWAYS,
    "hand-overs": ["asked", "consented", "profile-shown"],
  },
  // 残联 and 人社 work with a list by statutory duty (个人信息保护法 art. 13, 34); an account is behind its own consent.
  counsellor: {
    "account-name": WITH_CONSENT,
    "list-facts": ALWAYS,
    "masked-number": ALWAYS,
    state: ALWAYS,
    content: WITH_CONSENT,
    copy: WITH_CONSENT,
    companions: WITH_CONSENT,
    "companion-contact": WITH_CONSENT,
    profile: ["profile-shown"],
    "hand-overs": ALWAYS,
  },
  "other-counsellor": {
    "account-name": NEVER,
    "list-facts": NEVER,
    "masked-number": NEVER,
    state: NEVER,
    content: NEVER,
    copy: NEVER,
    companions: NEVER,
    "companion-contact": NEVER,
    profile: NEVER,
    "hand-overs": NEVER,
  },
  bureau: {
    "account-name": WITH_CONSENT,
    "list-facts": ALWAYS,
    "masked-number": ALWAYS,
    state: ALWAYS,
    content: NEVER,
    copy: NEVER,
    companions: NEVER,
    "companion-contact": NEVER,
    profile: NEVER,
    "hand-overs": ALWAYS,
  },
  employer: {
    "account-name": NEVER,
    "list-facts": NEVER,
    "masked-number": NEVER,
    state: NEVER,
    content: NEVER,
    copy: NEVER,
    companions: NEVER,
    "companion-contact": NEVER,
    profile: NEVER,
    "hand-overs": NEVER,
  },
  // By what the person gave, while it is in force; of the copy without what they need, unless that was given too.
  "plan-reader": {
    "account-name": ALWAYS,
    "list-facts": NEVER,
    "masked-number": NEVER,
    state: NEVER,
    content: NEVER,
    copy: WITH_CONSENT,
    companions: WITH_CONSENT,
    "companion-contact": NEVER,
    profile: NEVER,
    "hand-overs": NEVER,
  },
};

/** Whether a reader may see a field at a stage. */
export function maySee(reader: PlanReader, stage: PlanStage, field: PlanField): boolean {
  return fieldsSeen(TABLE, reader, stage).includes(field);
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
