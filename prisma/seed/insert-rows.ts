import type pg from "pg";

export type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows with the same keys, camelCase as in the schema, in one statement; PostgreSQL turns
 * the JSON into the columns' types. `ending` follows the SELECT, such as an ON CONFLICT clause.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Row[],
  ending = "",
): Promise<Row[]> {
  const [first] = rows;
  if (!first) return [];
  const keys = Object.keys(first);
  const columns = keys.map((key) => `"${columnOf(key)}"`).join(", ");
  const named = rows.map((row) => Object.fromEntries(keys.map((key) => [columnOf(key), row[key]])));
  const result = await client.query<Row>(
    `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) ${ending}`,
    [JSON.stringify(named)],
  );
  return result.rows;
}

function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
