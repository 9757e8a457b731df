import { expect, it } from "vitest";
import { searchAllAddress, searchAllQuery } from "./search-all.ts";

it("reads words and a place, typed or chosen", () => {
  expect(searchAllQuery.parse({})).toEqual({ q: "", region: undefined, unclearPlace: undefined });
  expect(searchAllQuery.parse({ q: " 按摩 ", place: "晋城" })).toMatchObject({
    q: "按摩",
    region: "140500",
  });
  expect(searchAllQuery.parse({ region: "140000" })).toMatchObject({ region: "140000" });
  expect(searchAllQuery.parse({ region: "999999", q: ["a"] })).toMatchObject({
    q: "",
    region: undefined,
  });
});

it("names what a place may be", () => {
  const { region, unclearPlace } = searchAllQuery.parse({ place: "城区" });
  expect(region).toBeUndefined();
  expect(unclearPlace?.candidates.length).toBeGreaterThan(1);
  expect(searchAllQuery.parse({ place: "乌有乡" }).unclearPlace).toEqual({
    text: "乌有乡",
    candidates: [],
  });
});

it("hands words and region on", () => {
  expect(searchAllAddress({ q: "", region: "140000" })).toEqual({ q: undefined, region: "140000" });
});

it("reads back the English name a page filled in", () => {
  for (const [place, region] of [
    ["Shanxi", "140000"],
    ["Jincheng, Shanxi", "140500"],
    ["chengqu, jincheng, shanxi", "140502"],
    ["Pudong New Area, Shanghai", "310115"],
  ] as const) {
    expect(searchAllQuery.parse({ place }).region, place).toBe(region);
  }
});
