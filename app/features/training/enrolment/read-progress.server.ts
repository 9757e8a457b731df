import type { Context } from "#app/platform/db.server.ts";
import { resultCorrection, whatStands } from "../policy/index.ts";

/**
 * What has happened to an enrolment and stands, for the plan of the person it is of; null where there is none. Once a
 * result was corrected, what happened in other sessions of the course stands beside it: the plan knows the course alone.
 */
export async function readEnrolmentProgress(enrolmentId: string, { db }: Context) {
  // owner-scope: asked by the enrolment's own job; the answer names whose it is
  const row = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      userId: true,
      session: { select: { courseId: true } },
      adjustments: {
        where: { state: "agreed", code: { not: null }, answeredAt: { not: null } },
        select: { code: true, answeredAt: true },
      },
      events: { where: { move: resultCorrection }, take: 1, select: { id: true } },
    },
  });
  if (!row) return null;
  const { userId } = row;
  const { courseId } = row.session;
  const isCorrected = row.events.length > 0;
  const enrolments = await db.enrolment.findMany({
    where: { userId, ...(isCorrected ? { session: { courseId } } : { id: enrolmentId }) },
    select: {
      events: { orderBy: { id: "asc" }, select: { move: true, toState: true, at: true } },
    },
  });
  const events = enrolments.flatMap((one) => whatStands(one.events));
  const agreed = row.adjustments.flatMap(({ code, answeredAt }) =>
    code !== null && answeredAt !== null ? [{ adjustment: code, at: answeredAt }] : [],
  );
  return { userId, courseId, events, isCorrected, agreed };
}
