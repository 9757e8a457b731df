import { createHash } from "node:crypto";
import type pg from "pg";
import type { IndexName, IndexSettings, RebuildOptions, SearchDocument } from "#search/engine.ts";
import { InvalidRequest } from "#search/engine.ts";
import { faultOf, newestOfEach } from "#search/documents.ts";
import type { SqlClient } from "./client.ts";
import { inTransaction } from "./client.ts";
import { tableName } from "./statements.ts";
import type { GuardedIndex } from "./version-guard.ts";
import {
  changedSince,
  databaseClock,
  lockForSwap,
  noteRebuilt,
  tryLockForRebuild,
  unlockRebuild,
} from "./version-guard.ts";
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

export function settingsHash(settings: IndexSettings): string {
  return createHash("sha256").update(JSON.stringify(settings)).digest("hex");
}

/** True if something had to be done. New numbers are empty until the documents are written again. */
export async function configureTable(
  pool: pg.Pool,
  index: IndexName,
  settings: IndexSettings,
): Promise<boolean> {
  const generation = `postgres:${index}`;
  const hash = settingsHash(settings);
  return inTransaction(pool, async (client) => {
    await lockForSwap(client, { engine: "postgres", index });
    const known = await client.query<{ hash: string }>(
      "SELECT hash FROM search.applied_settings WHERE generation = $1",
      [generation],
    );
    const there = await exists(client, index);
    if (there && known.rows[0]?.hash === hash) return false;
    if (there) {
      const columns = numbersOf(settings).map(
        (field) => `ADD COLUMN IF NOT EXISTS "n_${field}" double precision`,
      );
      await client.query(`ALTER TABLE ${tableName(index)} ${columns.join(", ")}`);
    } else await createGeneration(client, index, settings);
    await client.query(
      `INSERT INTO search.applied_settings VALUES ($1, $2, now())
       ON CONFLICT (generation) DO UPDATE SET hash = excluded.hash, applied_at = excluded.applied_at`,
      [generation, hash],
    );
    return true;
  });
}

/** Builds the table beside the live one and puts it in its place; on failure the live one is as it was. */
export async function rebuildTable(
  pool: pg.Pool,
  context: WriteContext,
  source: AsyncIterable<SearchDocument[]>,
  options: RebuildOptions,
): Promise<{ indexed: number }> {
  const guarded: GuardedIndex = { engine: "postgres", index: context.index };
  const holder = await pool.connect();
  try {
    if (!(await tryLockForRebuild(holder, guarded))) {
      throw new InvalidRequest(`Index "${context.index}" is being rebuilt already`);
    }
    try {
      return await build(pool, context, guarded, source, options);
    } finally {
      await holder.query(`DROP TABLE IF EXISTS ${tableName(nextOf(context.index))}`);
      await unlockRebuild(holder, guarded);
    }
  } finally {
    holder.release();
  }
}

async function build(
  pool: pg.Pool,
  context: WriteContext,
  guarded: GuardedIndex,
  source: AsyncIterable<SearchDocument[]>,
  options: RebuildOptions,
): Promise<{ indexed: number }> {
  const { index, settings } = context;
  const next = tableName(nextOf(index));
  await pool.query(`DROP TABLE IF EXISTS ${next}`);
  await createGeneration(pool, nextOf(index), settings);
  const began = await inTransaction(pool, async (client) => {
    await lockForSwap(client, guarded);
    return databaseClock(client);
  });
  let indexed = 0;
  for await (const batch of source) {
    const documents = newestOfEach(batch).filter((one) => faultOf(one, settings) === undefined);
    await writeDocuments(pool, next, documents, context);
    await noteRebuilt(pool, guarded, documents, began);
    indexed += documents.length;
    options.onProgress?.(indexed);
  }
  const caughtUp = await databaseClock(pool);
  await catchUp(pool, pool, next, context, began, options);
  await pool.query(`ANALYZE ${next}`);
  await inTransaction(pool, async (client) => {
    await lockForSwap(client, guarded);
    await catchUp(client, pool, next, context, caughtUp, options);
    await putInPlace(client, index);
  });
  return { indexed };
}

/** Documents written to the live table meanwhile are read again from where the truth is. */
async function catchUp(
  client: SqlClient,
  reader: SqlClient,
  next: string,
  context: WriteContext,
  since: Date,
  options: RebuildOptions,
): Promise<void> {
  const ids = await changedSince(reader, { engine: "postgres", index: context.index }, since);
  for (let at = 0; at < ids.length; at += 1000) {
    const some = ids.slice(at, at + 1000);
    const present = newestOfEach(await options.reload(some)).filter(
      (one) => faultOf(one, context.settings) === undefined,
    );
    const kept = new Set(present.map(({ id }) => id));
    await writeDocuments(client, next, present, context);
    await deleteDocuments(
      client,
      next,
      some.filter((id) => !kept.has(id)),
    );
  }
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
