import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { publicCourseOf, publicCourseSelect, publicOnce } from "./course-row.server.ts";
import { isOpenForEnrolment } from "./policy/index.ts";

/** Sessions shown with a course: those to come and the latest of those before. */
const MOST = 50;

/** A course with its sessions, the latest first; null where none of them was ever public. */
export async function findPublicCourse(id: string, locale: Locale, { db, now }: Context) {
  const [course, sessions] = await Promise.all([
    db.course.findFirst({
      where: { id, organisation: { state: "verified" } },
      select: publicCourseSelect,
    }),
    db.trainingSession.findMany({
      where: { courseId: id, ...publicOnce },
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      take: MOST,
      select: {
        id: true,
        state: true,
        startsAt: true,
        endsAt: true,
        enrolBy: true,
        seats: true,
        taken: true,
        region: true,
      },
    }),
  ]);
  if (!course || sessions.length === 0) return null;
  return {
    ...publicCourseOf(course, locale),
    sessions: sessions.map(({ enrolBy, ...session }) => {
      const lastDay = enrolBy && shanghaiDay(enrolBy);
      const isOpen = isOpenForEnrolment({ ...session, enrolBy: lastDay }, now);
      return { ...session, enrolBy: lastDay, isOpen };
    }),
  };
}
