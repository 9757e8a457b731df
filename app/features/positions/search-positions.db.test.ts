import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { EngineUnavailable, type SearchPort } from "#search/engine.ts";
import type { PostgresEngine } from "#search/postgres-engine.ts";
import { findForApi, listForApi } from "./answer-api.server.ts";
import { findPublicPosition } from "./find-public-position.server.ts";
import { sitemap } from "./list-public-addresses.server.ts";
import { listSimilarPositions } from "./list-similar-positions.server.ts";
import { readHome } from "./read-home.server.ts";
import { renderFeed } from "./render-feed.server.ts";
import { apiPositionDetail, apiPositionList } from "./schema/api.ts";
import { toAskedSearch } from "./schema/search-query.ts";
import { searchPositions } from "./search-positions.server.ts";
import { suggestTitles } from "./suggest-titles.server.ts";
import { anEmployer, aPosition, contextAt, NOW } from "./testing/arrange.ts";
import { anEngine, indexPositions } from "./testing/public-world.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const options = { locale: "zh-CN", pageSize: 20 } as const;
let engine: PostgresEngine;
const ids: Record<string, string> = {};

beforeAll(async () => {
  engine = await anEngine(database.url);
  const owner = await anEmployer(db, { nameEn: "Tongxin Service Centre" });
  const make = async (name: string, given: Parameters<typeof aPosition>[2]) => {
    ids[name] = (await aPosition(db, owner, { state: "published", ...given })).id;
  };
  await make("packer", {
    fields: {
      title: "包装工",
      titleEn: "Packer",
      region: "140581",
      formOfWork: "concentrated",
      description: "分拣、装箱 <b>贴标签</b>。",
      adjustments: ["captions", "extra-breaks"],
      demands: { lifting: "essential" },
      software: [{ name: "用友", triedWith: "NVDA", triedOn: null, triedBy: "" }],
    },
    publishedAt: new Date(NOW.getTime() - 3_600_000),
  });
  await make("service", { fields: { title: "客服专员", adjustments: ["captions"] } });
  await make("closing", { fields: { title: "今天截止的岗位" }, closingOn: new Date("2026-11-23") });
  await make("past", { fields: { title: "过期的岗位" }, closingOn: new Date("2026-11-22") });
  await make("ended", { state: "ended_early", fields: { title: "提前结束的岗位" } });
  await make("draft", { state: "draft", fields: { title: "草稿岗位" } });
  const hidden = await anEmployer(db, { state: "sent_back" });
  ids.hidden = (await aPosition(db, hidden, { state: "published" })).id;
  await indexPositions(engine, database.pool, Object.values(ids));
});

afterAll(async () => {
  await engine.close();
  await db.$disconnect();
});

const search = (given: Record<string, string | string[]>, port: SearchPort = engine) =>
  searchPositions(toAskedSearch(given).query, options, ctx, port);
const titles = async (given: Record<string, string | string[]>) =>
  (await search(given)).positions.map(({ title }) => title);

describe("suggestTitles", () => {
  it("offers titles of what is open, in the words of the page's language", async () => {
    expect(await suggestTitles("包", "zh-CN", ctx, engine)).toEqual(["包装工"]);
    expect(await suggestTitles("包装", "en", ctx, engine)).toEqual(["Packer"]);
    expect(await suggestTitles("岗位", "zh-CN", ctx, engine)).toEqual(["今天截止的岗位"]);
  });

  it("asks the row: a title that the index still has and that closed is not offered", async () => {
    const id = ids.past ?? "";
    const stale: SearchPort = Object.assign(Object.create(engine) as PostgresEngine, {
      suggest: () => Promise.resolve([{ id, title: "过期的岗位" }]),
    });
    expect(await suggestTitles("过期", "zh-CN", ctx, stale)).toEqual([]);
  });

  it("offers nothing for nothing", async () => {
    expect(await suggestTitles("", "zh-CN", ctx, engine)).toEqual([]);
  });
});

describe("searchPositions", () => {
  it("finds what is open today, the closing day included, and nothing else", async () => {
    const { positions, total } = await search({});
    expect(new Set(positions.map(({ id }) => id))).toEqual(
      new Set([ids.packer, ids.service, ids.closing]),
    );
    expect(total).toEqual({ value: 3, relation: "exact" });
  });

  it.each([
    [{ q: "包装" }, ["包装工"]],
    [{ region: "140500", form: "concentrated" }, ["包装工"]],
    [{ adjustment: ["captions", "extra-breaks"] }, ["包装工"]],
    [{ q: "专员", adjustment: "captions" }, ["客服专员"]],
    [{ tried: "yes" }, ["包装工"]],
    [{ without: "lifting", adjustment: "captions" }, ["客服专员"]],
    [{ closing: "3" }, ["今天截止的岗位"]],
  ])("%j gives %j", async (given, expected) => {
    expect(await titles(given)).toEqual(expected);
  });

  it("marks what matched and leaves HTML as text", async () => {
    const { positions } = await search({ q: "包装" });
    expect(positions[0]?.titleSegments).toEqual([
      { text: "包装", hit: true },
      { text: "工", hit: false },
    ]);
    expect(positions[0]?.excerpt).toContain("<b>");
  });

  it("does not show a highlight of words the row no longer has", async () => {
    await db.position.update({ where: { id: ids.service ?? "" }, data: { title: "在线客服" } });
    const { positions } = await search({ q: "客服专员" });
    expect(positions[0]).toMatchObject({ title: "在线客服", titleSegments: undefined });
    await db.position.update({ where: { id: ids.service ?? "" }, data: { title: "客服专员" } });
  });

  it("never shows what the index still has and the table has closed", async () => {
    await db.position.update({ where: { id: ids.packer ?? "" }, data: { state: "closed" } });
    expect(await titles({ q: "包装" })).toEqual([]);
    await db.position.update({ where: { id: ids.packer ?? "" }, data: { state: "published" } });
  });

  it("gives wider searches with what each would find, without dropping what cannot be done", async () => {
    const { positions, wider } = await search({
      q: "包装",
      region: "140502",
      without: "sight",
    });
    expect(positions).toEqual([]);
    expect(wider.map(({ step, count }) => [step.kind, count])).toEqual([
      ["parent-region", 1],
      ["drop-region", 1],
      ["drop-words", 2],
    ]);
    expect(wider.every(({ query }) => query.without.includes("sight"))).toBe(true);
  });

  it("says when the fallback answered, and fails when nothing answers", async () => {
    const degraded = {
      search: async (...given: Parameters<SearchPort["search"]>) => ({
        ...(await engine.search(...given)),
        degraded: true,
      }),
    } as unknown as SearchPort;
    expect((await search({}, degraded)).degraded).toBe(true);
    const down = {
      search: () => Promise.reject(new EngineUnavailable("down")),
    } as unknown as SearchPort;
    await expect(search({}, down)).rejects.toThrow(EngineUnavailable);
  });

  it("counts for the filters", async () => {
    const { counts } = await search({});
    expect(counts.form).toEqual({ concentrated: 1, "full-time": 2 });
    expect(counts.adjustment).toEqual({ captions: 2, "extra-breaks": 1 });
    expect(counts.region?.["140000"]).toBe(3);
  });
});

describe("the public pages", () => {
  it.each([
    ["service", { isOpen: true, state: "published" }],
    ["past", { isOpen: false, state: "closed" }],
    ["ended", { isOpen: false, state: "ended_early" }],
  ])("read the position that is %s", async (name, expected) => {
    const position = await findPublicPosition(ids[name] ?? "", "zh-CN", ctx);
    expect(position).toMatchObject(expected);
    expect(position?.view.contact.phone).toBe(expected.isOpen ? "19900001234" : "");
  });

  it.each(["draft", "hidden"])("do not know the position that is %s", async (name) => {
    expect(await findPublicPosition(ids[name] ?? "", "zh-CN", ctx)).toBeNull();
  });

  it("speak English where the employer does", async () => {
    const position = await findPublicPosition(ids.packer ?? "", "en", ctx);
    expect(position).toMatchObject({
      employer: "Tongxin Service Centre",
      view: { title: "Packer", place: "Gaoping, Jincheng, Shanxi" },
    });
  });

  it("count and show on the home page", async () => {
    const home = await readHome("zh-CN", ctx, engine);
    expect(home.total).toBe(3);
    expect(home.places).toEqual([{ code: "140500", count: 3, name: "晋城市" }]);
    expect(home.newest).toHaveLength(3);
    expect(home.newest.at(-1)?.id).toBe(ids.packer);
  });

  it("name similar positions, never the position itself", async () => {
    const position = await findPublicPosition(ids.service ?? "", "zh-CN", ctx);
    const similar = position ? await listSimilarPositions(position, "zh-CN", ctx, engine) : [];
    expect(new Set(similar.map(({ id }) => id))).toEqual(new Set([ids.closing, ids.packer]));
  });

  it("list open positions in the sitemap, in both languages", async () => {
    const text = await sitemap(ctx);
    expect(text).toContain(`/en/positions/${ids.packer}</loc>`);
    expect(text).not.toContain(ids.past);
    expect(text).not.toContain(ids.hidden);
  });

  it("give a feed of a search, escaped", async () => {
    const { body, updated } = await renderFeed(toAskedSearch({ q: "包装" }), "zh-CN", ctx, engine);
    expect(body.match(/<entry>/g)).toHaveLength(1);
    expect(body).toContain(`<id>urn:uuid:${ids.packer}</id>`);
    expect(body).toContain("&lt;b&gt;贴标签&lt;/b&gt;");
    expect(updated).toEqual(new Date(NOW.getTime() - 3_600_000));
  });
});

describe("the API", () => {
  const list = (query: string) =>
    listForApi(new URL(`http://x/api/positions?${query}`), ctx, engine);

  it("answers by its schema, page by page", async () => {
    const first = await list("limit=2&sort=newest");
    expect(first.ok && apiPositionList.parse(first.list).positions).toHaveLength(2);
    const next = first.ok ? new URL(first.list.next ?? "").search.slice(1) : "";
    const second = await list(next);
    expect(second.ok && second.list.positions.map(({ id }) => id)).toEqual([ids.packer]);
    expect(second.ok && second.list.next).toBeNull();
  });

  it.each([
    ["colour=red", [["colour", "unknown parameter"]]],
    ["form=nothing", [["form.0", expect.any(String)]]],
    [
      "page=0&limit=1000",
      [
        ["page", expect.any(String)],
        ["limit", expect.any(String)],
      ],
    ],
    ["q=a&q=b", [["q", expect.any(String)]]],
  ])("refuses %s by its path", async (query, expected) => {
    const answer = await list(query);
    expect(answer.ok ? [] : answer.errors.map(({ path, message }) => [path, message])).toEqual(
      expected,
    );
  });

  it("gives one position without people's names and numbers", async () => {
    const position = await findForApi(ids.packer ?? "", "en", ctx);
    expect(apiPositionDetail.parse(position)).toMatchObject({ title: "Packer", region: "140581" });
    expect(JSON.stringify(position)).not.toContain("19900001234");
    expect(await findForApi(ids.past ?? "", "en", ctx)).toBeNull();
  });
});
