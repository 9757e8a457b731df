import { searchPositions } from "#app/features/positions/index.server.ts";
import { emptyQuery } from "#app/features/positions/policy/index.ts";
import { findOpenCourse, searchCourses } from "#app/features/training/index.server.ts";
import { emptyCoursesQuery } from "#app/features/training/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { toDate } from "./plan-row.server.ts";
import type { ThingKind } from "./policy/index.ts";

/** A course or a position that a measure leads to. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
}

/** As many of each as can be chosen from at once. */
const SHOWN = 3;
/** Several sessions are of one course. */
const SESSIONS = 12;

interface FoundCourse {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly startsOn: PlainDate;
}

/** Courses that can be joined and positions that are open, by words; null where nothing was asked. */
export async function findThings(q: string, locale: Locale, ctx: Context) {
  if (q === "") return null;
  const [courses, positions] = await Promise.all([
    searchCourses(
      { ...emptyCoursesQuery, q },
      { locale, pageSize: SESSIONS, withCounts: false },
      ctx,
    ),
    searchPositions({ ...emptyQuery, q }, { locale, pageSize: SHOWN, withCounts: false }, ctx),
  ]);
  const byCourse = new Map<string, FoundCourse>();
  for (const { courseId, title, provider, startsAt } of courses.sessions) {
    if (startsAt === null || byCourse.has(courseId)) continue;
    byCourse.set(courseId, { id: courseId, title, provider, startsOn: shanghaiDay(startsAt) });
  }
  return {
    courses: [...byCourse.values()].slice(0, SHOWN),
    positions: positions.positions.map(({ id, title, employer, place }) => ({
      ...{ id, title, employer, place },
    })),
    degraded: courses.degraded || positions.degraded,
  };
}

export type Things = NonNullable<Awaited<ReturnType<typeof findThings>>>;

/** The name of a thing that can be joined or applied for now; undefined where it cannot. */
export async function openThing(
  { kind, id }: Thing,
  { db, now }: { readonly db: Transaction | Context["db"]; readonly now: Date },
): Promise<string | undefined> {
  if (kind === "course") return (await findOpenCourse({ courseId: id }, { db, now }))?.title;
  const position = await db.position.findFirst({
    where: openPosition(id, now),
    select: { title: true },
  });
  return position?.title;
}

export function openPosition(id: string, now: Date) {
  return {
    ...({ id, state: "published" } as const),
    closingOn: { gte: toDate(shanghaiDay(now)) },
    organisation: { state: "verified" as const },
  };
}
