import { expect, it } from "vitest";
import { day } from "../testing/declarations.ts";
import { expiryOf } from "./expiry.ts";

const TODAY = day("2026-11-25");

it.each([
  [null, null],
  ["2027-03-01", null],
  ["2027-02-23", { daysLeft: 90, notice: 90 }],
  ["2027-01-25", { daysLeft: 61, notice: 90 }],
  ["2027-01-24", { daysLeft: 60, notice: 60 }],
  ["2026-12-25", { daysLeft: 30, notice: 30 }],
  ["2026-11-25", { daysLeft: 0, notice: 30 }],
  ["2026-11-24", { daysLeft: -1, notice: "expired" }],
])("the last day of validity still counts · %s", (validTo, expected) => {
  expect(expiryOf(validTo === null ? null : day(validTo), TODAY)).toEqual(expected);
});
