import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import { SEATED } from "../attendance/read-attendance.server.ts";
import { enrolmentSelect } from "../enrolment/enrolment-row.server.ts";
import type { EnrolmentRow } from "../enrolment/enrolment-row.server.ts";
import { moveLocked } from "../enrolment/move-enrolment.server.ts";
import { lockSession } from "../lock-session.server.ts";
import { isTeaching, mayConclude, minutesOf, resultOf } from "../policy/index.ts";
import type { CourseKind } from "../policy/index.ts";
import { issueCertificate } from "./issue-certificate.server.ts";

/** What is known of the results of a session, before they are drawn. */
export async function previewResults(
  sessionId: string,
  actor: ProviderMember,
  { db, now }: Context,
) {
  const facts = await readFacts(db, sessionId, actor);
  if (!facts) return null;
  const { session, people } = facts;
  return {
    title: session.course.title,
    sessionId,
    verdict: mayConclude({ isOver: isOver(session.endsAt, now), recorded: facts.recorded }),
    hasAssessment: session.course.hasAssessment,
    people: people.map(({ row, name, meetings, passed }) => ({
      ...{ id: row.id, name, state: row.state, passed },
      result: resultOf(session.course, meetings, passed),
    })),
  };
}

/**
 * Draws the result of everybody of whom enough is known, in one transaction, and issues the certificates of those who
 * completed; pressed again it draws those that were missing. Answers how many results were drawn and how many wait.
 */
export async function concludeSession(
  { sessionId }: { readonly sessionId: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<Accepted<{ readonly drawn: number; readonly left: number }> | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  return ctx.db.$transaction(async (tx) => {
    await lockSession(tx, sessionId);
    const facts = await readFacts(tx, sessionId, actor);
    if (!facts) return refused("not-found");
    const { session, recorded, people } = facts;
    const allowed = mayConclude({ isOver: isOver(session.endsAt, ctx.now), recorded });
    if (!allowed.ok) return allowed;
    const givesCertificate = isTeaching(session.course.kind as CourseKind | null);
    let drawn = 0;
    for (const { row, name, meetings, passed } of people) {
      const result = resultOf(session.course, meetings, passed);
      if (!result.ok) continue;
      const { working, lacked } = result;
      const columns = () => ({
        taughtMinutes: working.taught,
        attendedMinutes: working.attended,
        neededMinutes: working.needed,
        lacked,
      });
      const order = { move: result.move, columns, details: { ...working, lacked } } as const;
      const moved = await moveLocked(tx, row, order, actor, ctx);
      if (!moved.ok) return moved;
      if (result.move === "complete" && givesCertificate) {
        await issueCertificate(tx, row, name, actor, ctx);
      }
      drawn += 1;
    }
    return accepted({ drawn, left: people.length - drawn });
  });
}

function isOver(endsAt: Date | null, now: Date): boolean {
  return endsAt !== null && endsAt <= now;
}

async function readFacts(
  db: Database | Transaction,
  sessionId: string,
  { organisationId, verified }: ProviderMember,
) {
  if (organisationId === null || !verified) return null;
  const session = await db.trainingSession.findFirst({
    where: {
      id: sessionId,
      organisationId,
      state: { in: ["published", "running", "finished"] },
    },
    select: {
      endsAt: true,
      course: {
        select: { title: true, kind: true, attendancePercent: true, hasAssessment: true },
      },
      meetings: {
        orderBy: { startsAt: "asc" },
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          _count: {
            select: { attendances: { where: { enrolment: { state: { in: [...SEATED] } } } } },
          },
        },
      },
    },
  });
  if (!session) return null;
  const rows = await db.enrolment.findMany({
    where: { sessionId, organisationId, state: "enrolled", user: { erasedAt: null } },
    orderBy: { id: "asc" },
    select: {
      ...enrolmentSelect,
      user: { select: { name: true } },
      attendances: { select: { meetingId: true, minutes: true } },
      assessment: { select: { passed: true } },
    },
  });
  return {
    session,
    recorded: session.meetings.map(({ _count }) => _count.attendances),
    people: rows.map(({ user, attendances, assessment, ...row }) => ({
      row: row satisfies EnrolmentRow,
      name: user.name,
      passed: assessment?.passed ?? null,
      meetings: session.meetings.map((meeting) => ({
        minutes: minutesOf(meeting),
        present: attendances.find((one) => one.meetingId === meeting.id)?.minutes ?? null,
      })),
    })),
  };
}
