import { describe, expect, it } from "vitest";
import type { SearchRequest } from "#search/engine.ts";
import { positionsSettings } from "#search/positions-index.ts";
import { answerOf, emptyAnswer } from "./answers.ts";
import { HIT_END, HIT_START, meilisearchDocument } from "./documents.ts";
import { queriesFor, queryText } from "./queries.ts";
import { meilisearchSettings } from "./settings.ts";

const request: SearchRequest = {
  index: "positions",
  q: "ＥＸＣＥＬ “數據”",
  filter: { op: "in", field: "region", values: ["310000"] },
  facets: [{ field: "region", disjunctive: true }, { field: "form" }],
  highlight: ["title"],
};

describe("a request for Meilisearch", () => {
  it("becomes one query for the page and one for each facet counted by itself", () => {
    const queries = queriesFor(request, "positions");
    expect(queries?.main).toMatchObject({
      indexUid: "positions",
      q: 'excel "数据"',
      matchingStrategy: "all",
      filter: 'region IN ["310000"]',
      facets: ["form"],
      page: 1,
      hitsPerPage: 20,
      attributesToRetrieve: ["id", "stored", "shown"],
    });
    expect(queries?.disjunctive).toHaveLength(1);
    expect(queries?.disjunctive[0]?.query).toMatchObject({ facets: ["region"], hitsPerPage: 0 });
    expect(queries?.disjunctive[0]?.query.filter).toBeUndefined();
  });

  it("is not sent when nothing can match", () => {
    const nothing: SearchRequest = { ...request, filter: { op: "or", of: [] } };
    expect(queriesFor(nothing, "positions")).toBeUndefined();
    expect(emptyAnswer(nothing)).toMatchObject({ hits: [], facets: { region: [], form: [] } });
  });

  it("asks for the place where it sorts by distance", () => {
    const near: SearchRequest = { index: "positions", sort: [{ near: { lat: 31, lng: 121 } }] };
    expect(queriesFor(near, "positions")?.main).toMatchObject({
      sort: ["_geoPoint(31, 121):asc"],
      attributesToRetrieve: ["id", "stored", "_geo"],
    });
  });

  it("reads no more of a query than the port allows", () => {
    expect(queryText("字".repeat(10_000))).toHaveLength(500);
  });
});

describe("Meilisearch's answer", () => {
  it("marks the original text by what was marked in the folded one", () => {
    const queries = queriesFor(request, "positions");
    if (!queries) throw new Error("the request can match");
    const page = {
      hits: [
        {
          id: "a",
          stored: { title: "t" },
          shown: { title: "ＥＸＣＥＬ文員", body: "" },
          _formatted: { title: `${HIT_START}excel${HIT_END}文员` },
        },
      ],
      totalHits: 1001,
      facetDistribution: { form: { "full-time": 1, "part-time": 2 } },
    };
    const counted = { hits: [], facetDistribution: { region: { "310000": 7 } } };
    const answered = answerOf(request, queries, [page, counted] as never);
    expect(answered.hits[0]?.highlights?.title).toEqual([
      { text: "ＥＸＣＥＬ", hit: true },
      { text: "文員", hit: false },
    ]);
    expect(answered.total).toEqual({ value: 1000, relation: "atLeast" });
    expect(answered.facets).toEqual({
      region: [{ value: "310000", count: 7 }],
      form: [
        { value: "part-time", count: 2 },
        { value: "full-time", count: 1 },
      ],
    });
  });
});

describe("what is sent", () => {
  it("indexes folded text and keeps the original to show", () => {
    const sent = meilisearchDocument({
      id: "a",
      version: 3,
      text: { title: `ＣＮＣ${HIT_START}操作員` },
      facets: { form: ["full-time"] },
      numbers: { wageTo: 1 },
      geo: { lat: 1, lng: 2 },
      stored: { title: "t" },
    });
    expect(sent).toEqual({
      id: "a",
      version: 3,
      title: "cnc操作员",
      shown: { title: "ＣＮＣ操作員", body: "" },
      form: ["full-time"],
      wageTo: 1,
      _geo: { lat: 1, lng: 2 },
      stored: { title: "t" },
    });
  });

  it.each([
    ["1.15.2", ["attribute"]],
    ["1.50.0", ["attributeRank", "wordPosition"]],
  ])("names the rules as version %s does", (version, rules) => {
    const { rankingRules, synonyms } = meilisearchSettings(positionsSettings, version);
    expect(rankingRules).toEqual(expect.arrayContaining(rules));
    expect(rankingRules?.[0]).toBe("sort");
    expect(rankingRules?.at(-1)).toBe("publishedAt:desc");
    expect(synonyms?.["推拿"]).toContain("盲人按摩");
    expect(synonyms?.["盲人按摩"]).toContain("推拿");
  });
});
