import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import { isTeaching } from "#app/features/training/policy/index.ts";
import type { CourseKind, ResultState } from "#app/features/training/policy/index.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

type Enrolment = Workbench["sample"]["enrolments"][number];

const SEED = 20261130;
const FIRST_DAY = 4;
const REASONS = {
  failed: "考核成绩登记错了人，核对考卷后更正。",
  no_show: "签到登记错了人，核对签到表后更正。",
  completed: "核对考卷后发现本人确实通过了，上一次更正有误。",
} as const;

/** Of the sample's job seeker one result that was put right, and one that was put right twice, with another certificate. */
export function addCorrections(bench: Workbench, seeker: string): void {
  const random = seededRandom(SEED);
  const { sample, ago, seal } = bench;
  const own = sample.enrolments.filter(({ userId }) => userId === seeker);
  const standing = sample.trainingCertificates.find(
    ({ enrolmentId, withdrawnAt }) => !withdrawnAt && own.some(({ id }) => id === enrolmentId),
  );
  const correct = (enrolment: Enrolment | undefined, results: readonly ResultState[]) => {
    if (!enrolment) return;
    const before = results.slice(0, -1);
    const wordsAt = (at: number) =>
      seal(REASONS[results[at + 1] ?? "failed"], "training_result_corrections.reason");
    const { id: enrolmentId = "", organisationId, taughtMinutes } = enrolment;
    before.forEach((stateBefore, at) => {
      sample.resultCorrections.push({
        id: random.uuid(ago(FIRST_DAY - at)),
        ...{ enrolmentId, organisationId, stateBefore, number: at + 1 },
        attendedBefore: taughtMinutes ?? null,
        lackedBefore: stateBefore === "failed" ? "assessment" : null,
        reasonEncrypted: wordsAt(at),
        at: ago(FIRST_DAY - at),
      });
    });
    enrolment.version = before.length + 1;
    if (!givesCertificate(bench, enrolment)) return;
    sample.trainingCertificates.push({
      id: random.uuid(ago(FIRST_DAY + 1)),
      ...{ enrolmentId, organisationId },
      number: receiptNumber((n) => random.int(0, n - 1)),
      checkCode: receiptNumber((n) => random.int(0, n - 1)),
      holderEncrypted: seal(
        sample.users.find(({ id }) => id === seeker)?.name ?? "",
        "training_certificates.holder",
      ),
      issuedAt: ago(FIRST_DAY + 1),
      withdrawnAt: ago(FIRST_DAY),
      withdrawnFor: "result-corrected",
      reasonEncrypted: seal(REASONS[results[1] ?? "failed"], "training_certificates.reason"),
    });
  };
  const missed = own.find(
    (one) => (one.state === "failed" || one.state === "no_show") && givesCertificate(bench, one),
  );
  correct(missed, ["completed", missed?.state === "no_show" ? "no_show" : "failed"]);
  if (!standing) return;
  const passed = own.find(({ id }) => id === standing.enrolmentId);
  if (passed) holdAssessment(bench, passed, random);
  correct(passed, ["completed", "failed", "completed"]);
  standing.issuedAt = ago(FIRST_DAY - 1);
}

/** Everybody who completed the course of this one had passed its assessment. */
function holdAssessment(
  { sample, ago }: Workbench,
  { sessionId }: Enrolment,
  random: ReturnType<typeof seededRandom>,
): void {
  const course = courseOf(sample, sessionId);
  if (!course || course.hasAssessment) return;
  course.hasAssessment = true;
  for (const { id: enrolmentId = "", organisationId, state, ...one } of sample.enrolments) {
    if (state !== "completed" || courseOf(sample, one.sessionId) !== course) continue;
    const recorded = { recordedAt: ago(20), extraMinutes: 0, wordsEncrypted: null };
    const id = random.uuid(ago(20));
    sample.trainingAssessments.push({ id, enrolmentId, organisationId, passed: true, ...recorded });
  }
}

function courseOf(sample: Workbench["sample"], sessionId: string) {
  const courseId = sample.trainingSessions.find(({ id }) => id === sessionId)?.courseId;
  return sample.courses.find(({ id }) => id === courseId);
}

function givesCertificate({ sample }: Workbench, { sessionId }: Enrolment): boolean {
  return isTeaching((courseOf(sample, sessionId)?.kind ?? null) as CourseKind | null);
}
