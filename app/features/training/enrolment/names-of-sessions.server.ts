import { formatList, formatShortDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";

/** Sessions by course and first day, as a list in words. */
export async function namesOfSessions(
  tx: Transaction,
  ids: readonly string[],
  locale: Locale,
): Promise<string> {
  if (ids.length === 0) return "";
  const rows = await tx.trainingSession.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { startsAt: "asc" },
    select: { startsAt: true, course: { select: { title: true, titleEn: true } } },
  });
  return formatList(
    rows.map(({ startsAt, course }) => {
      const title = (locale === "en" && course.titleEn) || course.title;
      return startsAt ? `${title} (${formatShortDay(shanghaiDay(startsAt), locale)})` : title;
    }),
    locale,
  );
}
