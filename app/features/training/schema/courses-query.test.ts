import { expect, it } from "vitest";
import { emptyCoursesQuery } from "../policy/index.ts";
import { askedCourses, coursesAddress } from "./courses-query.ts";

it("an empty address asks for everything", () => {
  expect(askedCourses.parse({})).toEqual({
    query: {
      ...emptyCoursesQuery,
      ...{ teaching: undefined, region: undefined, occupation: undefined },
      ...{ beginsWithinDays: undefined, language: undefined },
    },
    dropped: [],
  });
});

it("what is asked is written again as it was", () => {
  const address = {
    q: "按摩",
    kind: ["vocational", "fair"],
    delivery: ["online"],
    teaching: "practice",
    region: "140500",
    occupation: "4-01",
    within: "14",
    language: "mandarin",
    sign: "yes",
    free: "yes",
    seats: "yes",
    need: ["captions", "breaks"],
    tried: "yes",
    sort: "newest",
    page: "2",
  };
  expect(coursesAddress(askedCourses.parse(address).query)).toEqual(address);
});

it("keeps what can be used and names the rest", () => {
  const { query, dropped } = askedCourses.parse({
    kind: ["fair", "colour", " fair "],
    region: "999999",
    within: "8",
    page: "0",
    colour: "red",
    free: "",
    done: "x",
  });
  expect(query).toMatchObject({ kinds: ["fair"], free: false, page: 1 });
  expect(dropped.map(({ name, value }) => `${name}=${value}`)).toEqual([
    "kind=colour",
    "region=999999",
    "within=8",
    "page=0",
    "colour=red",
  ]);
});
