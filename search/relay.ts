import type { PlainDate } from "#app/lib/date.ts";
import type { IndexName, IndexReceipt, SearchDocument, SearchIndexer } from "./engine.ts";
import { INDEX_NAMES } from "./engine.ts";
import type { SqlClient } from "./postgres/client.ts";
import { sources } from "./relay/sources.ts";

export interface RelayContext {
  readonly client: SqlClient;
  readonly indexer: SearchIndexer;
  readonly today: PlainDate;
}

const BATCH = 1_000;

/** A document that no engine takes: repeating will not help until the row is changed. */
export class DocumentsRefused extends Error {
  override readonly name = "DocumentsRefused";
  readonly ids: readonly string[];
  constructor(ids: readonly string[], why: string) {
    super(`The search index refused ${ids.length}: ${why}`);
    this.ids = ids;
  }
}

/**
 * Brings an index in line with the present state of rows and returns when every engine has done so:
 * it may run twice, late or out of order. Throws {@link DocumentsRefused} after indexing the rest.
 */
export async function relayDocuments(
  index: IndexName,
  ids: readonly string[],
  { client, indexer, today }: RelayContext,
): Promise<void> {
  const refused: IndexReceipt[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const { open, closed } = await sources[index].present(client, some, today);
    if (closed.length > 0) await settle(indexer, await indexer.remove(index, closed));
    const refusal = await upsertGood(index, indexer, open);
    if (refusal) refused.push(refusal);
  }
  if (refused.length > 0) {
    throw new DocumentsRefused(
      refused.flatMap(({ failedIds }) => failedIds ?? []),
      refused.map(({ error }) => error).join("; "),
    );
  }
}

/** An organisation's name and verification are part of all that it offers. */
export async function relayOrganisation(id: string, context: RelayContext): Promise<void> {
  for (const index of INDEX_NAMES) {
    await relayDocuments(index, await sources[index].idsOf(context.client, id), context);
  }
}

/** Writes what can be written; the refusal of the rest, if any, names it. */
async function upsertGood(
  index: IndexName,
  indexer: SearchIndexer,
  documents: SearchDocument[],
): Promise<IndexReceipt | undefined> {
  if (documents.length === 0) return undefined;
  const receipt = await indexer.upsert(index, documents);
  const faulty = new Set(receipt.failedIds);
  if (faulty.size === 0) {
    await settle(indexer, receipt);
    return undefined;
  }
  const good = documents.filter(({ id }) => !faulty.has(id));
  if (good.length > 0) await settle(indexer, await indexer.upsert(index, good));
  return receipt;
}

async function settle(indexer: SearchIndexer, receipt: IndexReceipt): Promise<void> {
  const { state, error } = await indexer.wait(receipt);
  if (state === "failed") throw new Error(`The search index could not be written: ${error ?? ""}`);
}
