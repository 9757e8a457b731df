import { describe, expect, it } from "vitest";
import { hoursFrom, NOW } from "../testing/contents.ts";
import {
  mayRecord,
  parseAttendanceCode,
  presentBetween,
  presentByCode,
  takesCode,
} from "./attendance.ts";

const meeting = { startsAt: NOW, endsAt: hoursFrom(3) };
const minutes = (count: number) => hoursFrom(count / 60);

describe("a code that is spoken or typed", () => {
  it.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["１２３-４５６", "123456"],
    ["12345", undefined],
    ["12345a", undefined],
  ])("%s", (typed, code) => expect(parseAttendanceCode(typed)).toBe(code));

  it.each([
    [-16, undefined],
    [-15, 180],
    [15, 180],
    [16, 164],
    [179, 1],
    [180, undefined],
  ])("after %i minutes counts %s", (after, present) => {
    expect(takesCode(meeting, minutes(after))).toBe(present !== undefined);
    expect(presentByCode(meeting, minutes(after))).toEqual(
      present === undefined ? { ok: false, reason: "not-now" } : { ok: true, present },
    );
  });
});

it.each([
  [-10, 200, 180],
  [30, 90, 60],
  [-60, -10, 0],
  [200, 240, 0],
])("online from minute %i to %i: %i", (joined, left, present) => {
  expect(presentBetween(meeting, minutes(joined), minutes(left))).toEqual({ ok: true, present });
});

it("nobody leaves before they join", () => {
  expect(presentBetween(meeting, minutes(5), minutes(5)).ok).toBe(false);
});

it.each([
  [180, null, "", 1, undefined],
  [0, null, "", 0, undefined],
  [90, 90, "", 1, undefined],
  [90, 180, "", 1, "reason-missing"],
  [90, 180, "提前走了", 1, undefined],
  [181, null, "", 1, "too-many-minutes"],
  [-1, null, "", 1, "too-many-minutes"],
  [180, null, "", -1, "not-begun"],
])("%i minutes over %s, reason %j, minute %i: %s", (typed, before, reason, at, refusal) => {
  const verdict = mayRecord(meeting, { minutes: typed, before, reason }, minutes(at));
  expect(verdict).toEqual(refusal ? { ok: false, reason: refusal } : { ok: true });
});
