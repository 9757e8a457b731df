import type {
  DocumentRef,
  IndexName,
  IndexReceipt,
  SearchDocument,
  SearchIndexer,
} from "./engine.ts";

/**
 * Writes to several engines: the embedded one first, so that the fallback is never behind. If one of
 * them does not take it the whole write fails and is repeated, which harms none of them.
 */
export class MirroredIndexer implements SearchIndexer {
  readonly #indexers: readonly SearchIndexer[];
  readonly #receipts = new WeakMap<IndexReceipt, IndexReceipt[]>();

  constructor(indexers: readonly SearchIndexer[]) {
    this.#indexers = indexers;
  }

  upsert(index: IndexName, documents: SearchDocument[]): Promise<IndexReceipt> {
    return this.#each((indexer) => indexer.upsert(index, documents));
  }

  remove(index: IndexName, refs: DocumentRef[]): Promise<IndexReceipt> {
    return this.#each((indexer) => indexer.remove(index, refs));
  }

  async wait(receipt: IndexReceipt, options?: { timeoutMs?: number }): Promise<IndexReceipt> {
    const parts = this.#receipts.get(receipt) ?? [];
    const settled = await Promise.all(
      parts.map(async (part, at) => (await this.#indexers[at]?.wait(part, options)) ?? part),
    );
    return combined(settled);
  }

  async #each(write: (indexer: SearchIndexer) => Promise<IndexReceipt>): Promise<IndexReceipt> {
    const parts: IndexReceipt[] = [];
    for (const indexer of this.#indexers) {
      const receipt = await write(indexer);
      parts.push(receipt);
      if (receipt.state === "failed") break;
    }
    const receipt = combined(parts);
    this.#receipts.set(receipt, parts);
    return receipt;
  }
}

function combined(parts: readonly IndexReceipt[]): IndexReceipt {
  const failed = parts.find(({ state }) => state === "failed");
  if (failed) return { ...failed };
  const queued = parts.some(({ state }) => state === "queued");
  return { id: parts.map(({ id }) => id).join("+"), state: queued ? "queued" : "done" };
}
