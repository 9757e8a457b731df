import { expect, it } from "vitest";
import { courseFilters, emptyCoursesQuery } from "./courses-query.ts";
import type { CoursesQuery } from "./courses-query.ts";

const full: CoursesQuery = {
  q: "按摩",
  kinds: ["vocational", "fair"],
  deliveries: ["online"],
  teaching: "practice",
  region: "140500",
  occupation: "4-01",
  beginsWithinDays: 14,
  language: "mandarin",
  sign: true,
  free: true,
  seats: true,
  needs: ["captions", "breaks"],
  triedWithScreenReader: true,
  sort: "newest",
  page: 3,
};

it("no wish is in use where none was made", () => {
  expect(courseFilters({ ...emptyCoursesQuery, q: "按摩", page: 2 })).toEqual([]);
});

it("every wish can be taken away alone, from the first page on", () => {
  const filters = courseFilters(full);
  expect(filters).toHaveLength(14);
  for (const { filter, without } of filters) {
    expect(without, JSON.stringify(filter)).toMatchObject({ q: "按摩", sort: "newest", page: 1 });
    expect(courseFilters(without), JSON.stringify(filter)).toHaveLength(13);
  }
});

it("taking one of several of a kind leaves the others", () => {
  const fair = courseFilters(full).find(
    ({ filter }) => filter.name === "kind" && filter.code === "fair",
  );
  expect(fair?.without.kinds).toEqual(["vocational"]);
});
