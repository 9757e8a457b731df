import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import type { SearchDocument, SearchRequest } from "../engine.ts";
import { positionsSettings } from "../positions-index.ts";
import { PostgresEngine } from "../postgres-engine.ts";

const database = await testDatabase();
const engine = new PostgresEngine({
  connectionString: database.url,
  indexes: { positions: positionsSettings },
  backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
});

/** 3,000 rows: all say 包装 somewhere, every third in its title, every 300th as nothing but that. */
const documents = Array.from({ length: 3_000 }, (_, at): SearchDocument => {
  const title = at % 300 === 0 ? "包装" : at % 3 === 0 ? "包装工" : "操作工";
  return {
    id: `d${String(at).padStart(5, "0")}`,
    version: 1,
    text: { title, body: "负责产品包装和贴标签。" },
    facets: { form: [at % 2 === 0 ? "full-time" : "flexible"] },
    numbers: { publishedAt: 1_000_000 + ((at * 7919) % 1_500), closesOn: 20_270_101 },
    stored: {},
  };
});

/** Best tier first, then the newest, then by id. 包装 stands in all its titles as a word of its own. */
const inOrder = (kept: readonly SearchDocument[]) =>
  [...kept]
    .sort(
      (a, b) =>
        Number(!a.text.title.includes("包装")) - Number(!b.text.title.includes("包装")) ||
        (b.numbers.publishedAt ?? 0) - (a.numbers.publishedAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);

const search = (more: Partial<SearchRequest> = {}) =>
  engine.search({ index: "positions", q: "包装", match: "all", pageSize: 20, ...more });

beforeAll(async () => {
  for (let at = 0; at < documents.length; at += 1_000) {
    await engine.upsert("positions", documents.slice(at, at + 1_000));
  }
  await database.pool.query("ANALYZE search.positions");
});
afterAll(() => engine.close());

describe("words that very many rows match", () => {
  it("are found in the same order as if all had been sorted, over the seam of two tiers", async () => {
    const expected = inOrder(documents);
    const found: string[] = [];
    for (let page = 1; page <= 50; page += 1) {
      const { hits } = await search({ page });
      found.push(...hits.map(({ id }) => id));
    }
    expect(found).toEqual(expected.slice(0, 1_000));
  });

  it("fill a page that begins in one tier and ends in the next", async () => {
    const filter = { op: "eq", field: "form", value: "flexible" } as const;
    const kept = documents.filter(({ facets }) => facets.form?.[0] === "flexible");
    const { hits } = await search({ filter, page: 6, pageSize: 90 });
    expect(hits.map(({ id }) => id)).toEqual(inOrder(kept).slice(450, 540));
  });

  it("are counted, by value too, and said to be at least so many", async () => {
    const { total, facets } = await search({ facets: [{ field: "form" }] });
    expect(total).toEqual({ value: 1_000, relation: "atLeast" });
    expect(facets.form).toEqual([
      { value: "flexible", count: 1_500 },
      { value: "full-time", count: 1_500 },
    ]);
    const { total: bare, facets: none } = await search();
    expect([bare.relation, none]).toEqual(["atLeast", {}]);
  });

  it("are counted anew once this process has written", async () => {
    const { facets: before } = await search({ facets: [{ field: "form" }] });
    await engine.remove("positions", [{ id: "d00001", version: 2 }]);
    const { facets } = await search({ facets: [{ field: "form" }] });
    expect(before.form?.[0]?.count).toBe(1_500);
    expect(facets.form?.find(({ value }) => value === "flexible")?.count).toBe(1_499);
  });

  it("are highlighted, and a phrase or a word left out narrows them", async () => {
    const { hits } = await search({ highlight: ["title"], pageSize: 1 });
    expect(hits[0]?.highlights?.title?.some(({ hit }) => hit)).toBe(true);
    const { total } = await search({ q: "包装 -操作工" });
    expect(total).toEqual({ value: 1_000, relation: "exact" });
    expect((await search({ q: '"贴标签"' })).total.relation).toBe("atLeast");
  });
});
