import { describe, expect, it } from "vitest";
import type { IndexReceipt, SearchIndexer } from "./engine.ts";
import { MirroredIndexer } from "./mirrored-indexer.ts";

function indexer(
  written: string[],
  name: string,
  receipts: { at: IndexReceipt; then: IndexReceipt },
) {
  const write = () => {
    written.push(name);
    return Promise.resolve(receipts.at);
  };
  const made: SearchIndexer = {
    upsert: write,
    remove: write,
    wait: () => Promise.resolve(receipts.then),
  };
  return made;
}

const done = { id: "committed", state: "done" } as const;
const queued = { id: "7", state: "queued" } as const;

describe("writing to two engines", () => {
  it("is done when both are", async () => {
    const written: string[] = [];
    const mirrored = new MirroredIndexer([
      indexer(written, "postgres", { at: done, then: done }),
      indexer(written, "meilisearch", { at: queued, then: { id: "7", state: "done" } }),
    ]);
    const receipt = await mirrored.upsert("positions", []);
    expect(receipt).toEqual({ id: "committed+7", state: "queued" });
    expect(await mirrored.wait(receipt)).toEqual({ id: "committed+7", state: "done" });
    expect(written).toEqual(["postgres", "meilisearch"]);
  });

  it("fails with the part that failed", async () => {
    const failed = { id: "7", state: "failed", error: "no space" } as const;
    const mirrored = new MirroredIndexer([
      indexer([], "postgres", { at: done, then: done }),
      indexer([], "meilisearch", { at: queued, then: failed }),
    ]);
    const receipt = await mirrored.remove("positions", []);
    expect(await mirrored.wait(receipt)).toEqual(failed);
  });

  it("does not go on where a document was refused", async () => {
    const written: string[] = [];
    const refused = { id: "refused", state: "failed", failedIds: ["x"] } as const;
    const mirrored = new MirroredIndexer([
      indexer(written, "postgres", { at: { ...refused, failedIds: ["x"] }, then: done }),
      indexer(written, "meilisearch", { at: queued, then: done }),
    ]);
    expect(await mirrored.upsert("positions", [])).toMatchObject({ failedIds: ["x"] });
    expect(written).toEqual(["postgres"]);
  });
});
