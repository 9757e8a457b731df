import type { DocumentRef, EngineName, IndexName, SearchEngine } from "./engine.ts";
import type { SqlClient } from "./postgres/client.ts";
import { forgetOldRemovals } from "./postgres/version-guard.ts";
import type { RelayContext } from "./relay.ts";
import { relayDocuments } from "./relay.ts";
import { sources } from "./relay/sources.ts";

export interface Drift {
  /** Open in PostgreSQL and not in the index. */
  readonly missing: string[];
  /** In the index with another version. */
  readonly stale: string[];
  /** In the index and not open in PostgreSQL. */
  readonly surplus: string[];
  readonly compared: number;
}

export interface DriftContext extends RelayContext {
  readonly now: Date;
}

/** No write stays on its way for this long. */
const REMEMBER_REMOVALS_MS = 30 * 86_400_000;

/** What differs between the documents there should be and those there are; the first set is the truth. */
export function compareVersions(
  truth: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, number>,
): Drift {
  const missing = [...truth.keys()].filter((id) => !held.has(id));
  const surplus = [...held.keys()].filter((id) => !truth.has(id));
  const stale = [...truth].flatMap(([id, version]) => {
    const known = held.get(id);
    return known === undefined || known === version ? [] : [id];
  });
  return { missing, stale, surplus, compared: truth.size };
}

/**
 * Compares an engine's ids and versions with PostgreSQL, relays again what differs and records the
 * result. A change under way looks like drift; relaying it again harms nothing.
 */
export async function checkDrift(
  engine: SearchEngine,
  index: IndexName,
  context: DriftContext,
): Promise<Drift> {
  const { client, today, now } = context;
  const truth = await versions(sources[index].all(client, today));
  const drift = compareVersions(truth, await versions(engine.audit(index)));
  const differing = [...drift.missing, ...drift.stale, ...drift.surplus];
  await relayDocuments(index, differing, { ...context, indexer: engine });
  await record(client, engine.name, index, drift, now);
  const before = new Date(now.getTime() - REMEMBER_REMOVALS_MS);
  await forgetOldRemovals(client, { engine: engine.name, index }, before);
  return drift;
}

async function versions(batches: AsyncIterable<DocumentRef[]>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for await (const batch of batches) for (const { id, version } of batch) found.set(id, version);
  return found;
}

async function record(
  client: SqlClient,
  engine: EngineName,
  index: IndexName,
  drift: Drift,
  now: Date,
): Promise<void> {
  const { compared, missing, stale, surplus } = drift;
  await client.query(
    `INSERT INTO search.drift_checks
       (engine, index_name, checked_at, compared, missing, stale, surplus, repaired)
     VALUES ($1, $2, $3, $4, $5, $6, $7, true)`,
    [engine, index, now, compared, missing.length, stale.length, surplus.length],
  );
}
