import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratio } from "#app/lib/ratio.ts";
import { mayPublish, publishedFigures, withheld } from "./public-figures.ts";
import type { CountedBody } from "./public-figures.ts";

describe("what is withheld", () => {
  it.each([
    [[5, 7], [false, false], false],
    [[0, 7], [false, false], false],
    // 1 alone could be had from the sum: the next smallest goes with it.
    [[1, 7, 9], [true, true, false], false],
    [[1, 1, 9], [true, true, true], false],
    [[1, 2, 9], [true, true, false], false],
    [[1], [true], true],
    [[1, 0], [true, false], true],
    [[0, 0], [false, false], false],
    [[], [], false],
  ])("of %j below 3: %j, the sum %s", (people, cells, isSumWithheld) => {
    expect(withheld(people, 3)).toEqual({ cells, isSumWithheld });
  });

  it("never lets the sum less what is shown tell of fewer people than may be told", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
        fc.integer({ min: 2, max: 6 }),
        (people, least) => {
          const { cells, isSumWithheld } = withheld(people, least);
          const hidden = people.filter((_count, at) => cells[at]);
          const rest = hidden.reduce((sum, one) => sum + one, 0);
          people.forEach((count, at) => {
            if (!cells[at]) expect(count === 0 || count >= least).toBe(true);
          });
          if (isSumWithheld || hidden.length === 0) return;
          expect(hidden.length).toBeGreaterThan(1);
          expect(rest).toBeGreaterThanOrEqual(least);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

const body = (changes: Partial<CountedBody>): CountedBody => ({
  kind: "public-institution",
  isSchool: false,
  level: "district",
  posts: 100,
  people: 3,
  counted: ratio(3),
  ...changes,
});
const parameters = { quota: ratio(3, 200), singlePosts: { organ: 50, institution: 67 } };

describe("published figures (国办发〔2025〕23号; 城政发〔2023〕6号 专栏4.1)", () => {
  it("sum district and town by posts, and name bodies of province and prefecture that must employ one", () => {
    const { together, higher } = publishedFigures(
      [
        body({}),
        body({ kind: "government-organ", level: "town", people: 4, counted: ratio(9, 2) }),
        body({ level: "prefecture", posts: 67, people: 0, counted: ratio(0) }),
        body({ level: "prefecture", posts: 66, people: 0, counted: ratio(0) }),
        body({ level: "prefecture", posts: 300, isSchool: true, people: 0, counted: ratio(0) }),
        body({ level: "province", kind: "government-organ", posts: 50 }),
      ],
      parameters,
      3,
    );
    expect(together).toMatchObject({
      bodies: 2,
      posts: 200,
      people: 7,
      counted: ratio(15, 2),
      required: ratio(3),
      isMet: true,
    });
    expect(together.rows.map(({ level, kind, people }) => [level, kind, people])).toEqual([
      ["district", "public-institution", 3],
      ["town", "government-organ", 4],
    ]);
    expect(higher).toMatchObject({ bodies: 4, mustEmploy: 2, doEmploy: 1, people: 3 });
  });

  it("withhold what tells of one or two, with what it could be worked out from", () => {
    const { together } = publishedFigures(
      [
        body({ people: 1, counted: ratio(2) }),
        body({ level: "town", people: 5, counted: ratio(5) }),
        body({ level: "town", kind: "government-organ", people: 8, counted: ratio(8) }),
      ],
      parameters,
      3,
    );
    const shown = together.rows.map(({ people, counted }) => [people, counted === null]);
    expect(shown).toEqual([
      [null, true],
      [8, false],
      [null, true],
    ]);
    expect(together.people).toBe(14);
  });
});

it("are an approver's of that very region to publish", () => {
  const officer = {
    kind: "officer",
    userId: "a",
    role: "approver",
    region: "140502",
    secondFactor: true,
  } as const;
  expect(mayPublish(officer, "140502")).toEqual({ ok: true });
  expect(mayPublish({ ...officer, role: "reviewer" }, "140502")).toMatchObject({
    reason: "approver-only",
  });
  for (const region of ["140581", "140500", "140000"]) {
    expect(mayPublish({ ...officer, region }, "140502")).toMatchObject({ reason: "other-region" });
  }
  expect(mayPublish({ ...officer, secondFactor: false }, "140502")).toMatchObject({
    reason: "second-factor",
  });
  expect(mayPublish({ kind: "visitor" }, "140502")).toMatchObject({ reason: "not-yours" });
});
