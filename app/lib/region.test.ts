import { expect, it } from "vitest";
import { regionStem } from "./region.ts";

it.each([
  ["140502", "140502"],
  ["140500", "1405"],
  ["140000", "14"],
  ["110101", "110101"],
  ["100000", "10"],
])("the places of %s begin with %s", (code, stem) => expect(regionStem(code)).toBe(stem));
