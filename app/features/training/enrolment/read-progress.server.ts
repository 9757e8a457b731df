import type { Context } from "#app/platform/db.server.ts";

/** What has happened to an enrolment, for the plan of the person it is of; null where there is none. */
export async function readEnrolmentProgress(enrolmentId: string, { db }: Context) {
  // owner-scope: asked by the enrolment's own job; the answer names whose it is
  const row = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      userId: true,
      session: { select: { courseId: true } },
      events: { orderBy: { id: "asc" }, select: { toState: true, at: true } },
    },
  });
  return row && { userId: row.userId, courseId: row.session.courseId, events: row.events };
}
