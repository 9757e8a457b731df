import { expect, it } from "vitest";
import type { Filter, SearchDocument } from "#search/engine.ts";
import { MAX_TOTAL_HITS, UnknownField } from "#search/engine.ts";
import { inOrder } from "#search/federate.ts";
import { BEIJING, FIXED, bulk } from "./fixture.ts";
import type { Subject } from "./subject.ts";

const ALL = [...FIXED, ...bulk(2000)];
const METERS_BEIJING_TIANJIN = 113_900;

function countedIn(documents: readonly SearchDocument[], field: string) {
  const counts = new Map<string, number>();
  for (const { facets } of documents) {
    for (const value of new Set(facets[field] ?? [])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return inOrder(counts);
}

/** Items 41 to 54 of the contract, on the fixed documents and the bulk. */
export function filterContract(
  subject: () => Subject,
  { hasGeo }: { readonly hasGeo: boolean },
): void {
  const guides = async (filter: Filter) =>
    (await subject().ids("窗口引导员", { filter, match: "all" })).sort();
  const eq = (value: string): Filter => ({ op: "eq", field: "adjustment", value });

  it("41 eq, in, all, not, and nested and/or", async () => {
    expect(await guides(eq("ramp"))).toEqual(["ramp", "rampLift"]);
    const anyOf = { op: "in", field: "adjustment", values: ["ramp", "screen-reader"] } as const;
    expect(await guides({ ...anyOf, values: [...anyOf.values] })).toEqual([
      "lift",
      "ramp",
      "rampLift",
    ]);
    expect(await guides({ op: "all", field: "adjustment", values: ["ramp", "lift"] })).toEqual([
      "rampLift",
    ]);
    const notRamp: Filter = { op: "not", of: eq("ramp") };
    expect(await guides({ op: "and", of: [eq("lift"), notRamp] })).toEqual(["lift"]);
    expect(
      await guides({
        op: "or",
        of: [eq("screen-reader"), { op: "and", of: [eq("ramp"), eq("lift")] }],
      }),
    ).toEqual(["lift", "rampLift"]);
    expect(await guides({ op: "in", field: "adjustment", values: [] })).toEqual([]);
    expect(await guides({ op: "or", of: [] })).toEqual([]);
    expect(await guides({ op: "and", of: [] })).toHaveLength(4);
  });

  it.each(['a"b', "c\\d", "e,f", "o'g"])("41 values with special characters: %s", async (value) => {
    expect(await subject().ids("", { filter: { op: "eq", field: "access", value } })).toEqual([
      "quoted",
    ]);
  });

  it("42 not includes documents that lack the field", async () => {
    expect(await guides({ op: "not", of: eq("ramp") })).toEqual(["lift", "noAdjustments"]);
  });

  it("43 both ends of a range count", async () => {
    const between = (gte?: number, lte?: number) =>
      subject().ids("分拣工", {
        filter: {
          op: "range",
          field: "wageTo",
          ...(gte === undefined ? {} : { gte }),
          ...(lte === undefined ? {} : { lte }),
        },
      });
    expect((await between(400_000, 500_000)).sort()).toEqual(["wageLow", "wageMid"]);
    expect((await between(500_000)).sort()).toEqual(["wageHigh", "wageMid"]);
    expect(await between(undefined, 400_000)).toEqual(["wageLow"]);
  });

  it("44 a province finds its districts", async () => {
    const filter: Filter = { op: "eq", field: "region", value: "110000" };
    expect((await subject().ids("客服", { filter })).sort()).toEqual([
      "kefuBj",
      "kefuBj2",
      "taobao",
    ]);
  });

  it.runIf(hasGeo)("45 radius and box; a document without a place is in neither", async () => {
    const inside = async (filter: Filter) => (await subject().ids("巡检员", { filter })).sort();
    expect(await inside({ op: "radius", ...BEIJING, meters: 30_000 })).toEqual([
      "geoBeijing",
      "geoTongzhou",
    ]);
    const north = { op: "box", north: 41, south: 39, west: 116, east: 118 } as const;
    expect(await inside(north)).toEqual(["geoBeijing", "geoTianjin", "geoTongzhou"]);
  });

  it.runIf(hasGeo)("45 nearest first, with distances within one per cent", async () => {
    const { hits } = await subject().find("巡检员", { sort: [{ near: BEIJING }] });
    expect(hits.slice(0, 4).map(({ id }) => id)).toEqual([
      "geoBeijing",
      "geoTongzhou",
      "geoTianjin",
      "geoShanghai",
    ]);
    const tianjin = hits[2]?.distanceMeters ?? 0;
    expect(Math.abs(tianjin / METERS_BEIJING_TIANJIN - 1)).toBeLessThan(0.01);
  });

  it("46 counts equal a count by hand, each document once", async () => {
    const { facets } = await subject().find("", {
      facets: [{ field: "adjustment" }, { field: "education" }, { field: "region" }],
    });
    for (const field of ["adjustment", "education", "region"]) {
      expect(facets[field]).toEqual(countedIn(ALL, field));
    }
  });

  it("46 the same for a query of one word", async () => {
    const matching = ALL.filter(({ text }) => text.title.includes("缝纫工"));
    const { facets } = await subject().find("缝纫工", { facets: [{ field: "education" }] });
    expect(facets.education).toEqual(countedIn(matching, "education"));
  });

  it("47 counts follow the filter, disjunctive ones leave out their own field", async () => {
    const senior: Filter = { op: "in", field: "education", values: ["senior"] };
    const ramp: Filter = { op: "eq", field: "adjustment", value: "ramp" };
    const { facets } = await subject().find("", {
      filter: { op: "and", of: [senior, ramp] },
      facets: [{ field: "adjustment" }, { field: "education", disjunctive: true }],
    });
    const withRamp = ALL.filter((one) => one.facets.adjustment?.includes("ramp"));
    const both = withRamp.filter((one) => one.facets.education?.includes("senior"));
    expect(facets.adjustment).toEqual(countedIn(both, "adjustment"));
    expect(facets.education).toEqual(countedIn(withRamp, "education"));
  });

  it("48 unknown fields are refused by name", async () => {
    const unknown = [
      subject().find("", { facets: [{ field: "height" }] }),
      subject().find("", { filter: { op: "eq", field: "height", value: "1" } }),
      subject().find("", { filter: { op: "not", of: { op: "range", field: "height", gte: 1 } } }),
      subject().find("", { sort: [{ field: "height", dir: "asc" }] }),
      subject().engine.searchFacet({ index: "positions", field: "height", prefix: "1" }),
    ];
    for (const outcome of await Promise.allSettled(unknown)) {
      expect(outcome.status).toBe("rejected");
      const reason: unknown = outcome.status === "rejected" ? outcome.reason : undefined;
      expect(reason).toBeInstanceOf(UnknownField);
      expect(reason).toMatchObject({ field: "height" });
    }
  });

  it.each(["", "分拣工"])("49 an explicit order is total, also with words: %j", async (q) => {
    const versions = new Map(ALL.map((one) => [one.id, one.numbers.wageTo]));
    const found = await subject().ids(q, {
      sort: [{ field: "wageTo", dir: "desc" }],
      filter: { op: "range", field: "wageTo", gte: 0 },
    });
    const wages = found.map((id) => versions.get(id) ?? 0);
    expect(wages.length).toBeGreaterThan(2);
    expect(wages).toEqual([...wages].sort((a, b) => b - a));
  });

  it.each(["", "出纳"])("50 pages neither repeat nor leave out: %j", async (q) => {
    const seen: string[] = [];
    const { total } = await subject().find(q, { pageSize: 1 });
    for (let page = 1; page <= 10; page += 1) {
      const { hits } = await subject().find(q, { page, pageSize: 50 });
      seen.push(...hits.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(Math.min(500, total.value));
  });

  it("51 pages beyond the cap are empty, totals under it exact", async () => {
    const beyond = await subject().find("", { page: 30, pageSize: 50 });
    expect(beyond.hits).toEqual([]);
    expect(beyond.total).toEqual({ value: MAX_TOTAL_HITS, relation: "atLeast" });
    const last = await subject().find("", { page: 20, pageSize: 50 });
    expect(last.hits).toHaveLength(50);
    const sewing = ALL.filter(({ text }) => text.title.includes("缝纫工")).length;
    expect((await subject().find("缝纫工")).total).toEqual({ value: sewing, relation: "exact" });
  });

  it("52 a page of no hits counts only", async () => {
    const counted = await subject().find("缝纫工", {
      pageSize: 0,
      facets: [{ field: "education" }],
    });
    expect(counted.hits).toEqual([]);
    expect(counted.total.value).toBeGreaterThan(0);
    expect(counted.facets.education?.length).toBeGreaterThan(0);
  });

  it("53 facet values by their beginning", async () => {
    const found = await subject().engine.searchFacet({
      index: "positions",
      field: "adjustment",
      prefix: "s",
    });
    const expected = countedIn(ALL, "adjustment").filter(({ value }) => value.startsWith("s"));
    expect(found).toEqual(expected);
  });

  it("54 what has closed is never found under the filter for open ones", async () => {
    const filter: Filter = { op: "range", field: "closesOn", gte: 20261123 };
    expect(await subject().ids("讲解员", { filter })).toEqual(["open"]);
  });
}
