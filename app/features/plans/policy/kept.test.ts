import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { isSameWork, keptStatus, monthsOfCheckIn } from "./kept.ts";
import type { KeptSource, KeptWord } from "./kept.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const word = (afterMonths: number, source: KeptSource, isKept: boolean): KeptWord => ({
  ...{ afterMonths, source, isKept, on: day("2026-08-01") },
  basis: source === "counsellor" ? "contract" : null,
});
const told = (words: readonly KeptWord[], today = "2026-08-01") =>
  keptStatus(day("2026-01-31"), words, day(today)).map(({ status }) => status);

describe("work kept for 1, 3, 6 and 12 months (policy.md 5, outcome)", () => {
  it("comes month by month, on the last day of a shorter one", () => {
    expect(keptStatus(day("2026-01-31"), [], day("2026-01-31")).map(({ dueOn }) => dueOn)).toEqual([
      "2026-02-28",
      "2026-04-30",
      "2026-07-31",
      "2027-01-31",
    ]);
    expect(told([], "2026-02-27")[0]).toBe("not-yet");
    expect(told([], "2026-02-28")[0]).toBe("unknown");
    expect(told([])).toEqual(["unknown", "unknown", "unknown", "not-yet"]);
  });

  it.each([
    ["nobody's silence is an answer", [], "unknown", false],
    [
      "the person's word counts before the employer's",
      [word(1, "employer", false), word(1, "person", true)],
      "kept",
      true,
    ],
    [
      "the counsellor's before both",
      [word(1, "counsellor", false), word(1, "person", true)],
      "ended",
      true,
    ],
    ["of one side the last", [word(1, "person", true), word(1, "person", false)], "ended", false],
    ["of another month it says nothing", [word(3, "counsellor", true)], "unknown", false],
    ["both alike", [word(1, "employer", true), word(1, "person", true)], "kept", false],
  ] as const)("%s", (_case, words, status, isDoubted) => {
    const [first] = keptStatus(day("2026-01-31"), words, day("2026-08-01"));
    expect(first).toMatchObject({ status, isDoubted });
  });

  it("an answer after 30, 90 or 180 days is about a month, of work begun within a month of the hire", () => {
    expect([30, 90, 180, 365].map(monthsOfCheckIn)).toEqual([1, 3, 6, null]);
    expect(isSameWork(day("2026-01-31"), day("2026-03-03"))).toBe(true);
    expect(isSameWork(day("2026-01-31"), day("2026-03-04"))).toBe(false);
  });
});
