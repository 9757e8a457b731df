import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { hasResult, minutesOf } from "../policy/index.ts";
import type { CourseKind, DrawnResult, Lack, ResultState } from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";

const drawnSelect = {
  state: true,
  version: true,
  organisationId: true,
  user: { select: { name: true, erasedAt: true } },
  attendances: { select: { meetingId: true, minutes: true } },
  assessment: { select: { passed: true, extraMinutes: true, wordsEncrypted: true } },
  certificates: { where: { withdrawnAt: null }, select: { number: true } },
  session: {
    select: {
      id: true,
      course: {
        select: { title: true, kind: true, attendancePercent: true, hasAssessment: true },
      },
      meetings: {
        orderBy: { startsAt: "asc" },
        select: { id: true, startsAt: true, endsAt: true },
      },
    },
  },
} as const satisfies Prisma.EnrolmentSelect;

/** What a result of this provider was drawn from, as the rules ask for it; null: not theirs. */
export async function findDrawnResult(
  db: Database | Transaction,
  id: string,
  { organisationId, verified }: ProviderMember,
) {
  if (organisationId === null || !verified) return null;
  const row = await db.enrolment.findFirst({ where: { id, organisationId }, select: drawnSelect });
  if (!row) return null;
  const { session, user, attendances, assessment } = row;
  const { course, meetings } = session;
  const presentIn = (meetingId: string) =>
    attendances.find((one) => one.meetingId === meetingId)?.minutes ?? null;
  const drawn: DrawnResult = {
    ...{ state: row.state, organisationId: row.organisationId, isErased: user.erasedAt !== null },
    kind: course.kind as CourseKind | null,
    rule: { attendancePercent: course.attendancePercent, hasAssessment: course.hasAssessment },
    meetings: meetings.map(minutesOf),
    facts: {
      minutes: meetings.map((meeting) => presentIn(meeting.id)),
      assessment: assessment && {
        ...{ passed: assessment.passed, extraMinutes: assessment.extraMinutes },
        words: unseal(assessment.wordsEncrypted, "training_assessments.words"),
      },
    },
  };
  return {
    drawn,
    ...{ version: row.version, name: user.name, sessionId: session.id, title: course.title },
    meetings,
    certificate: row.certificates[0]?.number ?? null,
  };
}

/** The page on which a drawn result is put right; null: not of this provider, or none is drawn. */
export async function readResultToCorrect(id: string, actor: ProviderMember, { db }: Context) {
  const found = await findDrawnResult(db, id, actor);
  if (!found || !hasResult(found.drawn.state)) return null;
  const { drawn, meetings, ...rest } = found;
  return {
    ...{ id, ...rest, state: drawn.state, isErased: drawn.isErased },
    ...{ hasAssessment: drawn.rule.hasAssessment, assessment: drawn.facts.assessment },
    meetings: meetings.map((meeting, at) => ({
      ...{ id: meeting.id, startsAt: meeting.startsAt, minutes: minutesOf(meeting) },
      present: drawn.facts.minutes[at] ?? null,
    })),
  };
}

export type ResultToCorrect = NonNullable<Awaited<ReturnType<typeof readResultToCorrect>>>;

export const correctionSelect = {
  at: true,
  stateBefore: true,
  attendedBefore: true,
  lackedBefore: true,
  reasonEncrypted: true,
} as const satisfies Prisma.ResultCorrectionSelect;

/** A correction as it is told: what stood before, and why it does no longer. */
export function correctionOf(
  row: Prisma.ResultCorrectionGetPayload<{ select: typeof correctionSelect }>,
) {
  return {
    at: row.at,
    before: row.stateBefore as ResultState,
    attended: row.attendedBefore,
    lacked: row.lackedBefore as Lack | null,
    reason: unseal(row.reasonEncrypted, "training_result_corrections.reason"),
  };
}
