import type { AuditEntry } from "#app/features/audit/index.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { encryptField, type Keys } from "#app/platform/encryption.server.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";

/** All rows of the sample, by table, before anything is written. */
export interface Sample {
  readonly users: Prisma.UserCreateManyInput[];
  readonly recoveryCodes: Prisma.RecoveryCodeCreateManyInput[];
  readonly organisations: Prisma.OrganisationCreateManyInput[];
  readonly memberships: Prisma.MembershipCreateManyInput[];
  readonly invitations: Prisma.InvitationCreateManyInput[];
  readonly certificates: Prisma.CertificateCreateManyInput[];
  readonly consents: Prisma.ConsentCreateManyInput[];
  readonly positions: Prisma.PositionCreateManyInput[];
  readonly savedPositions: Prisma.SavedPositionCreateManyInput[];
  readonly savedSearches: Prisma.SavedSearchCreateManyInput[];
  readonly searchAlerts: Prisma.SearchAlertCreateManyInput[];
  readonly outboxMessages: Prisma.OutboxMessageCreateManyInput[];
  readonly barrierReports: Prisma.BarrierReportCreateManyInput[];
  readonly policyParameters: Prisma.PolicyParameterCreateManyInput[];
  readonly applicationTerms: Prisma.ApplicationTermsCreateManyInput[];
  readonly positionQuestions: Prisma.PositionQuestionCreateManyInput[];
  readonly applications: Prisma.ApplicationCreateManyInput[];
  readonly applicationSections: Prisma.ApplicationSectionCreateManyInput[];
  readonly storedFiles: Prisma.StoredFileCreateManyInput[];
  /** Bytes as PostgreSQL writes them: `\x` and hexadecimal digits. */
  readonly storedFileChunks: { fileId: string; part: number; bytes: string }[];
  readonly applicationFiles: Prisma.ApplicationFileCreateManyInput[];
  readonly applicationAdjustments: Prisma.ApplicationAdjustmentCreateManyInput[];
  readonly applicationMessages: Prisma.ApplicationMessageCreateManyInput[];
  readonly applicationNotes: Prisma.ApplicationNoteCreateManyInput[];
  readonly applicationEvents: Prisma.ApplicationEventCreateManyInput[];
  readonly interviewOffers: Prisma.InterviewOfferCreateManyInput[];
  readonly interviewSlots: Prisma.InterviewSlotCreateManyInput[];
  readonly hires: Prisma.HireCreateManyInput[];
  readonly hireCheckIns: Prisma.HireCheckInCreateManyInput[];
  readonly keptPeople: Prisma.KeptPersonCreateManyInput[];
  readonly positionInvitations: Prisma.PositionInvitationCreateManyInput[];
  readonly seekerProfiles: Prisma.SeekerProfileCreateManyInput[];
  readonly hiddenPositions: Prisma.HiddenPositionCreateManyInput[];
  readonly plans: Prisma.PlanCreateManyInput[];
  readonly planGoals: Prisma.PlanGoalCreateManyInput[];
  readonly planMeasures: Prisma.PlanMeasureCreateManyInput[];
  readonly planFollowUps: Prisma.PlanFollowUpCreateManyInput[];
  readonly planAgreements: Prisma.PlanAgreementCreateManyInput[];
  readonly registerEntries: Prisma.RegisterEntryCreateManyInput[];
  readonly registerCalls: Prisma.RegisterCallCreateManyInput[];
  readonly graduateLists: Prisma.GraduateListCreateManyInput[];
  readonly graduateListRows: Prisma.GraduateListRowCreateManyInput[];
  readonly handOverLogs: Prisma.HandOverLogCreateManyInput[];
  readonly delegations: Prisma.DelegationCreateManyInput[];
  readonly delegatedActs: Prisma.DelegatedActCreateManyInput[];
  readonly families: Prisma.FamilyCreateManyInput[];
  readonly familyMembers: Prisma.FamilyMemberCreateManyInput[];
  readonly familySpells: Prisma.FamilySpellCreateManyInput[];
  readonly familyLinks: Prisma.FamilyLinkCreateManyInput[];
  readonly aidChecks: Prisma.AidCheckCreateManyInput[];
  readonly passportItems: Prisma.PassportItemCreateManyInput[];
  readonly planCompanions: Prisma.PlanCompanionCreateManyInput[];
  readonly reachingNotes: Prisma.ReachingNoteCreateManyInput[];
  readonly messageTemplates: Prisma.MessageTemplateCreateManyInput[];
  readonly shownCertificates: Prisma.ShownCertificateCreateManyInput[];
  readonly ledgerPeople: Prisma.LedgerPersonCreateManyInput[];
  readonly ledgerContracts: Prisma.LedgerContractCreateManyInput[];
  readonly ledgerMonths: Prisma.LedgerMonthCreateManyInput[];
  readonly staffYears: Prisma.StaffYearCreateManyInput[];
  readonly quotaReturns: Prisma.QuotaReturnCreateManyInput[];
  readonly returnVersions: Prisma.ReturnVersionCreateManyInput[];
  readonly returnPeople: Prisma.ReturnPersonCreateManyInput[];
  readonly returnMonths: Prisma.ReturnMonthCreateManyInput[];
  readonly returnMessages: Prisma.ReturnMessageCreateManyInput[];
  readonly determinations: Prisma.DeterminationCreateManyInput[];
  readonly rewardApplications: Prisma.RewardApplicationCreateManyInput[];
  readonly dispatchAgreements: Prisma.DispatchAgreementCreateManyInput[];
  readonly dispatchPeople: Prisma.DispatchPersonCreateManyInput[];
  readonly dispatchMonths: Prisma.DispatchMonthCreateManyInput[];
  readonly sourceFiles: Prisma.SourceFileCreateManyInput[];
  readonly sourceFacts: Prisma.SourceFactCreateManyInput[];
  readonly trainingVenues: Prisma.TrainingVenueCreateManyInput[];
  readonly trainingTeachers: Prisma.TrainingTeacherCreateManyInput[];
  readonly courses: Prisma.CourseCreateManyInput[];
  readonly trainingSessions: Prisma.TrainingSessionCreateManyInput[];
  readonly trainingMeetings: Prisma.TrainingMeetingCreateManyInput[];
  readonly enrolments: Prisma.EnrolmentCreateManyInput[];
  readonly enrolmentAdjustments: Prisma.EnrolmentAdjustmentCreateManyInput[];
  readonly attendances: Prisma.AttendanceCreateManyInput[];
  readonly trainingAssessments: Prisma.TrainingAssessmentCreateManyInput[];
  readonly trainingCertificates: Prisma.TrainingCertificateCreateManyInput[];
  readonly resultCorrections: Prisma.ResultCorrectionCreateManyInput[];
  readonly audits: AuditEntry[];
}

/** What the composers of the sample share: chance, the moment, the keys, and what was composed so far. */
export interface Workbench {
  readonly random: Random;
  readonly now: Date;
  readonly passwordHash: string;
  readonly sample: Sample;
  /** That many days (a fraction is fine) before the moment. */
  readonly ago: (days: number) => Date;
  readonly seal: (text: string, field: string) => string;
  readonly keys: Keys;
}

interface WorkbenchOptions {
  readonly seed: number;
  readonly now: Date;
  readonly passwordHash: string;
  readonly keys: Keys;
}

const DAY_MS = 86_400_000;

export function workbench({ seed, now, passwordHash, keys }: WorkbenchOptions): Workbench {
  return {
    random: seededRandom(seed),
    now,
    passwordHash,
    keys,
    sample: emptySample(),
    ago: (days) => new Date(now.getTime() - Math.round(days * DAY_MS)),
    seal: (text, field) => encryptField(text, field, keys),
  };
}

export function emptySample(): Sample {
  return {
    users: [],
    recoveryCodes: [],
    organisations: [],
    memberships: [],
    invitations: [],
    certificates: [],
    consents: [],
    positions: [],
    savedPositions: [],
    savedSearches: [],
    searchAlerts: [],
    outboxMessages: [],
    barrierReports: [],
    policyParameters: [],
    applicationTerms: [],
    positionQuestions: [],
    applications: [],
    applicationSections: [],
    storedFiles: [],
    storedFileChunks: [],
    applicationFiles: [],
    applicationAdjustments: [],
    applicationMessages: [],
    applicationNotes: [],
    applicationEvents: [],
    interviewOffers: [],
    interviewSlots: [],
    hires: [],
    hireCheckIns: [],
    keptPeople: [],
    positionInvitations: [],
    seekerProfiles: [],
    hiddenPositions: [],
    plans: [],
    planGoals: [],
    planMeasures: [],
    planFollowUps: [],
    planAgreements: [],
    registerEntries: [],
    registerCalls: [],
    graduateLists: [],
    graduateListRows: [],
    handOverLogs: [],
    delegations: [],
    delegatedActs: [],
    families: [],
    familyMembers: [],
    familySpells: [],
    familyLinks: [],
    aidChecks: [],
    passportItems: [],
    planCompanions: [],
    reachingNotes: [],
    messageTemplates: [],
    shownCertificates: [],
    ledgerPeople: [],
    ledgerContracts: [],
    ledgerMonths: [],
    staffYears: [],
    quotaReturns: [],
    returnVersions: [],
    returnPeople: [],
    returnMonths: [],
    returnMessages: [],
    determinations: [],
    rewardApplications: [],
    dispatchAgreements: [],
    dispatchPeople: [],
    dispatchMonths: [],
    sourceFiles: [],
    sourceFacts: [],
    trainingVenues: [],
    trainingTeachers: [],
    courses: [],
    trainingSessions: [],
    trainingMeetings: [],
    enrolments: [],
    enrolmentAdjustments: [],
    attendances: [],
    trainingAssessments: [],
    trainingCertificates: [],
    resultCorrections: [],
    audits: [],
  };
}
