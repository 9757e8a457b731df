import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Prisma } from "#db/generated/client.ts";
import { endOf, needsVenue, startOf } from "../policy/index.ts";
import type {
  CourseContent,
  SessionContent,
  Sheet,
  SignLanguage,
  SpokenLanguage,
  TriedSoftware,
} from "../policy/index.ts";
import type { SessionFields } from "../schema/session-parts.ts";

/** The columns that hold what the provider says of a session. */
export const sessionContentSelect = {
  seats: true,
  enrolBy: true,
  withdrawBy: true,
  venueId: true,
  teacherId: true,
  language: true,
  signLanguage: true,
  sheet: true,
  sheetNote: true,
  software: true,
  venue: { select: { region: true, accessFacts: true, accessNote: true } },
  meetings: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
} as const satisfies Prisma.TrainingSessionSelect;

export type SessionContentRow = Prisma.TrainingSessionGetPayload<{
  select: typeof sessionContentSelect;
}>;

/** A `date` column as a day; Prisma gives it as midnight UTC, which is the same day in Shanghai. */
const toDay = (date: Date | null): PlainDate | null => date && shanghaiDay(date);
const toDateColumn = (day: PlainDate | null) => day && new Date(`${day}T00:00:00Z`);

/** Codes were checked when they were written; lists grow and never lose a code. */
export function sessionFieldsOf(row: SessionContentRow): SessionFields {
  return {
    timetable: row.meetings,
    seats: row.seats,
    enrolBy: toDay(row.enrolBy),
    withdrawBy: toDay(row.withdrawBy),
    venueId: row.venueId,
    teacherId: row.teacherId,
    language: row.language as SpokenLanguage | null,
    signLanguage: row.signLanguage as SignLanguage | null,
    sheet: row.sheet as Sheet,
    sheetNote: row.sheetNote,
    software: row.software as unknown as readonly TriedSoftware[],
  };
}

export function sessionContentOf(row: SessionContentRow): SessionContent {
  const { venueId: _venueId, teacherId, ...same } = sessionFieldsOf(row);
  return { ...same, venue: row.venue, hasTeacher: teacherId !== null };
}

/** Whose officer decides: where people come together, else where the provider is. */
export function regionOf(
  course: Pick<CourseContent, "delivery">,
  venue: { readonly region: string } | null,
  provider: { readonly region: string },
): string {
  return needsVenue(course) && venue ? venue.region : provider.region;
}

/** The columns of the given fields; the meetings have rows of their own. */
export function sessionColumnsOf(fields: Partial<SessionFields>) {
  const { timetable, enrolBy, withdrawBy, sheet, software, ...same } = fields;
  return {
    ...same,
    ...(timetable && { startsAt: startOf(timetable), endsAt: endOf(timetable) }),
    ...(enrolBy !== undefined && { enrolBy: toDateColumn(enrolBy) }),
    ...(withdrawBy !== undefined && { withdrawBy: toDateColumn(withdrawBy) }),
    ...(sheet && { sheet: { ...sheet } }),
    ...(software && { software: software.map((row) => ({ ...row })) }),
  };
}
