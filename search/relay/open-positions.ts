import { isOpen } from "#app/features/positions/policy/index.ts";
import type { PositionState } from "#app/features/positions/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { DocumentRef, SearchDocument } from "#search/engine.ts";
import { positionDocument } from "#search/positions-index.ts";
import type { PositionForSearch } from "#search/positions-index.ts";
import type { SqlClient } from "#search/postgres/client.ts";

/** A row as it is stored; whether it is open is asked of the policy. */
type PositionRow = PositionForSearch & {
  readonly state: PositionState;
  readonly organisationState: string;
};

const BATCH = 1_000;
/** Smaller than any id. */
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
/** Larger than any version: a row that is gone does not come back. */
const VERSION_OF_THE_GONE = Number.MAX_SAFE_INTEGER;

const SELECT = `
  SELECT p.id, p.version + o.version AS version, p.state, o.state AS "organisationState",
         p.title, p.title_en AS "titleEn",
         o.id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
         p.occupation, p.form_of_work AS form, p.contract, p.education,
         p.experience_years AS "experienceYears",
         p.region, p.address, p.lat, p.lng,
         p.wage_from AS "wageFrom", p.wage_to AS "wageTo", p.wage_unit AS "wageUnit",
         to_char(p.closing_on, 'YYYY-MM-DD') AS "closingOn",
         coalesce(p.published_at, p.created_at) AS "publishedAt",
         p.description, p.description_en AS "descriptionEn",
         ARRAY(SELECT requirement ->> 'text' FROM jsonb_array_elements(p.requirements) AS requirement
               WHERE requirement ->> 'text' IS NOT NULL) AS requirements,
         p.demands, coalesce(p.adjustments, '{}') AS adjustments, p.adjustments_note AS "adjustmentsNote",
         coalesce(p.access_facts, '{}') AS access, p.software
  FROM positions AS p JOIN organisations AS o ON o.id = p.organisation_id`;

export interface PresentPositions {
  /** Those that may be found today. */
  readonly open: SearchDocument[];
  /** Those that must not be found, gone ones included. */
  readonly closed: DocumentRef[];
}

/** The present state of positions, as the index must have it on a day in Shanghai. */
export async function presentPositions(
  client: SqlClient,
  ids: readonly string[],
  today: PlainDate,
): Promise<PresentPositions> {
  const { rows } = await client.query<PositionRow>(`${SELECT} WHERE p.id = ANY ($1::uuid[])`, [
    ids,
  ]);
  const found = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !found.has(id));
  const closed = rows.filter((row) => !mayBeFound(row, today));
  return {
    open: rows.filter((row) => mayBeFound(row, today)).map(positionDocument),
    closed: [
      ...closed.map(({ id, version }) => ({ id, version })),
      ...gone.map((id) => ({ id, version: VERSION_OF_THE_GONE })),
    ],
  };
}

/** Every position that may be found today, in batches by id. */
export async function* openPositions(
  client: SqlClient,
  today: PlainDate,
): AsyncGenerator<SearchDocument[]> {
  let after = BEFORE_ALL;
  for (;;) {
    const { rows } = await client.query<PositionRow>(
      `${SELECT} WHERE p.id > $1::uuid AND p.state = 'published' ORDER BY p.id LIMIT ${BATCH}`,
      [after],
    );
    const open = rows.filter((row) => mayBeFound(row, today)).map(positionDocument);
    if (open.length > 0) yield open;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function mayBeFound(row: PositionRow, today: PlainDate): boolean {
  return row.organisationState === "verified" && isOpen(row, today);
}

/** The positions of an organisation, for when it changes. */
export async function positionsOf(client: SqlClient, organisationId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM positions WHERE organisation_id = $1::uuid AND published_at IS NOT NULL ORDER BY id",
    [organisationId],
  );
  return rows.map(({ id }) => id);
}
