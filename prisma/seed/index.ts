import { hashPassword } from "#app/features/accounts/index.server.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { Keys } from "#app/platform/encryption.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { composeSample } from "./compose-sample.ts";
import { recordPlanEvents } from "./plan-events.ts";
import { suggestForSample } from "./plan-suggestions.ts";
import { samplePassword } from "./sample-accounts.ts";
import { insertStatement } from "./insert-rows.ts";
import { beginYear } from "./quota-takeover.ts";
import { sampleAccounts } from "./sample-accounts.ts";
import { writeSampleLetters } from "./quota-letters.ts";
import { addSampleProofs } from "./quota-proofs.ts";
import { changeDecided } from "./quota-corrections.ts";
import { handOverSample } from "./quota-hand-overs.ts";
import { addPublicBodies } from "./quota-bodies.ts";
import { remindSample } from "./quota-reminders.ts";
import { computeYears, countDuplicates, runChecks } from "./quota-years.ts";
import { addSampleFeedback } from "./training-feedback.ts";
import { addSampleContests } from "./training-contests.ts";
import { addSampleFairs } from "./training-fairs.ts";
import { addSampleOver } from "./training-over.ts";
import { addSampleInterpreters } from "./training-interpreters.ts";
import { addSampleWork } from "./training-work.ts";
import type { Sample } from "./sample.ts";

export {
  hasSecondFactor,
  sampleAccounts,
  samplePassword,
  sampleRecoveryCodes,
  sampleTotpSecret,
} from "./sample-accounts.ts";
export type { SampleAccount, SampleAccountKey } from "./sample-accounts.ts";

const SEED = 20261123;

export interface SeedOptions {
  readonly log: (line: string) => void;
  /** The moment that dates are relative to. */
  readonly now: Date;
}

/**
 * Fills an empty database with the sample, whole or not at all. A database that has people is left
 * as it is: `false`. Throws `StartFailure` in production.
 */
export async function seed(url: string, { log, now }: SeedOptions): Promise<boolean> {
  if (env().production) {
    throw new StartFailure(
      "Sample data is for local runs: DEPLOYMENT is production. Nothing was changed.",
    );
  }
  const db = connect(url, { poolSize: 1 });
  try {
    if ((await db.user.count()) > 0) return false;
    log("写入示例数据  Writing sample data");
    const passwordHash = await hashPassword(samplePassword);
    const keys: Keys = env();
    const sample = composeSample({ seed: SEED, now, passwordHash, keys });
    await db.$transaction(
      async (tx) => {
        await write(tx, sample);
        await recordPlanEvents(tx, now);
        await handOverSample(tx, { now });
        await writeSampleLetters(tx, { now });
        await addSampleProofs(tx);
        await addSampleFeedback(tx, { now });
        await addSampleWork(tx, { now });
        await addSampleFairs(tx, { now });
        await addSampleInterpreters(tx, { now });
        await addSampleContests(tx, { now });
        await addSampleOver(tx, { now });
      },
      { timeout: 120_000 },
    );
    await changeDecided({ db, now, requestId: "seed" });
    await addPublicBodies({ db, now, requestId: "seed" });
    await remindSample({ db, now, requestId: "seed" });
    await computeYears(url, { db, now });
    const member = sampleAccounts.find(({ key }) => key === "hr");
    if (member?.email) await beginYear(member.email, { db, now, requestId: "seed" });
    await countDuplicates({ db });
    await runChecks({ db, now });
    await suggestForSample({ db, now, requestId: "seed" });
    log(
      `示例数据：${sample.organisations.length} 个单位，${sample.positions.length} 个岗位，${sample.users.length} 位用户  ` +
        `Sample data: ${sample.organisations.length} organisations, ${sample.positions.length} positions, ${sample.users.length} people`,
    );
    return true;
  } finally {
    await db.$disconnect();
  }
}

/** The rows' tables, each after those it points to. */
const TABLES = [
  ["users", "users"],
  ["recoveryCodes", "recovery_codes"],
  ["organisations", "organisations"],
  ["memberships", "memberships"],
  ["invitations", "invitations"],
  ["certificates", "certificates"],
  ["positions", "positions"],
  ["applicationTerms", "application_terms"],
  ["positionQuestions", "position_questions"],
  ["applications", "applications"],
  ["applicationSections", "application_sections"],
  ["storedFiles", "stored_files"],
  ["storedFileChunks", "stored_file_chunks"],
  ["applicationFiles", "application_files"],
  ["applicationAdjustments", "application_adjustments"],
  ["applicationMessages", "application_messages"],
  ["applicationNotes", "application_notes"],
  ["applicationEvents", "application_events"],
  ["interviewOffers", "interview_offers"],
  ["interviewSlots", "interview_slots"],
  ["hires", "hires"],
  ["hireCheckIns", "hire_check_ins"],
  ["keptPeople", "kept_people"],
  ["positionInvitations", "position_invitations"],
  ["seekerProfiles", "seeker_profiles"],
  ["hiddenPositions", "hidden_positions"],
  ["plans", "plans"],
  ["planGoals", "plan_goals"],
  ["planFollowUps", "plan_follow_ups"],
  ["planAgreements", "plan_agreements"],
  ["registerEntries", "register_entries"],
  ["registerCalls", "register_calls"],
  ["graduateLists", "graduate_lists"],
  ["graduateListRows", "graduate_list_rows"],
  ["delegations", "delegations"],
  ["delegatedActs", "delegated_acts"],
  ["planCompanions", "plan_companions"],
  ["families", "families"],
  ["familyMembers", "family_members"],
  ["familySpells", "family_spells"],
  ["handOverLogs", "counsellor_hand_overs"],
  ["familyLinks", "family_links"],
  ["aidChecks", "aid_checks"],
  ["passportItems", "passport_items"],
  ["reachingNotes", "reaching_notes"],
  ["messageTemplates", "message_templates"],
  ["savedPositions", "saved_positions"],
  ["savedSearches", "saved_searches"],
  ["searchAlerts", "search_alerts"],
  ["outboxMessages", "outbox_messages"],
  ["barrierReports", "barrier_reports"],
  ["policyParameters", "policy_parameters"],
  ["shownCertificates", "shown_certificates"],
  ["ledgerPeople", "ledger_people"],
  ["ledgerContracts", "ledger_contracts"],
  ["ledgerMonths", "ledger_months"],
  ["staffYears", "staff_years"],
  ["dispatchAgreements", "dispatch_agreements"],
  ["dispatchPeople", "dispatch_people"],
  ["dispatchMonths", "dispatch_months"],
  ["quotaReturns", "quota_returns"],
  ["returnVersions", "return_versions"],
  ["returnPeople", "return_people"],
  ["returnMonths", "return_months"],
  ["returnMessages", "return_messages"],
  ["determinations", "determinations"],
  ["rewardApplications", "reward_applications"],
  ["sourceFiles", "source_files"],
  ["sourceFacts", "source_facts"],
  ["trainingVenues", "training_venues"],
  ["trainingTeachers", "training_teachers"],
  ["courses", "courses"],
  ["planMeasures", "plan_measures"],
  ["trainingSessions", "training_sessions"],
  ["trainingMeetings", "training_meetings"],
  ["enrolments", "enrolments"],
  ["enrolmentAdjustments", "enrolment_adjustments"],
  ["attendances", "attendances"],
  ["trainingAssessments", "training_assessments"],
  ["trainingCertificates", "training_certificates"],
  ["resultCorrections", "training_result_corrections"],
  ["consents", "consents"],
] as const satisfies readonly (readonly [Exclude<keyof Sample, "audits">, string])[];

async function write(tx: Transaction, sample: Sample): Promise<void> {
  for (const [rows, table] of TABLES) {
    const statement = insertStatement(table, sample[rows]);
    if (statement) await tx.$executeRawUnsafe(statement.sql, statement.json);
  }
  await recordAudits(tx, sample.audits);
}
