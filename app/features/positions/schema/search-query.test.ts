import { describe, expect, it } from "vitest";
import { emptyQuery } from "../policy/index.ts";
import { askedOfStored, storedOf } from "./saved-search.ts";
import { searchAddress } from "./search-address.ts";
import { askedSearch, toAskedSearch } from "./search-query.ts";

describe("askedSearch", () => {
  it("is the empty search without anything", () => {
    expect(askedSearch.parse({})).toEqual({
      query: emptyQuery,
      centre: undefined,
      dropped: [],
      unclearPlace: undefined,
    });
  });

  it("reads every filter", () => {
    const { query, dropped } = toAskedSearch({
      q: " 客服 ",
      words: "all",
      region: "140502",
      form: ["flexible", "home-based", "flexible"],
      wage: "3,000.50",
      unit: "hour",
      education: "bachelor",
      experience: "2",
      occupation: "4-01",
      adjustment: "captions",
      without: ["lifting", "sight"],
      tried: "yes",
      closing: "7",
      employer: "0190b7a0-0000-7000-8000-000000000001",
      sort: "wage",
      page: "3",
    });
    expect(dropped).toEqual([]);
    expect(query).toEqual({
      q: "客服",
      words: "all",
      region: "140502",
      near: undefined,
      forms: ["flexible", "home-based"],
      wage: { atLeast: 300_050, unit: "hour" },
      education: "bachelor",
      experience: 2,
      occupation: "4-01",
      adjustments: ["captions"],
      without: ["lifting", "sight"],
      triedWithScreenReader: true,
      closingWithinDays: 7,
      organisationId: "0190b7a0-0000-7000-8000-000000000001",
      sort: "wage",
      page: 3,
    });
  });

  it.each([
    ["colour", "red"],
    ["region", "999999"],
    ["form", "nothing"],
    ["wage", "a lot"],
    ["occupation", "9"],
    ["page", "0"],
    ["page", "-1"],
    ["employer", "1"],
    ["sort", "random"],
    ["tried", "no"],
    ["experience", "1.5"],
    ["constructor", "x"],
    ["__proto__x", "x"],
  ])("drops and reports %s=%s", (name, value) => {
    const { query, dropped } = toAskedSearch({ [name]: value });
    expect(query).toEqual(emptyQuery);
    expect(dropped).toEqual([{ name, value }]);
  });

  it("keeps what is good in a list", () => {
    const { query, dropped } = toAskedSearch({ form: ["flexible", "nothing"] });
    expect(query.forms).toEqual(["flexible"]);
    expect(dropped).toEqual([{ name: "form", value: "nothing" }]);
  });

  it("reads a place as people write it, with a distance around its centre", () => {
    const { query, centre } = toAskedSearch({ place: "晋城", km: "10", sort: "near" });
    expect(centre).toBe("140500");
    expect(query.region).toBeUndefined();
    expect(query.near).toEqual({ lat: 35.49, lng: 112.85, km: 10 });
    expect(query.sort).toBe("near");
  });

  it("names the candidates where a place is several, and sorts by distance only near one", () => {
    const { query, unclearPlace } = toAskedSearch({ place: "城区", sort: "near" });
    expect(query.region).toBeUndefined();
    expect(query.sort).toBe("relevance");
    expect(unclearPlace?.candidates).toContain("140502");
  });
});

describe("searchAddress", () => {
  it("is read back as the same search", () => {
    const asked = toAskedSearch({
      q: "客服",
      region: "140500",
      km: "30",
      form: ["flexible"],
      wage: "20",
      unit: "hour",
      without: ["sight"],
      page: "2",
    });
    const address = searchAddress(asked.query, asked.centre);
    const given = Object.fromEntries(
      Object.entries(address).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    expect(toAskedSearch(given)).toEqual(asked);
  });
});

describe("storedOf", () => {
  it("is the same for the same search however it was written, without page and order", () => {
    const one = toAskedSearch({ form: ["flexible", "part-time"], q: "客服", page: "4" });
    const other = toAskedSearch({ q: "客服", sort: "wage", form: ["part-time", "flexible"] });
    expect(storedOf(one)).toBe(storedOf(other));
    expect(askedOfStored(storedOf(one)).query.forms).toEqual(["flexible", "part-time"]);
  });
});
