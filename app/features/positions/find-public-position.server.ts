import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { isReadable, type publicOnceStates } from "./policy/index.ts";
import type {
  Adjustment,
  ContractKind,
  Demands,
  EducationLevel,
  FormOfWork,
  PositionState,
  WageUnit,
  WorkplaceAccess,
} from "./policy/index.ts";
import { placeOf } from "./position-cards.server.ts";
import type { PositionView } from "./schema/position-view.ts";
import { occupationName } from "./search-names.server.ts";

export interface PublicPosition {
  readonly id: string;
  readonly isOpen: boolean;
  /** Why it is not open; a published one whose last day is over is closed. */
  readonly state: (typeof publicOnceStates)[number];
  readonly organisationId: string;
  readonly employer: string;
  readonly region: string | null;
  readonly occupation: string | null;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly point: { readonly lat: number; readonly lng: number } | null;
  /** The page in English where the employer gave one, else the Chinese text. */
  readonly view: PositionView;
}

interface Row {
  readonly id: string;
  readonly state: PositionState;
  readonly organisation_id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly access_note: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly occupation: string | null;
  readonly form_of_work: FormOfWork | null;
  readonly contract: ContractKind | null;
  readonly education: EducationLevel | null;
  readonly experience_years: number | null;
  readonly openings: number | null;
  readonly hours: string;
  readonly region: string | null;
  readonly address: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly wage_from: number | null;
  readonly wage_to: number | null;
  readonly wage_unit: WageUnit | null;
  readonly closing_on: PlainDate | null;
  readonly description: string;
  readonly description_en: string | null;
  readonly requirements: PositionView["requirements"];
  readonly demands: Demands;
  readonly adjustments: Adjustment[];
  readonly adjustments_note: string;
  readonly access_facts: WorkplaceAccess[];
  readonly software: PositionView["software"];
  readonly contact_name: string;
  readonly contact_phone_encrypted: string | null;
  readonly contact_email: string;
  readonly published_at: Date | null;
  readonly updated_at: Date;
}

/** A position that is or was public; null for one that never was. */
export async function findPublicPosition(
  id: string,
  locale: Locale,
  { db, now }: Context,
): Promise<PublicPosition | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.id, p.state, p.organisation_id, o.name, o.name_en, o.access_note, p.title, p.title_en,
      p.occupation, p.form_of_work, p.contract, p.education, p.experience_years, p.openings, p.hours,
      p.region, p.address, p.lat, p.lng, p.wage_from, p.wage_to, p.wage_unit, p.closing_on::text,
      p.description, p.description_en, p.requirements, p.demands, p.adjustments, p.adjustments_note,
      p.access_facts, p.software, p.contact_name, p.contact_phone_encrypted, p.contact_email,
      p.published_at, p.updated_at
    FROM positions p JOIN organisations o ON o.id = p.organisation_id
    WHERE p.id = ${id}::uuid AND p.published_at IS NOT NULL AND o.state = 'verified'`;
  if (!row?.published_at || !isReadable(row, true)) return null;
  const isPast = row.closing_on === null || row.closing_on < shanghaiDay(now);
  const state = row.state === "published" && isPast ? "closed" : row.state;
  return {
    id: row.id,
    isOpen: state === "published",
    state: state as PublicPosition["state"],
    organisationId: row.organisation_id,
    employer: (locale === "en" && row.name_en) || row.name,
    region: row.region,
    occupation: row.occupation,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    view: toView(row, locale, state === "published"),
  };
}

/** Whom to ask is told while the position is open. */
function toView(row: Row, locale: Locale, withContact: boolean): PositionView {
  const english = locale === "en";
  return {
    title: (english && row.title_en) || row.title,
    occupation: row.occupation && occupationName(row.occupation, locale),
    formOfWork: row.form_of_work,
    contract: row.contract,
    education: row.education,
    experienceYears: row.experience_years,
    openings: row.openings,
    hours: row.hours,
    place: placeOf(row.region, locale),
    address: row.address,
    wage: { from: row.wage_from, to: row.wage_to, unit: row.wage_unit },
    closingOn: row.closing_on,
    description: (english && row.description_en) || row.description,
    requirements: row.requirements,
    demands: row.demands,
    adjustments: row.adjustments,
    adjustmentsNote: row.adjustments_note,
    accessFacts: row.access_facts,
    accessNote: row.access_note,
    software: row.software,
    contact: {
      name: withContact ? row.contact_name : "",
      phone:
        withContact && row.contact_phone_encrypted
          ? decryptField(row.contact_phone_encrypted, "positions.contact_phone")
          : "",
      email: withContact ? row.contact_email : "",
    },
  };
}
