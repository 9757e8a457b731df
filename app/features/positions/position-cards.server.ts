import { languageOf } from "#app/i18n/language-of.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Adjustment, FormOfWork, WageUnit } from "./policy/index.ts";
import { regionName } from "./reference/regions.ts";
import type { Wage } from "./schema/position-view.ts";

/** What a list shows of an open position, in the words of one language where there are such. */
export interface PositionCard {
  readonly id: string;
  readonly title: string;
  /** The language of the title where it is not the page's own. */
  readonly titleLang: Locale | undefined;
  readonly employer: string;
  readonly employerLang: Locale | undefined;
  readonly organisationId: string;
  readonly place: string;
  readonly formOfWork: FormOfWork | null;
  readonly wage: Wage;
  readonly openings: number | null;
  readonly closingOn: PlainDate;
  readonly publishedAt: Date;
  readonly adjustments: readonly Adjustment[];
  readonly tried: boolean;
  readonly excerpt: string;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly organisation_id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly region: string | null;
  readonly form_of_work: FormOfWork | null;
  readonly wage_from: number | null;
  readonly wage_to: number | null;
  readonly wage_unit: WageUnit | null;
  readonly openings: number | null;
  readonly closing_on: PlainDate;
  readonly published_at: Date;
  readonly adjustments: Adjustment[];
  readonly tried: boolean;
  readonly excerpt: string;
  readonly excerpt_en: string | null;
}

/** Those of `ids` that are open now, in the order of `ids`: a stale index can miss one, never show a closed one. */
export async function listOpenPositions(
  ids: readonly string[],
  locale: Locale,
  { db, now }: Context,
): Promise<PositionCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.title, p.title_en, p.organisation_id, o.name, o.name_en, p.region, p.form_of_work,
      p.wage_from, p.wage_to, p.wage_unit, p.openings, p.closing_on::text, p.published_at, p.adjustments,
      p.software @? '$[*] ? (@.triedWith != "")' AS tried,
      left(p.description, 121) AS excerpt, left(p.description_en, 241) AS excerpt_en
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN positions p ON p.id = wanted.id
    JOIN organisations o ON o.id = p.organisation_id
    WHERE p.state = 'published' AND o.state = 'verified' AND p.closing_on >= ${shanghaiDay(now)}::date
    ORDER BY wanted.place`;
  return rows.map((row) => toCard(row, locale));
}

/** The newest open positions of an employer, or of all, straight from the table. */
export async function listNewestIds(
  { organisationId, limit, offset = 0 }: { organisationId: string; limit: number; offset?: number },
  { db, now }: Context,
): Promise<{ readonly ids: string[]; readonly total: number }> {
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT id, (count(*) OVER ())::int AS total FROM positions
    WHERE organisation_id = ${organisationId}::uuid AND state = 'published'
      AND closing_on >= ${shanghaiDay(now)}::date
    ORDER BY published_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`;
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

function toCard(row: Row, locale: Locale): PositionCard {
  const english = locale === "en";
  const title = english && row.title_en ? row.title_en : row.title;
  const employer = english && row.name_en ? row.name_en : row.name;
  return {
    id: row.id,
    title,
    titleLang: languageOf(title, locale),
    employer,
    employerLang: languageOf(employer, locale),
    organisationId: row.organisation_id,
    place: placeOf(row.region, locale),
    formOfWork: row.form_of_work,
    wage: { from: row.wage_from, to: row.wage_to, unit: row.wage_unit },
    openings: row.openings,
    closingOn: row.closing_on,
    publishedAt: row.published_at,
    adjustments: row.adjustments,
    tried: row.tried,
    excerpt:
      english && row.excerpt_en ? shortened(row.excerpt_en, 240) : shortened(row.excerpt, 120),
  };
}

/** On one line; where there is more to read on the position's page, the dots say so. */
function shortened(text: string, most: number): string {
  const line = text.slice(0, most).replace(/\s+/g, " ").trim();
  return text.length > most ? `${line}…` : line;
}

const names = new Map<string, string>();

/** The name of a region in full; nothing where there is none. */
export function placeOf(region: string | null, locale: Locale): string {
  if (region === null) return "";
  const key = `${locale}:${region}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = regionName(region, locale);
  names.set(key, name);
  return name;
}
