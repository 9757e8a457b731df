import { describe, expect, it } from "vitest";
import type { Filter, SearchRequest } from "./engine.ts";
import { InvalidRequest, UnknownField } from "./engine.ts";
import { cappedTotal, checkRequest, pageWindow, withoutField } from "./filters.ts";
import { federate } from "./federate.ts";
import { positionsSettings } from "./positions-index.ts";
import { filterSql, Parameters } from "./postgres/filter-sql.ts";
import { filterExpression } from "./meilisearch/filter-expression.ts";

const region: Filter = { op: "eq", field: "region", value: "310000" };
const form: Filter = { op: "in", field: "form", values: ["full-time"] };

describe("a filter without one field", () => {
  it("drops its conditions at the top only", () => {
    expect(withoutField({ op: "and", of: [region, form] }, "region")).toEqual({
      op: "and",
      of: [form],
    });
    expect(withoutField(region, "region")).toBeUndefined();
    const either: Filter = { op: "or", of: [region, form] };
    expect(withoutField(either, "region")).toBe(either);
    expect(withoutField({ op: "not", of: region }, "region")).toBeUndefined();
  });
});

describe("pages", () => {
  it.each([
    [{}, { page: 1, pageSize: 20, offset: 0, limit: 20 }],
    [
      { page: 34, pageSize: 30 },
      { page: 34, pageSize: 30, offset: 990, limit: 10 },
    ],
    [
      { page: 99, pageSize: 20 },
      { page: 99, pageSize: 20, offset: 1960, limit: 0 },
    ],
  ])("%j", (request, window) => expect(pageWindow(request)).toEqual(window));

  it("gives totals up to the cap", () => {
    expect(cappedTotal(1000)).toEqual({ value: 1000, relation: "exact" });
    expect(cappedTotal(1001)).toEqual({ value: 1000, relation: "atLeast" });
  });
});

describe("a request is checked before any engine sees it", () => {
  it.each<[string, Partial<SearchRequest>, new (...args: never[]) => Error]>([
    ["no page", { page: 0 }, InvalidRequest],
    ["half a page", { pageSize: 0.5 }, InvalidRequest],
    ["a page of everything", { pageSize: 1001 }, InvalidRequest],
    ["no place", { sort: [{ near: { lat: 91, lng: 0 } }] }, InvalidRequest],
    ["no number", { filter: { op: "range", field: "wageTo", gte: Number.NaN } }, InvalidRequest],
    ["no sort", { sort: [{ field: "experienceYears", dir: "asc" }] }, UnknownField],
    ["no facet", { facets: [{ field: "wageTo" }] }, UnknownField],
  ])("%s", (_, more, failure) => {
    expect(() => checkRequest({ index: "positions", ...more }, positionsSettings)).toThrow(failure);
  });
});

describe("a filter in PostgreSQL", () => {
  it("carries every value as a parameter", () => {
    const parameters = new Parameters();
    const sql = filterSql({ op: "not", of: { ...region, value: "'; DROP" } as Filter }, parameters);
    expect(sql).toBe("(facets @> $1::text[]) IS NOT TRUE");
    expect(parameters.values).toEqual([["region:'; DROP"]]);
  });
});

describe("a filter in Meilisearch", () => {
  it.each<[Filter, string | boolean]>([
    [region, 'region = "310000"'],
    [{ op: "eq", field: "region", value: 'a"b\\' }, 'region = "a\\"b\\\\"'],
    [{ op: "and", of: [region, form] }, '(region = "310000" AND form IN ["full-time"])'],
    [{ op: "not", of: form }, 'NOT (form IN ["full-time"])'],
    [{ op: "or", of: [] }, false],
    [{ op: "and", of: [region, { op: "or", of: [] }] }, false],
    [{ op: "or", of: [region, { op: "in", field: "form", values: [] }] }, 'region = "310000"'],
    [{ op: "not", of: { op: "and", of: [] } }, false],
    [{ op: "range", field: "wageTo", gte: 1, lte: 2 }, "(wageTo >= 1 AND wageTo <= 2)"],
    [{ op: "radius", lat: 31.2, lng: 121.4, meters: 5000 }, "_geoRadius(31.2, 121.4, 5000)"],
    [{ op: "box", north: 2, west: 3, south: 1, east: 4 }, "_geoBoundingBox([2, 4], [1, 3])"],
  ])("%j", (filter, expression) => expect(filterExpression(filter)).toEqual(expression));
});

describe("one list of several", () => {
  it("fuses by place and weight, and adds counts", () => {
    const list = (index: "positions" | "courses", ids: string[]) => ({
      hits: ids.map((id) => ({ id, index, stored: {} })),
      total: { value: ids.length, relation: "exact" as const },
      facets: { region: [{ value: "310000", count: ids.length }] },
      page: 1,
      pageSize: 10,
      tookMs: 1,
      engine: "postgres" as const,
      degraded: false,
    });
    const merged = federate({ requests: [], weights: { courses: 2 }, pageSize: 2 }, [
      list("positions", ["a", "b"]),
      list("courses", ["a", "c"]),
    ]);
    expect(merged.hits.map(({ index, id }) => `${index}/${id}`)).toEqual([
      "courses/a",
      "courses/c",
    ]);
    expect(merged.total).toEqual({ value: 4, relation: "exact" });
    expect(merged.facets.region).toEqual([{ value: "310000", count: 4 }]);
  });
});
