import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Prisma } from "#db/generated/client.ts";
import type {
  Adjustment,
  ContractKind,
  Demands,
  EducationLevel,
  FormOfWork,
  Requirement,
  WageUnit,
  WorkplaceAccess,
} from "./policy/index.ts";
import { regionCentre } from "./reference/regions.ts";
import type { PositionFields, Software } from "./schema/position-fields.ts";

export const PHONE_FIELD = "positions.contact_phone";

/** The columns that hold what the employer says. */
export const fieldsSelect = {
  title: true,
  titleEn: true,
  occupation: true,
  formOfWork: true,
  contract: true,
  education: true,
  experienceYears: true,
  openings: true,
  description: true,
  descriptionEn: true,
  region: true,
  address: true,
  hours: true,
  closingOn: true,
  wageUnit: true,
  wageFrom: true,
  wageTo: true,
  demands: true,
  requirements: true,
  adjustments: true,
  adjustmentsNote: true,
  accessFacts: true,
  software: true,
  contactName: true,
  contactPhoneEncrypted: true,
  contactEmail: true,
  wordingReasons: true,
} as const satisfies Prisma.PositionSelect;

export type FieldsRow = Prisma.PositionGetPayload<{ select: typeof fieldsSelect }>;

/** A `date` column as a day; Prisma gives it as midnight UTC, which is the same day in Shanghai. */
export function toDay(date: Date | null): PlainDate | null {
  return date === null ? null : shanghaiDay(date);
}

export function toDateColumn(day: PlainDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Codes were checked when they were written; lists grow and never lose a code. */
export function fieldsOf(row: FieldsRow): PositionFields {
  return {
    title: row.title,
    titleEn: row.titleEn,
    occupation: row.occupation,
    formOfWork: row.formOfWork as FormOfWork | null,
    contract: row.contract as ContractKind | null,
    education: row.education as EducationLevel | null,
    experienceYears: row.experienceYears,
    openings: row.openings,
    description: row.description,
    descriptionEn: row.descriptionEn,
    region: row.region,
    address: row.address,
    hours: row.hours,
    closingOn: toDay(row.closingOn),
    wageUnit: row.wageUnit as WageUnit | null,
    wageFrom: row.wageFrom as Fen | null,
    wageTo: row.wageTo as Fen | null,
    demands: row.demands as Demands,
    requirements: row.requirements as unknown as Requirement[],
    adjustments: row.adjustments as Adjustment[],
    adjustmentsNote: row.adjustmentsNote,
    accessFacts: row.accessFacts as WorkplaceAccess[],
    software: row.software as unknown as Software[],
    contactName: row.contactName,
    contactPhone: row.contactPhoneEncrypted
      ? decryptField(row.contactPhoneEncrypted, PHONE_FIELD)
      : "",
    contactEmail: row.contactEmail,
    wordingReasons: row.wordingReasons as Record<string, string>,
  };
}

type FieldColumns = Omit<
  Prisma.PositionUncheckedCreateInput,
  "id" | "organisationId" | "state" | "version"
>;

/** The columns of the given fields; the place on the map follows from the region. */
export function columnsOf(fields: Partial<PositionFields>): Partial<FieldColumns> {
  const { closingOn, contactPhone, region, demands, requirements, software, ...same } = fields;
  const { adjustments, accessFacts, wordingReasons, ...plain } = same;
  return {
    ...plain,
    ...(closingOn === undefined ? {} : { closingOn: toDateColumn(closingOn) }),
    ...(contactPhone === undefined
      ? {}
      : {
          contactPhoneEncrypted:
            contactPhone === "" ? null : encryptField(contactPhone, PHONE_FIELD),
        }),
    ...(region === undefined ? {} : { region, ...pointOf(region) }),
    ...(demands === undefined ? {} : { demands: { ...demands } }),
    ...(requirements === undefined
      ? {}
      : { requirements: requirements.map((row) => ({ ...row })) }),
    ...(software === undefined ? {} : { software: software.map((row) => ({ ...row })) }),
    ...(adjustments === undefined ? {} : { adjustments: [...adjustments] }),
    ...(accessFacts === undefined ? {} : { accessFacts: [...accessFacts] }),
    ...(wordingReasons === undefined ? {} : { wordingReasons: { ...wordingReasons } }),
  };
}

function pointOf(region: string | null): { lat: number | null; lng: number | null } {
  const point = region === null ? undefined : regionCentre(region);
  return { lat: point?.lat ?? null, lng: point?.lng ?? null };
}
