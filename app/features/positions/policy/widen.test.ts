import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { adjustments, demands, formsOfWork } from "./fields.ts";
import { emptyQuery, radii } from "./query.ts";
import type { PositionQuery } from "./query.ts";
import { parentRegion, widerQueries } from "./widen.ts";

const near = { lat: 35.49, lng: 112.85, km: 5 } as const;
const steps = (query: PositionQuery) => widerQueries(query).map(({ step }) => step);

describe("widerQueries", () => {
  it("has nothing to widen where nothing is asked", () => {
    expect(widerQueries(emptyQuery)).toEqual([]);
    expect(widerQueries({ ...emptyQuery, without: ["sight"], sort: "newest", page: 3 })).toEqual(
      [],
    );
  });

  it("relaxes words first, then leaves out the last one", () => {
    expect(steps({ ...emptyQuery, q: "按摩 助理", words: "all" })).toEqual([
      { kind: "relax-words" },
      { kind: "fewer-words", dropped: "助理" },
    ]);
  });

  it("drops the only word where a filter remains", () => {
    expect(steps({ ...emptyQuery, q: "客服", region: "140000" })).toEqual([
      { kind: "drop-region" },
      { kind: "drop-words" },
    ]);
  });

  it.each([
    [2, 5],
    [5, 10],
    [10, 30],
    [30, 50],
    [50, 100],
    [100, undefined],
  ] as const)("after %i km comes %s", (km, next) => {
    const found = steps({ ...emptyQuery, near: { ...near, km } });
    expect(found.find(({ kind }) => kind === "next-radius")).toEqual(
      next === undefined ? undefined : { kind: "next-radius", km: next },
    );
    expect(found).toContainEqual({ kind: "drop-radius" });
  });

  it("cannot sort by distance without a place to count from", () => {
    const wider = widerQueries({ ...emptyQuery, near, sort: "near" });
    expect(wider.map(({ query }) => [query.near?.km, query.sort])).toEqual([
      [10, "near"],
      [undefined, "relevance"],
    ]);
  });

  it("goes from district to prefecture, and from a kind of occupation to the group", () => {
    expect(steps({ ...emptyQuery, region: "140502", occupation: "4-04" })).toEqual([
      { kind: "parent-region", region: "140500" },
      { kind: "drop-region" },
      { kind: "major-occupation", occupation: "4" },
      { kind: "drop-filter", filter: "occupation" },
    ]);
  });

  it("drops adjustments one at a time, then all", () => {
    const query: PositionQuery = { ...emptyQuery, adjustments: ["captions", "quiet-room"] };
    expect(widerQueries(query).map((wider) => wider.query.adjustments)).toEqual([
      ["quiet-room"],
      ["captions"],
      [],
    ]);
  });

  it("drops every single filter once", () => {
    const query: PositionQuery = {
      ...emptyQuery,
      forms: ["home-based"],
      wage: { atLeast: fen(400_000), unit: "month" },
      education: "bachelor",
      experience: 1,
      triedWithScreenReader: true,
      closingWithinDays: 7,
      organisationId: "org",
    };
    expect(steps(query).map((step) => ("filter" in step ? step.filter : step.kind))).toEqual([
      "closingWithinDays",
      "triedWithScreenReader",
      "wage",
      "experience",
      "education",
      "forms",
      "organisationId",
    ]);
  });

  const anyQuery: fc.Arbitrary<PositionQuery> = fc.record({
    q: fc.constantFrom("", "客服", "数据 标注 员"),
    words: fc.constantFrom("all", "relaxed"),
    region: fc.constantFrom(undefined, "140502", "140500", "140000", "110105"),
    near: fc.option(
      fc.constantFrom(...radii).map((km) => ({ ...near, km })),
      { nil: undefined },
    ),
    forms: fc.subarray([...formsOfWork]),
    wage: fc.constantFrom(undefined, { atLeast: fen(1), unit: "hour" } as const),
    education: fc.constantFrom(undefined, "bachelor"),
    experience: fc.constantFrom(undefined, 0, 3),
    occupation: fc.constantFrom(undefined, "4", "4-01"),
    adjustments: fc.subarray([...adjustments]),
    without: fc.subarray([...demands]),
    triedWithScreenReader: fc.boolean(),
    closingWithinDays: fc.constantFrom(undefined, 7),
    organisationId: fc.constantFrom(undefined, "org"),
    sort: fc.constantFrom("relevance", "newest", "near"),
    page: fc.integer({ min: 1, max: 9 }),
  });

  it("changes something each time, keeps what the person cannot do, starts at page 1, and comes to an end", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const wider = widerQueries(query);
        for (const each of wider) {
          expect({ ...each.query, page: query.page }).not.toEqual(query);
          expect(each.query.without).toEqual(query.without);
          expect(each.query.page).toBe(1);
        }
        const texts = wider.map((each) => JSON.stringify(each.query));
        expect(new Set(texts).size).toBe(texts.length);
        let [current, rounds] = [query, 0];
        for (let next = widerQueries(current)[0]; next; next = widerQueries(current)[0]) {
          current = next.query;
          rounds += 1;
        }
        expect(rounds).toBeLessThan(60);
      }),
    );
  });
});

describe("parentRegion", () => {
  it.each([
    ["140502", "140500"],
    ["140500", "140000"],
    ["140000", undefined],
    ["110105", "110000"],
    ["500101", "500000"],
    ["429004", "420000"],
  ])("%s → %s", (code, parent) => {
    expect(parentRegion(code)).toBe(parent);
  });
});
