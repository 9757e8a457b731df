import { expect, it } from "vitest";
import type { SearchDocument } from "#search/engine.ts";
import { bulk, documentOf, inBatches } from "./fixture.ts";
import type { Subject } from "./subject.ts";

const NOTHING = { reload: () => Promise.resolve([]) };

async function* streamOf(...batches: SearchDocument[][]): AsyncGenerator<SearchDocument[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

/** Items 1 to 15 of the contract. The index is empty before each. */
export function indexingContract(subject: () => Subject): void {
  const heron = (version: number, more = {}) =>
    documentOf("heron", { title: "苍鹭观察员", body: "湿地", ...more }, version);

  it("1 a document is found once its write is done", async () => {
    await subject().put(heron(1));
    expect(await subject().ids("苍鹭")).toEqual(["heron"]);
  });

  it("2 the same document twice is one hit", async () => {
    await subject().put(heron(1));
    await subject().put(heron(1));
    expect(await subject().ids("苍鹭")).toEqual(["heron"]);
  });

  it("3 an older version does not replace a newer one", async () => {
    await subject().put(heron(2, { title: "白鹭观察员" }));
    await subject().put(heron(1));
    expect(await subject().ids("白鹭")).toEqual(["heron"]);
    expect(await subject().ids("苍鹭")).toEqual([]);
  });

  it("4 and 5 removing twice, or what was never there, is fine", async () => {
    await subject().put(heron(1));
    await subject().drop({ id: "heron", version: 2 });
    await subject().drop({ id: "heron", version: 2 });
    await subject().drop({ id: "never-there", version: 1 });
    expect(await subject().ids("苍鹭")).toEqual([]);
  });

  it("6 a removed document stays gone when an older version comes late", async () => {
    await subject().put(heron(1));
    await subject().drop({ id: "heron", version: 2 });
    await subject().put(heron(1));
    expect(await subject().ids("苍鹭")).toEqual([]);
    await subject().put(heron(3));
    expect(await subject().ids("苍鹭")).toEqual(["heron"]);
  });

  it("7 a replaced document loses its old words and facet values", async () => {
    await subject().put(heron(1, { facets: { adjustment: ["ramp"] } }));
    await subject().put(heron(2, { title: "白鹭观察员", facets: { adjustment: ["lift"] } }));
    expect(await subject().ids("苍鹭")).toEqual([]);
    const { facets } = await subject().find("白鹭", { facets: [{ field: "adjustment" }] });
    expect(facets.adjustment).toEqual([{ value: "lift", count: 1 }]);
  });

  it("8 one invalid document fails its batch, and the receipt names it", async () => {
    const invalid = { ...heron(1), id: "not a valid id" };
    const receipt = await subject().engine.upsert("positions", [heron(1), invalid]);
    expect(receipt.state).toBe("failed");
    expect(receipt.failedIds).toEqual(["not a valid id"]);
    expect(await subject().ids("苍鹭")).toEqual([]);
  });

  it("9 an empty batch is done", async () => {
    await subject().settle(await subject().engine.upsert("positions", []));
    await subject().settle(await subject().engine.remove("positions", []));
    expect(await subject().held()).toEqual(new Map());
  });

  it("11 a rebuild under search: never empty, changes meanwhile kept, removed ones absent", async () => {
    await subject().put(heron(1), documentOf("leaves", { title: "苍鹭摄影" }));
    const changed = heron(2, { title: "苍鹭与白鹭" });
    async function* source() {
      yield [heron(1), documentOf("leaves", { title: "苍鹭摄影" })];
      await subject().put(changed);
      await subject().drop({ id: "leaves", version: 2 });
      yield [documentOf("late", { title: "苍鹭讲解" })];
    }
    let building = true;
    const rebuilt = subject()
      .engine.rebuild("positions", source(), {
        reload: (ids) => Promise.resolve(ids.includes("heron") ? [changed] : []),
      })
      .finally(() => {
        building = false;
      });
    let empty = 0;
    while (building) if ((await subject().ids("苍鹭")).length === 0) empty += 1;
    expect(await rebuilt).toEqual({ indexed: 3 });
    expect(empty).toBe(0);
    expect((await subject().ids("苍鹭")).sort()).toEqual(["heron", "late"]);
    expect(await subject().ids("白鹭")).toEqual(["heron"]);
  });

  it("11 a rebuild drops what the source no longer has, and can be taken back", async () => {
    await subject().put(heron(1));
    await subject().engine.rebuild(
      "positions",
      streamOf([documentOf("other", { title: "苍鹭讲解" })]),
      NOTHING,
    );
    expect(await subject().ids("苍鹭")).toEqual(["other"]);
    expect(await subject().engine.swapBack("positions")).toBe(true);
    expect(await subject().ids("苍鹭")).toEqual(["heron"]);
  });

  it("11 an old write cannot undo what a rebuild has read", async () => {
    await subject().engine.rebuild("positions", streamOf([heron(5)]), NOTHING);
    await subject().put(heron(4, { title: "旧" }));
    expect(await subject().ids("苍鹭")).toEqual(["heron"]);
  });

  it("12 a rebuild that fails half-way leaves the live index as it was", async () => {
    await subject().put(heron(1));
    async function* failing() {
      yield await Promise.resolve([documentOf("other", { title: "白鹭讲解" })]);
      throw new Error("the source broke off");
    }
    const rebuilt = subject().engine.rebuild("positions", failing(), NOTHING);
    await expect(rebuilt).rejects.toThrow("the source broke off");
    expect(await subject().ids("苍鹭")).toEqual(["heron"]);
    expect(await subject().ids("白鹭")).toEqual([]);
  });

  it("13 configuring again does nothing", async () => {
    await subject().settle(await subject().engine.configure("positions"));
    const again = await subject().engine.configure("positions");
    expect(again).toEqual({ id: "unchanged", state: "done" });
  });

  it("14 the audit gives exactly ids and versions", async () => {
    await subject().put(heron(3), documentOf("egret", { title: "白鹭" }, 8));
    expect(await subject().held()).toEqual(
      new Map([
        ["heron", 3],
        ["egret", 8],
      ]),
    );
  });

  it("15 a thousand documents in one batch", async () => {
    for (const batch of inBatches(bulk(1000), 1000)) await subject().put(...batch);
    expect((await subject().held()).size).toBe(1000);
  });
}
