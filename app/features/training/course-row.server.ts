import { decryptField } from "#app/platform/encryption.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { CourseKind, CourseOutcome, CourseVideo, Delivery, Teaching } from "./policy/index.ts";

const PHONE_FIELD = "courses.contact_phone";

/** What people read of a course. */
export const publicCourseSelect = {
  id: true,
  title: true,
  titleEn: true,
  description: true,
  descriptionEn: true,
  kind: true,
  delivery: true,
  teaching: true,
  occupations: true,
  gives: true,
  hours: true,
  price: true,
  subsidy: true,
  isPublicService: true,
  prerequisites: true,
  needsApproval: true,
  attendancePercent: true,
  hasAssessment: true,
  videos: true,
  platform: true,
  contactName: true,
  contactPhoneEncrypted: true,
  contactEmail: true,
  organisation: { select: { name: true, nameEn: true } },
} as const satisfies Prisma.CourseSelect;

export type PublicCourseRow = Prisma.CourseGetPayload<{ select: typeof publicCourseSelect }>;

/** Codes were checked when they were written; lists grow and never lose a code. */
export function publicCourseOf(row: PublicCourseRow, locale: Locale) {
  const { titleEn, descriptionEn, contactPhoneEncrypted, organisation, ...same } = row;
  const isEnglish = locale === "en";
  return {
    ...same,
    title: (isEnglish && titleEn) || row.title,
    description: (isEnglish && descriptionEn) || row.description,
    provider: (isEnglish && organisation.nameEn) || organisation.name,
    kind: row.kind as CourseKind | null,
    delivery: row.delivery as Delivery | null,
    teaching: row.teaching as Teaching | null,
    gives: row.gives as unknown as readonly CourseOutcome[],
    videos: row.videos as unknown as readonly CourseVideo[],
    contactPhone: contactPhoneEncrypted ? decryptField(contactPhoneEncrypted, PHONE_FIELD) : "",
  };
}

export type PublicCourse = ReturnType<typeof publicCourseOf>;

/** Sessions that are or were anybody's to see, of providers that are verified. */
export const publicOnce = {
  OR: [
    { state: { in: ["published", "running", "finished"] } },
    { state: "cancelled", publishedAt: { not: null } },
  ],
  course: { organisation: { state: "verified" } },
} as const satisfies Prisma.TrainingSessionWhereInput;
