import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { CourseKind, Delivery, Sheet, SheetItem, SignLanguage } from "./policy/index.ts";
import type { CoursesQuery } from "./schema/courses-query.ts";

const PAGE = 20;

/** Sessions that can be joined now, the next to begin first, a page at a time, and how many there are. */
export async function listOpenSessions(query: CoursesQuery, locale: Locale, { db, now }: Context) {
  const where = openAnd(query, now);
  const [count, rows] = await Promise.all([
    db.trainingSession.count({ where }),
    db.trainingSession.findMany({
      where: query.after ? { AND: [where, isBehind(query.after)] } : where,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: cardSelect,
    }),
  ]);
  const shown = rows.slice(0, PAGE).map((row) => cardOf(row, locale));
  const last = shown.at(-1);
  const next =
    rows.length > PAGE && last?.startsAt ? { startsAt: last.startsAt, id: last.id } : null;
  return { count, sessions: shown, next };
}

export type SessionCard = ReturnType<typeof cardOf>;

const cardSelect = {
  id: true,
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

/** As `isOpenForEnrolment` says it, for the database. */
function openAnd(query: CoursesQuery, now: Date): Prisma.TrainingSessionWhereInput {
  const { kind, delivery, free, sign, needs } = query;
  return {
    state: "published",
    enrolBy: { gte: new Date(`${shanghaiDay(now)}T00:00:00Z`) },
    startsAt: { gt: now },
    ...(sign && { signLanguage: { in: ["taught", "interpreted", "on-request"] } }),
    AND: needs.map((item) => ({
      OR: ["yes", "on-request"].map((answer) => ({ sheet: { path: [item], equals: answer } })),
    })),
    course: {
      organisation: { state: "verified" },
      ...(kind && { kind }),
      ...(delivery && { delivery }),
      ...(free && { price: 0 }),
      ...wordsIn(query.q),
    },
  };
}

/** Every word is in the title or the description, in either language. */
function wordsIn(q: string): Prisma.CourseWhereInput {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  return {
    AND: words.map((word) => ({
      OR: (["title", "titleEn", "description", "descriptionEn"] as const).map((field) => ({
        [field]: { contains: escaped(word), mode: "insensitive" as const },
      })),
    })),
  };
}

/** `%`, `_` and `\` as themselves in LIKE. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, String.raw`\$&`);
}

function isBehind({
  startsAt,
  id,
}: NonNullable<CoursesQuery["after"]>): Prisma.TrainingSessionWhereInput {
  return { OR: [{ startsAt: { gt: startsAt } }, { startsAt, id: { gt: id } }] };
}
