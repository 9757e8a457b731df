import { describe, expect, it } from "vitest";
import { mayConclude, resultOf } from "./conclude.ts";

const rule = { attendancePercent: 80, hasAssessment: true };
const there = (...present: number[]) => present.map((one) => ({ minutes: 100, present: one }));

describe("a result", () => {
  it.each([
    [there(100, 60), true, "complete", null],
    [there(100, 60), false, "fail", "assessment"],
    [there(100, 59), true, "fail", "attendance"],
    [there(100, 59), null, "fail", "attendance"],
    [there(0, 0), null, "not-come", null],
  ] as const)("%j passed %s: %s", (meetings, passed, move, lacked) => {
    expect(resultOf(rule, meetings, passed)).toMatchObject({ ok: true, move, lacked });
  });

  it("waits for an assessment that nothing is recorded of", () => {
    expect(resultOf(rule, there(100, 100), null)).toEqual({
      ok: false,
      reason: "assessment-missing",
    });
  });

  it("waits where of a meeting nothing is recorded: that is no absence", () => {
    const unrecorded = [...there(100), { minutes: 100, present: null }];
    expect(resultOf(rule, unrecorded, true)).toEqual({ ok: false, reason: "attendance-missing" });
  });

  it("of an event asks only that somebody came", () => {
    const event = { attendancePercent: null, hasAssessment: false };
    expect(resultOf(event, there(2, 0), null)).toMatchObject({ move: "complete" });
    expect(resultOf(event, there(0, 0), null)).toMatchObject({ move: "not-come" });
  });
});

it.each([
  [true, [1, 2], { ok: true }],
  [false, [1, 2], { ok: false, reason: "not-yet-over" }],
  [true, [1, 0], { ok: false, reason: "meeting-unrecorded", meeting: 2 }],
])("results: over %s, recorded %j", (isOver, recorded, verdict) => {
  expect(mayConclude({ isOver, recorded })).toEqual(verdict);
});
