import { createHash } from "node:crypto";
import type pg from "pg";
import type { IndexName, IndexSettings } from "#search/engine.ts";
import type { SqlClient } from "./client.ts";
import { inTransaction } from "./client.ts";
import type { Generation } from "./rebuild-beside.ts";
import { tableName } from "./statements.ts";
import { lockForSwap } from "./version-guard.ts";
import type { WriteContext } from "./write-documents.ts";
import { deleteDocuments, numbersOf, writeDocuments } from "./write-documents.ts";

const nextOf = (index: IndexName) => `${index}_next`;
const previousOf = (index: IndexName) => `${index}_previous`;

async function exists(client: SqlClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass($1) IS NOT NULL AS found",
    [tableName(name)],
  );
  return rows[0]?.found ?? false;
}

async function createGeneration(client: SqlClient, name: string, settings: IndexSettings) {
  await client.query("SELECT search.create_generation($1, $2, $3)", [
    name,
    numbersOf(settings),
    settings.freshness,
  ]);
}

function hashOf(settings: IndexSettings): string {
  return createHash("sha256").update(JSON.stringify(settings)).digest("hex");
}

/** True if something had to be done. New numbers are empty until the documents are written again. */
export async function configureTable(
  pool: pg.Pool,
  index: IndexName,
  settings: IndexSettings,
): Promise<boolean> {
  const generation = `postgres:${index}`;
  return inTransaction(pool, async (client) => {
    await lockForSwap(client, { engine: "postgres", index });
    const there = await exists(client, index);
    if (there && (await isApplied(client, generation, settings))) return false;
    if (there) {
      const columns = numbersOf(settings).map(
        (field) => `ADD COLUMN IF NOT EXISTS "n_${field}" double precision`,
      );
      await client.query(`ALTER TABLE ${tableName(index)} ${columns.join(", ")}`);
    } else await createGeneration(client, index, settings);
    await noteApplied(client, generation, settings);
    return true;
  });
}

/** Whether a generation has these settings. */
export async function isApplied(
  client: SqlClient,
  generation: string,
  settings: IndexSettings,
): Promise<boolean> {
  const { rows } = await client.query<{ hash: string }>(
    "SELECT hash FROM search.applied_settings WHERE generation = $1",
    [generation],
  );
  return rows[0]?.hash === hashOf(settings);
}

export async function noteApplied(
  client: SqlClient,
  generation: string,
  settings: IndexSettings,
): Promise<void> {
  await client.query(
    `INSERT INTO search.applied_settings VALUES ($1, $2, now())
     ON CONFLICT (generation) DO UPDATE SET hash = excluded.hash, applied_at = excluded.applied_at`,
    [generation, hashOf(settings)],
  );
}

/** The next table of an index. Its indexes are built once it is filled: kept up row by row they cost ten times as much. */
export function tableGeneration(client: SqlClient, context: WriteContext): Generation {
  const { index, settings } = context;
  const name = nextOf(index);
  const next = tableName(name);
  let indexes: string[] = [];
  const drop = async () => {
    await client.query(`DROP TABLE IF EXISTS ${next}`);
  };
  return {
    create: async () => {
      await drop();
      await createGeneration(client, name, settings);
      indexes = await takeIndexes(client, name);
    },
    write: (documents) => writeDocuments(client, next, documents, context),
    remove: (ids) => deleteDocuments(client, next, ids),
    settle: async () => {
      for (const definition of indexes) await client.query(definition);
      await client.query(`ANALYZE ${next}`);
    },
    putInPlace: () => putInPlace(client, index),
    discard: drop,
  };
}

/** Drops a table's indexes but its key, and gives their definitions. */
async function takeIndexes(client: SqlClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary`,
    [tableName(table)],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Names change hands in one transaction; a query under way ends on the old table, the next finds the new one. */
async function putInPlace(client: SqlClient, index: IndexName): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${tableName(previousOf(index))}`);
  await client.query(`ALTER TABLE ${tableName(index)} RENAME TO "${previousOf(index)}"`);
  await client.query(`ALTER TABLE ${tableName(nextOf(index))} RENAME TO "${index}"`);
}

/** Exchanges the live table and the one before it. */
export async function exchangeTables(pool: pg.Pool, index: IndexName): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    await lockForSwap(client, { engine: "postgres", index });
    if (!(await exists(client, previousOf(index)))) return false;
    await client.query(`ALTER TABLE ${tableName(index)} RENAME TO "${nextOf(index)}"`);
    await client.query(`ALTER TABLE ${tableName(previousOf(index))} RENAME TO "${index}"`);
    await client.query(`ALTER TABLE ${tableName(nextOf(index))} RENAME TO "${previousOf(index)}"`);
    return true;
  });
}
