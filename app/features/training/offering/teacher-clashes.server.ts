import type { Context } from "#app/platform/db.server.ts";
import { clashes } from "../policy/index.ts";

const MOST = 200;

/**
 * Sessions to come or under way that the teacher of this one would have to hold at the same time. It is advice and no
 * refusal: two may teach together, and a teacher may be replaced.
 */
export async function listTeacherClashes(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  { db, now }: Context,
) {
  const session = await db.trainingSession.findFirst({
    where: { id, organisationId },
    select: { teacherId: true, meetings: { select: { startsAt: true, endsAt: true } } },
  });
  if (!session?.teacherId) return [];
  const others = await db.trainingSession.findMany({
    where: {
      organisationId,
      teacherId: session.teacherId,
      id: { not: id },
      state: { in: ["submitted", "published", "running"] },
      endsAt: { gt: now },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      startsAt: true,
      course: { select: { title: true } },
      meetings: { select: { startsAt: true, endsAt: true } },
    },
  });
  const candidates = others.map(({ meetings: timetable, course, ...other }) => ({
    ...other,
    title: course.title,
    timetable,
  }));
  return clashes(session.meetings, candidates).map(({ timetable: _timetable, ...other }) => other);
}
