import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratio } from "#app/lib/ratio.ts";
import { publishedFigures } from "./public-figures.ts";
import type { CountedBody } from "./public-figures.ts";
import { differenceTells } from "./public-versions.ts";
import type { PeoplePublished } from "./public-versions.ts";

type Row = PeoplePublished["together"]["rows"][number];
const levels = ["town", "district", "prefecture", "province"] as const;

/** Figures with a sum and a row for each number, of levels one after the other. */
const of = (people: number | null, ...rows: (number | null)[]): PeoplePublished => ({
  together: {
    people,
    rows: rows.map((one, at): Row => ({
      level: levels[at] ?? "town",
      kind: "public-institution",
      people: one,
    })),
  },
  higher: { people: 0, rows: [] },
});

describe("one publication less another", () => {
  it.each([
    ["nothing changed", of(7, 3, 4), of(7, 3, 4), false],
    ["one more", of(7, 3, 4), of(8, 3, 5), true],
    ["two fewer", of(7, 3, 4), of(5, 3, null), true],
    ["three more", of(7, 3, 4), of(10, 3, 7), false],
    ["one more beside one fewer, the sum the same", of(9, 4, 5), of(9, 5, 4), true],
    ["a level that had nobody's body before", of(7, 3, 4), of(10, 3, 4, 3), false],
    ["one more in what both withhold", of(14, 8, null, null), of(15, 8, null, null), true],
    ["the sum the same, one more withheld", of(14, 8, null, null), of(17, 12, null, null), true],
    ["withheld before, and shown now, with one more", of(14, 8, null, null), of(15, 8, 4, 3), true],
    ["withheld before, and shown now, the same", of(15, 8, null, null), of(15, 8, 4, 3), false],
    ["the sum withheld before", of(null, null), of(4, 4), false],
  ])("%s", (_name, one, other, tells) => {
    expect(differenceTells(one, other, 3)).toBe(tells);
    expect(differenceTells(other, one, 3)).toBe(tells);
  });

  it("is told in either block", () => {
    const [one, other] = [of(7, 3, 4), of(8, 3, 5)];
    const swapped = ({ together, higher }: PeoplePublished) => ({
      together: higher,
      higher: together,
    });
    expect(differenceTells(swapped(one), swapped(other), 3)).toBe(true);
  });

  it("never lets the sums of two that may follow each other tell what one unit with a few changed", () => {
    const body = fc.record({
      level: fc.constantFrom("district" as const, "town" as const),
      people: fc.integer({ min: 0, max: 6 }),
    });
    const parameters = { quota: ratio(3, 200), singlePosts: { organ: 50, institution: 67 } };
    const published = (bodies: readonly { level: "district" | "town"; people: number }[]) =>
      publishedFigures(
        bodies.map((one): CountedBody => ({
          ...one,
          ...{ kind: "public-institution", isSchool: false, posts: 100 },
          counted: ratio(one.people),
        })),
        parameters,
        3,
      );
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 2 }),
        (bodies, more) => {
          const [first, ...others] = bodies;
          if (!first) return;
          const [one, other] = [
            published(bodies),
            published([{ ...first, people: first.people + more }, ...others]),
          ];
          if (one.together.people === null || other.together.people === null) return;
          expect(differenceTells(one, other, 3)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
