import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { furthestStep, leadsOn, measureSteps } from "./progress.ts";

const on = (text: string): PlainDate => plainDate(text) as PlainDate;
const told = (...happened: readonly (readonly [string, string])[]) =>
  furthestStep(happened.map(([what, day]) => ({ what, on: on(day) })));

describe("how far a person has come", () => {
  it.each([
    [[], null],
    [[["read", "2026-11-01"]], null],
    [[["refuse", "2026-11-01"]], null],
    [[["submit", "2026-11-01"]], { step: "applied", on: "2026-11-01" }],
    [
      [
        ["submit", "2026-11-01"],
        ["choose-interview", "2026-11-05"],
        ["refuse", "2026-11-09"],
      ],
      { step: "interview", on: "2026-11-05" },
    ],
    [
      [
        ["submit", "2026-11-08"],
        ["withdraw", "2026-11-09"],
        ["submit", "2026-11-02"],
      ],
      { step: "applied", on: "2026-11-02" },
    ],
    [
      [
        ["enrolled", "2026-11-02"],
        ["completed", "2026-12-02"],
      ],
      { step: "completed", on: "2026-12-02" },
    ],
  ] as const)("%j is %j", (happened, step) => {
    expect(told(...happened)).toEqual(step);
  });

  it("never goes back, and never moves twice", () => {
    for (const [at, from] of measureSteps.entries()) {
      expect(leadsOn(null, from)).toBe(true);
      for (const [then, to] of measureSteps.entries()) expect(leadsOn(from, to)).toBe(then > at);
    }
  });
});
