import { describe, expect, it } from "vitest";
import type { SearchPort, SearchResult } from "./engine.ts";
import { EngineUnavailable, InvalidRequest } from "./engine.ts";
import { FallbackEngine } from "./fallback-engine.ts";

function answering(engine: SearchResult["engine"], fail: () => Error | undefined, asked: string[]) {
  const port: Pick<SearchPort, "search" | "suggest" | "health"> = {
    search: () => {
      asked.push(engine);
      const failure = fail();
      if (failure) return Promise.reject(failure);
      const total = { value: 0, relation: "exact" } as const;
      const empty = { hits: [], total, facets: {}, page: 1, pageSize: 20, tookMs: 1 };
      return Promise.resolve({ ...empty, engine, degraded: false });
    },
    suggest: () =>
      fail()
        ? Promise.reject(new EngineUnavailable("down"))
        : Promise.resolve([{ id: "1", title: engine }]),
    health: () => Promise.resolve({ ok: !fail(), engine, pending: 0, lagSeconds: 0 }),
  };
  return port as SearchPort;
}

function arrange() {
  const asked: string[] = [];
  const changes: string[] = [];
  const state: { failure: Error | undefined; time: number } = { failure: undefined, time: 0 };
  const engine = new FallbackEngine({
    primary: answering("meilisearch", () => state.failure, asked),
    fallback: answering("postgres", () => undefined, asked),
    now: () => state.time,
    onChange: (to) => changes.push(to),
  });
  const search = async () => {
    asked.length = 0;
    const { engine: name, degraded } = await engine.search({ index: "positions" });
    return { name, degraded, asked: [...asked] };
  };
  return { engine, state, changes, search };
}

describe("59 the search server is down", () => {
  it("asks the primary alone while it answers", async () => {
    const { search } = arrange();
    expect(await search()).toEqual({
      name: "meilisearch",
      degraded: false,
      asked: ["meilisearch"],
    });
  });

  it("answers from the fallback and says so", async () => {
    const { engine, search, state } = arrange();
    state.failure = new EngineUnavailable("refused");
    expect(await search()).toEqual({
      name: "postgres",
      degraded: true,
      asked: ["meilisearch", "postgres"],
    });
    expect(await engine.suggest({ index: "positions", prefix: "茶" })).toEqual([
      { id: "1", title: "postgres" },
    ]);
    expect(await engine.health()).toMatchObject({ ok: false });
  });

  it("stops asking after three failures, tries again later, and closes by itself", async () => {
    const { search, state, changes } = arrange();
    state.failure = new EngineUnavailable("refused");
    for (let failures = 0; failures < 3; failures += 1) await search();
    expect(changes).toEqual(["open"]);
    expect((await search()).asked).toEqual(["postgres"]);
    state.time = 2_000;
    expect((await search()).asked).toEqual(["meilisearch", "postgres"]);
    state.time = 5_999;
    expect((await search()).asked).toEqual(["postgres"]);
    state.time = 6_000;
    state.failure = undefined;
    expect((await search()).degraded).toBe(false);
    expect(changes).toEqual(["open", "closed"]);
    expect((await search()).asked).toEqual(["meilisearch"]);
  });

  it("lets only one search at a time try", async () => {
    const { search, engine, state } = arrange();
    state.failure = new EngineUnavailable("refused");
    for (let failures = 0; failures < 3; failures += 1) await search();
    state.time = 2_000;
    const both = await Promise.all([
      engine.search({ index: "positions" }),
      engine.search({ index: "positions" }),
    ]);
    expect(both.map(({ degraded }) => degraded)).toEqual([true, true]);
    state.failure = undefined;
    state.time = 60_000;
    const [first, second] = await Promise.all([
      engine.search({ index: "positions" }),
      engine.search({ index: "positions" }),
    ]);
    expect([first.degraded, second.degraded]).toEqual([false, true]);
  });

  it("does not hide a wrong request", async () => {
    const { search, state } = arrange();
    state.failure = new InvalidRequest("no such page");
    await expect(search()).rejects.toThrow("no such page");
    await expect(search()).rejects.toThrow("no such page");
  });
});
