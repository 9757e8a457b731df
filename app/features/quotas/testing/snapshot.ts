import type { TestDatabase } from "#db/testing/database.ts";

/** All rows of some tables as one text, by which two moments are told apart. */
export async function snapshot({ pool }: TestDatabase, tables: readonly string[]): Promise<string> {
  const parts = tables.map(
    (table) =>
      `'${table}', (SELECT jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text) FROM ${table} t)`,
  );
  const { rows } = await pool.query<{ all: string }>(
    `SELECT jsonb_build_object(${parts.join(", ")})::text AS all`,
  );
  return rows[0]?.all ?? "";
}
