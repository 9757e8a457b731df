import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { filterContract } from "./testing/filters.ts";
import { asCourses } from "./testing/as-courses.ts";
import { FIXED, bulk, documentOf, inBatches } from "./testing/fixture.ts";
import { indexingContract } from "./testing/indexing.ts";
import { presentationContract } from "./testing/presentation.ts";
import { Subject } from "./testing/subject.ts";
import { textContract } from "./testing/text.ts";
import type { SearchDocument, SearchEngine } from "./engine.ts";
import { INDEX_NAMES } from "./engine.ts";
import { MeilisearchEngine } from "./meilisearch-engine.ts";
import { PostgresEngine } from "./postgres-engine.ts";
import { inTransaction } from "./postgres/client.ts";
import { indexes } from "./registry-index.ts";

const TEA_COURSE = {
  id: "tea",
  version: 1,
  text: { title: "茶艺入门" },
  facets: {},
  numbers: { startsAt: 1_700_000_000 },
  stored: { title: "茶艺入门" },
};
const LATENCY_DOCUMENTS = 10_000;
const LATENCY_P95_MS = 150;

const database = await testDatabase();
const meiliUrl = process.env.MEILI_URL;
const common = {
  connectionString: database.url,
  indexes,
  backlog: () => Promise.resolve({ pending: 3, lagSeconds: 12 }),
};
const engines: { name: string; make: () => SearchEngine }[] = [
  { name: "postgres", make: () => new PostgresEngine(common) },
];
if (meiliUrl) {
  const key = process.env.MEILI_KEY;
  const make = () =>
    new MeilisearchEngine({
      ...common,
      url: meiliUrl,
      ...(key ? { key } : {}),
      prefix: `contract_${process.pid}_`,
    });
  engines.push({ name: "meilisearch", make });
}
const makers = engines.flatMap(({ name, make }) => [
  { name, index: "positions", make },
  { name, index: "courses", make: () => asCourses(make()) },
]);

async function* streamOf(documents: Iterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
  for (const batch of inBatches(documents, 1000)) yield await Promise.resolve(batch);
}

describe.each(makers)("search contract: $name, $index", ({ name, index, make }) => {
  const hasGeo = index === "positions";
  let subject: Subject;
  const current = () => subject;

  beforeAll(async () => {
    subject = new Subject(make());
    await subject.settle(await subject.engine.configure("positions"));
    await subject.settle(await subject.engine.configure("courses"));
  });

  afterAll(() => subject.engine.close());

  async function empty(): Promise<void> {
    for (const each of INDEX_NAMES) {
      const refs = [...(await subject.held(each))].map(([id, version]) => ({ id, version }));
      if (refs.length > 0) await subject.settle(await subject.engine.remove(each, refs));
    }
    await database.pool.query("TRUNCATE search.document_versions");
  }

  describe("indexing", () => {
    beforeEach(empty);
    indexingContract(current);
  });

  describe("searching", () => {
    beforeAll(async () => {
      await empty();
      for (const batch of inBatches([...FIXED, ...bulk(2000)], 1000)) await subject.put(...batch);
      await subject.settle(await subject.engine.upsert("courses", [TEA_COURSE]));
    });
    describe("text", () => textContract(current));
    describe("filters, facets, order and pages", () => filterContract(current, { hasGeo }));
    describe("presentation and operation", () => presentationContract(current));
  });

  it.runIf(hasGeo)(
    `61 p95 at ${LATENCY_DOCUMENTS} documents is under ${LATENCY_P95_MS} ms`,
    async () => {
      await subject.engine.rebuild("positions", streamOf(bulk(LATENCY_DOCUMENTS)), {
        reload: () => Promise.resolve([]),
      });
      const queries = ["出纳", "杭州 电工", "缝纫", "cook", "", "花店助手"];
      const times: number[] = [];
      for (let round = 0; round < 10; round += 1) {
        for (const q of queries) {
          times.push((await subject.find(q, { facets: [{ field: "region" }] })).tookMs);
        }
      }
      times.sort((a, b) => a - b);
      expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(LATENCY_P95_MS);
    },
  );

  it.runIf(name === "postgres" && hasGeo)("10 what was rolled back is never found", async () => {
    const { engine } = subject;
    if (!(engine instanceof PostgresEngine)) throw new Error("only this engine has it");
    const document = documentOf("ghost", { title: "幽灵岗位" });
    const rolledBack = inTransaction(database.pool, async (client) => {
      await engine.applyInTransaction(client, "positions", { upserts: [document], removes: [] });
      throw new Error("the business changed its mind");
    });
    await expect(rolledBack).rejects.toThrow("changed its mind");
    expect(await subject.ids("幽灵")).toEqual([]);
    await inTransaction(database.pool, (client) =>
      engine.applyInTransaction(client, "positions", { upserts: [document], removes: [] }),
    );
    expect(await subject.ids("幽灵")).toEqual(["ghost"]);
  });
});
