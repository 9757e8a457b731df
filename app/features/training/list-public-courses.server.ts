import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { openAt } from "./list-open-sessions.server.ts";

const MOST = 2_000;

/** Addresses of the sessions that can be joined now and of their courses, for the sitemap. */
export async function listPublicCourses({ db, now }: Context) {
  const rows = await db.trainingSession.findMany({
    where: openAt(now),
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, courseId: true, updatedAt: true },
  });
  const courses = [...new Set(rows.map(({ courseId }) => courseId))];
  return [
    inEach((locale) => href(locale, "training.courses")),
    ...courses.map((courseId) => inEach((locale) => href(locale, "training.course", { courseId }))),
    ...rows.map(({ id, updatedAt }) => ({
      ...inEach((locale) => href(locale, "training.session", { sessionId: id })),
      changed: updatedAt,
    })),
  ];
}

function inEach(path: (locale: Locale) => string) {
  return { paths: { "zh-CN": path("zh-CN"), en: path("en") } };
}
