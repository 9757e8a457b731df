import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import { isTeaching, minutesOf, resultOf } from "#app/features/training/policy/index.ts";
import type { CourseKind } from "#app/features/training/policy/index.ts";
import type { Workbench } from "./sample.ts";

type Enrolment = Workbench["sample"]["enrolments"][number];

const WITHDRAWN = "证明上的姓名写错了。";

/** What was recorded of everybody whose result stands, with its working, and the certificates of those who completed. */
export function addResults(bench: Workbench): void {
  const { sample, now } = bench;
  for (const enrolment of sample.enrolments) {
    const session = sample.trainingSessions.find(({ id }) => id === enrolment.sessionId);
    const course = sample.courses.find(({ id }) => id === session?.courseId);
    if (!course) continue;
    const rule = {
      attendancePercent: course.attendancePercent ?? null,
      hasAssessment: course.hasAssessment ?? false,
    };
    const meetings = meetingsOf(bench, enrolment.sessionId);
    if (enrolment.state === "enrolled") {
      for (const meeting of meetings.filter(({ endsAt }) => endsAt <= now)) {
        attend(bench, enrolment, meeting, meeting.minutes);
      }
      continue;
    }
    if (!["completed", "failed", "no_show"].includes(enrolment.state)) continue;
    // Of those who failed, who could be assessed was there all the time and did not pass.
    const isAbsent = enrolment.state === "no_show";
    const isShort = enrolment.state === "failed" && !rule.hasAssessment;
    const present = meetings.map(({ minutes }) => (isAbsent || isShort ? 0 : minutes));
    if (isShort) present[0] = 1;
    meetings.forEach((meeting, at) => attend(bench, enrolment, meeting, present[at] ?? 0));
    const passed = rule.hasAssessment && !isAbsent ? enrolment.state === "completed" : null;
    if (passed !== null) assess(bench, enrolment, passed);
    const attended = meetings.map(({ minutes }, at) => ({ minutes, present: present[at] ?? 0 }));
    const result = resultOf(rule, attended, passed);
    if (!result.ok) continue;
    enrolment.taughtMinutes = result.working.taught;
    enrolment.attendedMinutes = result.working.attended;
    enrolment.neededMinutes = result.working.needed;
    enrolment.lacked = result.lacked;
    const givesOne = isTeaching((course.kind ?? null) as CourseKind | null);
    if (enrolment.state === "completed" && givesOne) certify(bench, enrolment);
  }
}

function meetingsOf({ sample }: Workbench, sessionId: string) {
  return sample.trainingMeetings
    .filter((one) => one.sessionId === sessionId)
    .map(({ id, startsAt, endsAt }) => {
      const meeting = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      return { id: id ?? "", ...meeting, minutes: minutesOf(meeting) };
    });
}

function attend(
  { random, sample }: Workbench,
  { id = "", organisationId }: Enrolment,
  meeting: ReturnType<typeof meetingsOf>[number],
  minutes: number,
): void {
  sample.attendances.push({
    id: random.uuid(meeting.endsAt),
    enrolmentId: id,
    meetingId: meeting.id,
    organisationId,
    minutes,
    source: random.chance(0.5) && minutes > 0 ? "code" : "list",
    recordedAt: meeting.endsAt,
  });
}

function assess(
  { random, sample, seal, ago }: Workbench,
  { id = "", organisationId }: Enrolment,
  passed: boolean,
): void {
  const hasMore = random.chance(0.4);
  sample.trainingAssessments.push({
    id: random.uuid(ago(20)),
    enrolmentId: id,
    organisationId,
    passed,
    extraMinutes: hasMore ? 30 : 0,
    wordsEncrypted: hasMore
      ? seal("用读屏软件作答，加时三十分钟。", "training_assessments.words")
      : null,
    recordedAt: ago(20),
  });
}

function certify(
  { random, sample, seal, ago }: Workbench,
  { id = "", organisationId, userId }: Enrolment,
): void {
  const name = sample.users.find((one) => one.id === userId)?.name ?? "";
  // The second of somebody's own, and some of the others, were withdrawn.
  const own = sample.trainingCertificates.filter(({ enrolmentId }) =>
    sample.enrolments.some((one) => one.id === enrolmentId && one.userId === userId),
  );
  const isWithdrawn = own.length > 0 || sample.trainingCertificates.length % 7 === 3;
  sample.trainingCertificates.push({
    id: random.uuid(ago(15)),
    enrolmentId: id,
    organisationId,
    number: receiptNumber((n) => random.int(0, n - 1)),
    checkCode: receiptNumber((n) => random.int(0, n - 1)),
    holderEncrypted: seal(name, "training_certificates.holder"),
    issuedAt: ago(15),
    withdrawnAt: isWithdrawn ? ago(3) : null,
    withdrawnFor: isWithdrawn ? "other" : null,
    reasonEncrypted: isWithdrawn ? seal(WITHDRAWN, "training_certificates.reason") : null,
  });
}
