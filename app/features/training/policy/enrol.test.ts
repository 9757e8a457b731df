import { describe, expect, it } from "vitest";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { hoursFrom, NOW } from "../testing/contents.ts";
import { isLateWithdrawal, mayEnrol } from "./enrol.ts";
import type { OtherSession, SessionToJoin } from "./enrol.ts";
import type { EnrolmentState } from "./enrolment-states.ts";

const today = shanghaiDay(NOW);
const meeting = (from: number, to: number) => ({
  startsAt: hoursFrom(from),
  endsAt: hoursFrom(to),
});
const session: SessionToJoin = {
  state: "published",
  enrolBy: today,
  startsAt: hoursFrom(24),
  timetable: [meeting(24, 27), meeting(48, 51)],
  seats: 2,
  taken: 0,
  waiting: 0,
  needsApproval: false,
};
const ask = (
  changes: Partial<SessionToJoin> = {},
  earlier: readonly EnrolmentState[] = [],
  others: readonly OtherSession[] = [],
) => mayEnrol({ ...session, ...changes }, earlier, others, NOW);

describe("asking for a seat", () => {
  it.each<[string, Partial<SessionToJoin>, string]>([
    ["a seat is free", {}, "enrolled"],
    ["the last one is free", { taken: 1 }, "enrolled"],
    ["full", { taken: 2 }, "waiting"],
    ["a seat is free and others wait for it", { taken: 1, waiting: 1 }, "waiting"],
    ["the provider looks first", { needsApproval: true }, "applied"],
    ["the provider looks first, full", { needsApproval: true, taken: 2 }, "applied"],
  ])("%s", (_, changes, to) => expect(ask(changes)).toEqual({ ok: true, to }));

  it.each<[string, Partial<SessionToJoin>]>([
    ["not published", { state: "submitted" }],
    ["running", { state: "running" }],
    ["cancelled", { state: "cancelled" }],
    ["the last day is past", { enrolBy: addDays(today, -1) }],
    ["begins now", { startsAt: NOW }],
  ])("not open: %s", (_, changes) => {
    expect(ask(changes)).toEqual({ ok: false, reason: "not-open" });
  });

  it.each<[EnrolmentState, string | undefined]>([
    ["applied", "already-in"],
    ["waiting", "already-in"],
    ["offered", "already-in"],
    ["enrolled", "already-in"],
    ["refused", "refused-before"],
    ["withdrawn", undefined],
    ["declined", undefined],
    ["expired", undefined],
  ])("again after %s: %s", (earlier, reason) => {
    expect(ask({}, [earlier])).toEqual(
      reason === undefined ? { ok: true, to: "enrolled" } : { ok: false, reason },
    );
  });

  it("nobody is in two places at once; one may begin when the other ends", () => {
    const others = [
      { sessionId: "touching", timetable: [meeting(27, 30), meeting(45, 48)] },
      { sessionId: "second", timetable: [meeting(100, 101), meeting(50, 52)] },
      { sessionId: "within", timetable: [meeting(25, 26)] },
    ];
    expect(ask({}, [], others)).toEqual({
      ok: false,
      reason: "double-booked",
      sessionIds: ["second", "within"],
    });
    expect(ask({}, [], others.slice(0, 1))).toEqual({ ok: true, to: "enrolled" });
  });

  it.each<[EnrolmentState, number, boolean]>([
    ["enrolled", 0, false],
    ["enrolled", -1, true],
    ["waiting", -1, false],
  ])("%s, given back %i days from the last day for it: late %s", (state, days, isLate) => {
    expect(isLateWithdrawal(state, addDays(today, days), today)).toBe(isLate);
  });
});
