import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { runStatements, withDatabaseName } from "./server.ts";

export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Empties every table in `public` and `search` that the migrations left empty; triggers do not fire. */
  reset(): Promise<void>;
}

/**
 * A migrated database of its own for the test file that calls this, copied from the run's template
 * and dropped after the file. Call it at the top: `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject("testServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runStatements(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = withDatabaseName(adminUrl, name);
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on("error", () => undefined);
  const emptyAtFirst = await listEmptyTables(pool);
  afterAll(async () => {
    await pool.end();
    await runStatements(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return { url, pool, reset: () => emptyTables(pool, emptyAtFirst) };
}

async function listEmptyTables(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ table: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables
     WHERE schemaname IN ('public', 'search') AND tablename <> '_prisma_migrations'`,
  );
  const tables = rows.map((row) => row.table);
  const filled = await listFilled(pool, tables);
  return tables.filter((table) => !filled.has(table));
}

async function listFilled(pool: pg.Pool, tables: readonly string[]): Promise<Set<string>> {
  if (tables.length === 0) return new Set();
  const questions = tables.map(
    (table) => `SELECT '${table}' AS table WHERE EXISTS (SELECT FROM ${table})`,
  );
  const { rows } = await pool.query<{ table: string }>(questions.join(" UNION ALL "));
  return new Set(rows.map((row) => row.table));
}

/** Append-only tables refuse DELETE and TRUNCATE by trigger; only a replica's session passes them. */
async function emptyTables(pool: pg.Pool, tables: readonly string[]): Promise<void> {
  const filled = await listFilled(pool, tables);
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    if (filled.size > 0) {
      await client.query(`TRUNCATE ${[...filled].join(", ")} RESTART IDENTITY CASCADE`);
    }
    await client.query("DELETE FROM graphile_worker._private_jobs");
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
