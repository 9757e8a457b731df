import type pg from "pg";

export type Row = Readonly<Record<string, unknown>>;

/**
 * One statement that inserts rows given as one JSON parameter, which PostgreSQL turns into the
 * columns' types. Keys are camelCase as in the schema; a key that some rows lack is null in them.
 */
export function insertStatement(
  table: string,
  rows: readonly Row[],
): { readonly sql: string; readonly json: string } | undefined {
  if (rows.length === 0) return undefined;
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = keys.map((key) => `"${columnOf(key)}"`).join(", ");
  const named = rows.map((row) => Object.fromEntries(keys.map((key) => [columnOf(key), row[key]])));
  return {
    sql: `INSERT INTO "${table}" (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    json: JSON.stringify(named),
  };
}

/** Inserts rows; `ending` follows the SELECT, such as an ON CONFLICT clause. Gives what it returns. */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Row[],
  ending: string,
): Promise<Row[]> {
  const statement = insertStatement(table, rows);
  if (!statement) return [];
  const result = await client.query<Row>(`${statement.sql} ${ending}`, [statement.json]);
  return result.rows;
}

function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
