import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { CourseKind, Delivery, Sheet, SheetItem, SignLanguage } from "./policy/index.ts";

/** Those of `ids` that can be joined now, in the order of `ids`: a stale index can miss one, never show a closed one. */
export async function listOpenSessions(
  ids: readonly string[],
  locale: Locale,
  { db, now }: Context,
): Promise<SessionCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.trainingSession.findMany({
    where: { id: { in: [...ids] }, ...openAt(now) },
    select: cardSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [cardOf(row, locale)] : [];
  });
}

/** As `isOpenForEnrolment` says it, for the database. */
export function openAt(now: Date) {
  return {
    state: "published",
    enrolBy: { gte: new Date(`${shanghaiDay(now)}T00:00:00Z`) },
    startsAt: { gt: now },
    course: { organisation: { state: "verified" } },
  } as const satisfies Prisma.TrainingSessionWhereInput;
}

export type SessionCard = ReturnType<typeof cardOf>;

const cardSelect = {
  id: true,
  courseId: true,
  startsAt: true,
  enrolBy: true,
  seats: true,
  taken: true,
  region: true,
  signLanguage: true,
  sheet: true,
  venue: { select: { name: true } },
  course: {
    select: {
      title: true,
      titleEn: true,
      kind: true,
      delivery: true,
      price: true,
      organisation: { select: { name: true, nameEn: true } },
    },
  },
  _count: { select: { enrolments: { where: { state: "waiting" } } } },
} as const satisfies Prisma.TrainingSessionSelect;

type CardRow = Prisma.TrainingSessionGetPayload<{ select: typeof cardSelect }>;

function cardOf(row: CardRow, locale: Locale) {
  const { course, _count, enrolBy, ...same } = row;
  const isEnglish = locale === "en";
  const sheet = row.sheet as Sheet;
  return {
    ...same,
    title: (isEnglish && course.titleEn) || course.title,
    provider: (isEnglish && course.organisation.nameEn) || course.organisation.name,
    kind: course.kind as CourseKind | null,
    delivery: course.delivery as Delivery | null,
    price: course.price,
    enrolBy: enrolBy && shanghaiDay(enrolBy),
    signLanguage: row.signLanguage as SignLanguage | null,
    offers: (Object.keys(sheet) as SheetItem[]).filter((item) => sheet[item] === "yes"),
    waiting: _count.enrolments,
  };
}
