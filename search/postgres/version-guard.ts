import type { DocumentRef, EngineName, IndexName } from "#search/engine.ts";
import type { SqlClient } from "./client.ts";

/** Which engine's copy of which index is guarded. */
export interface GuardedIndex {
  engine: EngineName;
  index: IndexName;
}

function lockKey({ engine, index }: GuardedIndex): string {
  return `search:${engine}:${index}`;
}

/** Writers go side by side until the end of their transaction; a swap waits for them and keeps them out. */
export async function lockForWriting(client: SqlClient, guarded: GuardedIndex): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))", [
    lockKey(guarded),
  ]);
}

export async function lockForSwap(client: SqlClient, guarded: GuardedIndex): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [lockKey(guarded)]);
}

/** Held for a whole session: two rebuilds of one index at once would drop each other's work. */
export async function tryLockForRebuild(
  client: SqlClient,
  guarded: GuardedIndex,
): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    "SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS free",
    [lockKey(guarded)],
  );
  return rows[0]?.free ?? false;
}

export async function unlockRebuild(client: SqlClient, guarded: GuardedIndex): Promise<void> {
  await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 1))", [lockKey(guarded)]);
}

/**
 * Notes the versions and returns the ids that may be written: those of which nothing newer is known.
 * The rows stay locked until the transaction ends, so that two writers cannot pass each other.
 */
export async function admit(
  client: SqlClient,
  { engine, index }: GuardedIndex,
  refs: readonly DocumentRef[],
  removed: boolean,
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO search.document_versions AS known (engine, index_name, id, version, removed, changed_at)
     SELECT $1, $2, ref.id, ref.version, $5, clock_timestamp()
     FROM unnest($3::text[], $4::bigint[]) AS ref (id, version) ORDER BY ref.id
     ON CONFLICT (engine, index_name, id) DO UPDATE
       SET version = excluded.version, removed = excluded.removed, changed_at = excluded.changed_at
       WHERE known.version <= excluded.version
     RETURNING id`,
    [engine, index, refs.map(({ id }) => id), refs.map(({ version }) => version), removed],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Notes what a rebuild read from the source, except of documents written since it began. */
export async function noteRebuilt(
  client: SqlClient,
  { engine, index }: GuardedIndex,
  refs: readonly DocumentRef[],
  began: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO search.document_versions AS known (engine, index_name, id, version, removed, changed_at)
     SELECT $1, $2, ref.id, ref.version, false, $5::timestamptz - interval '1 microsecond'
     FROM unnest($3::text[], $4::bigint[]) AS ref (id, version) ORDER BY ref.id
     ON CONFLICT (engine, index_name, id) DO UPDATE
       SET version = excluded.version, removed = false
       WHERE known.changed_at < $5::timestamptz`,
    [engine, index, refs.map(({ id }) => id), refs.map(({ version }) => version), began],
  );
}

/** Ids written or removed at or after an instant, and the database's clock before asking. */
export async function changedSince(
  client: SqlClient,
  { engine, index }: GuardedIndex,
  since: Date,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM search.document_versions
     WHERE engine = $1 AND index_name = $2 AND changed_at >= $3 ORDER BY id`,
    [engine, index, since],
  );
  return rows.map(({ id }) => id);
}

/** Whole milliseconds, because JavaScript's clock has no finer ones. */
export async function databaseClock(client: SqlClient): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>(
    "SELECT date_trunc('milliseconds', clock_timestamp()) AS now",
  );
  const now = rows[0]?.now;
  if (!now) throw new Error("PostgreSQL did not tell the time");
  return now;
}

/** Tombstones older than any write that can still be on its way. */
export async function forgetOldRemovals(
  client: SqlClient,
  { engine, index }: GuardedIndex,
  before: Date,
): Promise<void> {
  await client.query(
    `DELETE FROM search.document_versions
     WHERE engine = $1 AND index_name = $2 AND removed AND changed_at < $3`,
    [engine, index, before],
  );
}
