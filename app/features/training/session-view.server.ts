import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Prisma } from "#db/generated/client.ts";
import { publicCourseOf, publicCourseSelect } from "./course-row.server.ts";
import { isOpenForEnrolment } from "./policy/index.ts";
import type { Sheet, SignLanguage, SpokenLanguage, TriedSoftware } from "./policy/index.ts";

/** What a session's page shows of it, public or not yet. */
export const sessionViewSelect = {
  id: true,
  state: true,
  stateReason: true,
  region: true,
  language: true,
  signLanguage: true,
  sheet: true,
  sheetNote: true,
  software: true,
  seats: true,
  taken: true,
  enrolBy: true,
  withdrawBy: true,
  startsAt: true,
  endsAt: true,
  updatedAt: true,
  course: { select: publicCourseSelect },
  venue: { select: { name: true, address: true, accessFacts: true, accessNote: true } },
  teacher: { select: { name: true, about: true } },
  meetings: {
    select: { id: true, startsAt: true, endsAt: true },
    orderBy: { startsAt: "asc" },
  },
  _count: { select: { enrolments: { where: { state: "waiting" } } } },
} as const satisfies Prisma.TrainingSessionSelect;

type ViewRow = Prisma.TrainingSessionGetPayload<{ select: typeof sessionViewSelect }>;

export function sessionViewOf(row: ViewRow, locale: Locale, now: Date) {
  const { course, _count, enrolBy, withdrawBy, ...same } = row;
  const lastDay = enrolBy && shanghaiDay(enrolBy);
  return {
    ...same,
    course: publicCourseOf(course, locale),
    language: row.language as SpokenLanguage | null,
    signLanguage: row.signLanguage as SignLanguage | null,
    sheet: row.sheet as Sheet,
    software: row.software as unknown as readonly TriedSoftware[],
    enrolBy: lastDay,
    withdrawBy: withdrawBy && shanghaiDay(withdrawBy),
    waiting: _count.enrolments,
    isOpen: isOpenForEnrolment({ state: row.state, enrolBy: lastDay, startsAt: row.startsAt }, now),
  };
}
