import { canonicalJson } from "#app/features/audit/index.server.ts";
import type { Fen } from "#app/lib/money.ts";
import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type {
  CourseContent,
  CourseKind,
  CourseOutcome,
  CourseVideo,
  Delivery,
  Teaching,
} from "../policy/index.ts";

export const PHONE_FIELD = "courses.contact_phone";

/** The columns that hold what the provider says. */
export const contentSelect = {
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
} as const satisfies Prisma.CourseSelect;

export type ContentRow = Prisma.CourseGetPayload<{ select: typeof contentSelect }>;

/** Codes were checked when they were written; lists grow and never lose a code. */
export function contentOf(row: ContentRow): CourseContent {
  return {
    title: row.title,
    titleEn: row.titleEn,
    description: row.description,
    descriptionEn: row.descriptionEn,
    kind: row.kind as CourseKind | null,
    delivery: row.delivery as Delivery | null,
    teaching: row.teaching as Teaching | null,
    occupations: row.occupations,
    gives: row.gives as unknown as readonly CourseOutcome[],
    hours: row.hours,
    price: row.price as Fen | null,
    subsidy: row.subsidy as Fen | null,
    isPublicService: row.isPublicService,
    prerequisites: row.prerequisites,
    needsApproval: row.needsApproval,
    attendancePercent: row.attendancePercent,
    hasAssessment: row.hasAssessment,
    videos: row.videos as unknown as readonly CourseVideo[],
    platform: row.platform,
    contactName: row.contactName,
    contactPhone: row.contactPhoneEncrypted
      ? decryptField(row.contactPhoneEncrypted, PHONE_FIELD)
      : "",
    contactEmail: row.contactEmail,
  };
}

export function columnsOf(content: Partial<CourseContent>) {
  const { contactPhone, occupations, gives, videos, ...same } = content;
  return {
    ...same,
    ...(contactPhone !== undefined && {
      contactPhoneEncrypted: contactPhone === "" ? null : encryptField(contactPhone, PHONE_FIELD),
    }),
    ...(occupations && { occupations: [...occupations] }),
    ...(gives && { gives: gives.map((row) => ({ ...row })) }),
    ...(videos && { videos: videos.map((row) => ({ ...row })) }),
  };
}

/** Fields whose values differ; what comes back from the database has another order of keys. */
export function changedFields(
  before: CourseContent,
  patch: Partial<CourseContent>,
): (keyof CourseContent)[] {
  return (Object.keys(patch) as (keyof CourseContent)[]).filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(patch[field] ?? null),
  );
}

const ABOUT_A_PERSON: readonly (keyof CourseContent)[] = [
  "contactName",
  "contactPhone",
  "contactEmail",
];

/** What the trail keeps of a change: of a person only that it changed. */
export function loggedChanges(
  before: CourseContent,
  patch: Partial<CourseContent>,
  fields: readonly (keyof CourseContent)[],
) {
  return fields.map((field) =>
    ABOUT_A_PERSON.includes(field)
      ? { field }
      : { field, before: before[field], after: patch[field] ?? null },
  );
}
