import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import type { Delivery } from "../policy/index.ts";

/** A meeting of a session that this provider teaches; null: of nobody or of another. */
export function findMeeting(
  db: Database | Transaction,
  id: string,
  { organisationId, verified }: ProviderMember,
) {
  if (organisationId === null || !verified) return Promise.resolve(null);
  return db.trainingMeeting.findFirst({
    where: {
      id,
      session: { organisationId, state: { in: ["published", "running", "finished"] } },
    },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      code: { select: { code: true } },
      session: {
        select: {
          id: true,
          organisationId: true,
          course: { select: { title: true, delivery: true } },
        },
      },
    },
  });
}

/** Those who hold a seat in it, also once their result is known. */
export const SEATED = ["enrolled", "completed", "failed", "no_show"] as const;

/** One meeting with everybody who has a seat, and what is recorded of each. */
export async function readAttendance(meetingId: string, actor: ProviderMember, { db }: Context) {
  const meeting = await findMeeting(db, meetingId, actor);
  if (!meeting) return null;
  const { session, code, ...times } = meeting;
  const rows = await db.enrolment.findMany({
    where: {
      sessionId: session.id,
      organisationId: session.organisationId,
      state: { in: [...SEATED] },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      state: true,
      user: { select: { name: true } },
      attendances: {
        where: { meetingId },
        select: { minutes: true, source: true, joinedAt: true, leftAt: true, version: true },
      },
    },
  });
  return {
    ...times,
    code: code?.code ?? null,
    sessionId: session.id,
    title: session.course.title,
    isOnline: (session.course.delivery as Delivery | null) !== "offline",
    people: rows.map(({ user, attendances: [record], ...row }) => ({
      ...row,
      name: user.name,
      record: record ?? null,
    })),
  };
}

export type AttendancePage = NonNullable<Awaited<ReturnType<typeof readAttendance>>>;

/** The meetings of a session with how many are recorded in each. */
export async function listMeetings(
  sessionId: string,
  { organisationId, verified }: ProviderMember,
  { db }: Context,
) {
  if (organisationId === null || !verified) return [];
  const rows = await db.trainingMeeting.findMany({
    where: { sessionId, session: { organisationId } },
    orderBy: { startsAt: "asc" },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      _count: { select: { attendances: true } },
    },
  });
  return rows.map(({ _count, ...meeting }) => ({ ...meeting, recorded: _count.attendances }));
}
