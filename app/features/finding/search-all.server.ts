import { searchPositions } from "#app/features/positions/index.server.ts";
import { emptyQuery } from "#app/features/positions/policy/index.ts";
import { searchCourses } from "#app/features/training/index.server.ts";
import { emptyCoursesQuery } from "#app/features/training/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { SearchPort } from "#search/engine.ts";
import type { SearchAll } from "./schema/search-all.ts";

/** The best of each kind; the rest is on its own page, with filters. */
const SHOWN = 5;

/** Positions and courses that answer the same words in the same place, each in its own order. */
export async function searchAll(
  { q, region }: Pick<SearchAll, "q" | "region">,
  locale: Locale,
  context: Context,
  port: SearchPort = searchPort(),
) {
  const options = { locale, pageSize: SHOWN, withCounts: false };
  const [positions, courses] = await Promise.all([
    searchPositions({ ...emptyQuery, q, region }, options, context, port),
    searchCourses({ ...emptyCoursesQuery, q, region }, options, context, port),
  ]);
  return {
    positions: { shown: positions.positions, total: positions.total },
    courses: { shown: courses.sessions, total: courses.total },
    degraded: positions.degraded || courses.degraded,
  };
}
