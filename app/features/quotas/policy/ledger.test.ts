import { describe, expect, it } from "vitest";
import { day } from "../testing/declarations.ts";
import { checkLedger, consentedUntil, isContract } from "./ledger.ts";

const staff = (people: number, seasonal: { people: number; months: number }[] = []) => ({
  months: Array.from({ length: 12 }, () => people),
  seasonal,
  foundedInMonth: null,
});

describe("a ledger that can be filed", () => {
  it.each([
    ["no staff entered", null, { ok: false, reason: "staff-missing" }],
    ["nobody all year", staff(0), { ok: false, reason: "nobody-employed" }],
    ["seasonal workers alone", staff(0, [{ people: 5, months: 3 }]), { ok: true }],
    ["staff, none of them disabled", staff(200), { ok: true }],
  ])("%s", (_name, given, expected) => {
    expect(checkLedger(given)).toEqual(expected);
  });
});

describe("a contract", () => {
  it.each([
    ["2025-01-01", "2025-12-31", true],
    ["2025-01-01", "2025-01-01", true],
    ["2025-01-02", "2025-01-01", false],
    ["2025-01-01", null, true],
  ])("%s to %s: %s", (from, to, expected) => {
    expect(isContract({ from, to })).toBe(expected);
  });
});

describe("the last month that counts by consent (个人信息保护法 15)", () => {
  it.each([
    ["given", true, null, null],
    ["given again after it was taken back", true, day("2025-03-31"), null],
    ["taken back on the first of a month", false, day("2025-04-01"), "2025-04"],
    ["taken back on the last of a month", false, day("2025-03-31"), "2025-03"],
    ["never given", false, null, "0001-01"],
  ])("%s", (_name, given, endedOn, expected) => {
    expect(consentedUntil({ given, endedOn })).toBe(expected);
  });
});
