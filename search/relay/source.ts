import type { PlainDate } from "#app/lib/date.ts";
import type { DocumentRef, IndexName, SearchDocument } from "#search/engine.ts";
import type { SqlClient } from "#search/postgres/client.ts";

export interface PresentDocuments {
  /** Those that may be found. */
  readonly open: SearchDocument[];
  /** Those that must not be found, gone ones included. */
  readonly closed: DocumentRef[];
}

/** Where the documents of an index come from: what there should be, as PostgreSQL has it. */
export interface IndexSource {
  readonly index: IndexName;
  /** The present state of rows, as the index must have it on a day in Shanghai. */
  present(client: SqlClient, ids: readonly string[], today: PlainDate): Promise<PresentDocuments>;
  /** Every document there should be on that day, in batches by id. */
  all(client: SqlClient, today: PlainDate): AsyncGenerator<SearchDocument[]>;
  /** The rows of an organisation, for when it changes. */
  idsOf(client: SqlClient, organisationId: string): Promise<string[]>;
}

interface Source<Row extends DocumentRef> {
  readonly index: IndexName;
  /** Columns and tables of a row. */
  readonly select: string;
  /** The table of the rows, and the name it has in `select`. */
  readonly table: string;
  readonly alias: string;
  /** Which rows can be open at all; each is judged by `mayBeFound`. */
  readonly candidates: string;
  /** A row as it is stored; whether it may be found is asked of the policy. */
  readonly mayBeFound: (row: Row, today: PlainDate) => boolean;
  readonly document: (row: Row) => SearchDocument;
}

const BATCH = 1_000;
/** Smaller than any id. */
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
/** Larger than any version: a row that is gone does not come back. */
const VERSION_OF_THE_GONE = Number.MAX_SAFE_INTEGER;

export function sourceOf<Row extends DocumentRef>(source: Source<Row>): IndexSource {
  const { index, select, table, alias, candidates, mayBeFound, document } = source;
  return {
    index,
    present: async (client, ids, today) => {
      const { rows } = await client.query<Row>(`${select} WHERE ${alias}.id = ANY ($1::uuid[])`, [
        ids,
      ]);
      const found = new Set(rows.map(({ id }) => id));
      const gone = ids.filter((id) => !found.has(id));
      const closed = rows.filter((row) => !mayBeFound(row, today));
      return {
        open: rows.filter((row) => mayBeFound(row, today)).map(document),
        closed: [
          ...closed.map(({ id, version }) => ({ id, version })),
          ...gone.map((id) => ({ id, version: VERSION_OF_THE_GONE })),
        ],
      };
    },
    all: async function* (client, today) {
      let after = BEFORE_ALL;
      for (;;) {
        const { rows } = await client.query<Row>(
          `${select} WHERE ${alias}.id > $1::uuid AND ${candidates} ORDER BY ${alias}.id LIMIT ${BATCH}`,
          [after],
        );
        const open = rows.filter((row) => mayBeFound(row, today)).map(document);
        if (open.length > 0) yield open;
        if (rows.length < BATCH) return;
        after = rows.at(-1)?.id ?? after;
      }
    },
    idsOf: async (client, organisationId) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE organisation_id = $1::uuid AND published_at IS NOT NULL ORDER BY id`,
        [organisationId],
      );
      return rows.map(({ id }) => id);
    },
  };
}
