import { expect } from "vitest";
import type {
  DocumentRef,
  IndexName,
  IndexReceipt,
  SearchDocument,
  SearchEngine,
  SearchRequest,
  SearchResult,
} from "#search/engine.ts";

/** An engine under test, with the words the contract is written in. */
export class Subject {
  readonly engine: SearchEngine;

  constructor(engine: SearchEngine) {
    this.engine = engine;
  }

  find(q: string, more: Partial<SearchRequest> = {}): Promise<SearchResult> {
    return this.engine.search({ index: "positions", q, ...more });
  }

  async ids(q: string, more: Partial<SearchRequest> = {}): Promise<string[]> {
    const { hits } = await this.find(q, { pageSize: 100, ...more });
    return hits.map(({ id }) => id);
  }

  async put(...documents: SearchDocument[]): Promise<void> {
    await this.settle(await this.engine.upsert("positions", documents));
  }

  async drop(...refs: DocumentRef[]): Promise<void> {
    await this.settle(await this.engine.remove("positions", refs));
  }

  async settle(receipt: IndexReceipt): Promise<void> {
    const settled = await this.engine.wait(receipt, { timeoutMs: 60_000 });
    expect(settled.error).toBeUndefined();
    expect(settled.state).toBe("done");
  }

  async held(index: IndexName = "positions"): Promise<Map<string, number>> {
    const held = new Map<string, number>();
    for await (const batch of this.engine.audit(index)) {
      for (const { id, version } of batch) held.set(id, version);
    }
    return held;
  }
}
