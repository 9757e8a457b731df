import { describe, expect, it } from "vitest";
import type { PlainDate } from "#app/lib/date.ts";
import { daysDue, filtersInUse, planStates, stagesOf } from "./index.ts";

const today = "2026-02-26" as PlainDate;

describe("when a talk is due", () => {
  it.each([
    ["overdue", { to: "2026-02-25" }],
    ["today", { from: "2026-02-26", to: "2026-02-26" }],
    ["week", { from: "2026-02-26", to: "2026-03-04" }],
    ["none", null],
  ] as const)("%s", (choice, days) => {
    expect(daysDue(choice, today)).toEqual(days);
  });
});

describe("filters in use", () => {
  it("are told in the order they are asked, each with the list without it", () => {
    expect(filtersInUse({ due: undefined, silent: 30, stage: "active" })).toEqual([
      { filter: "stage", without: { due: undefined, silent: 30, stage: undefined } },
      { filter: "silent", without: { due: undefined, silent: undefined, stage: "active" } },
    ]);
    expect(filtersInUse({})).toEqual([]);
  });
});

describe("the stages of a view", () => {
  it("are all of them, each in one view", () => {
    expect([...stagesOf(false), ...stagesOf(true)]).toEqual(planStates);
    expect(stagesOf(true)).toContain("closed");
  });
});
