import { describe, expect, it } from "vitest";
import { findRegion } from "./reference/find-region.ts";
import { suggestPlaces } from "./suggest-places.server.ts";

describe("suggestPlaces", () => {
  it.each([
    ["晋城", "山西省晋城市"],
    ["山西省晋城市城", "山西省晋城市城区"],
    ["jinch", "山西省晋城市"],
    ["Beij", "北京市"],
  ])("%s leads to %s", (text, place) => {
    expect(suggestPlaces(text)).toContain(place);
  });

  it("names larger regions first, at most eight, and what the field understands", () => {
    const places = suggestPlaces("山");
    expect(places.slice(0, 2)).toEqual(["山西省", "山东省"]);
    expect(places).toHaveLength(8);
    expect(places.every((place) => findRegion(place).ok)).toBe(true);
  });

  it.each(["", "没有这个地方", "'; --", "%"])("has nothing for %j", (text) => {
    expect(suggestPlaces(text)).toEqual([]);
  });
});
