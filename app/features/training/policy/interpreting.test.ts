import { describe, expect, it } from "vitest";
import { isCovered, mayBook, needKept } from "./interpreting.ts";
import type { Booked } from "./interpreting.ts";

const NOW = new Date("2026-11-26T02:00:00Z");
const at = (time: string, day = "05") => new Date(`2026-12-${day}T${time}:00+08:00`);
const span = (from: string, until: string, day?: string) => ({
  startsAt: at(from, day),
  endsAt: at(until, day),
});
const booked = (from: string, until: string, changes: Partial<Booked> = {}): Booked => ({
  ...span(from, until),
  state: "confirmed",
  language: "sign-language",
  ...changes,
});

describe("a need for an interpreter", () => {
  const meetings = [span("09:00", "12:00")];
  it("is kept by spans that leave no minute open, in whatever order", () => {
    expect(
      isCovered(span("09:00", "12:00"), [span("10:30", "12:00"), span("08:30", "10:30")]),
    ).toBe(true);
    expect(
      isCovered(span("09:00", "12:00"), [span("10:31", "12:00"), span("08:30", "10:30")]),
    ).toBe(false);
    expect(isCovered(span("09:00", "12:00"), [span("09:01", "12:00")])).toBe(false);
  });
  it("is booked, asked for, partly kept, or not", () => {
    expect(needKept(meetings, [booked("09:00", "12:00")])).toBe("booked");
    expect(needKept(meetings, [booked("09:00", "12:00", { state: "asked" })])).toBe("asked");
    const half = [booked("09:00", "10:00"), booked("10:00", "12:00", { state: "asked" })];
    expect(needKept(meetings, half)).toBe("asked");
    expect(needKept(meetings, [booked("09:00", "10:00")])).toBe("partly");
    expect(needKept(meetings, [booked("09:00", "12:00", { state: "cancelled" })])).toBe("none");
    expect(needKept(meetings, [booked("09:00", "12:00", { language: "speech-to-text" })])).toBe(
      "none",
    );
    expect(needKept([], [booked("09:00", "12:00")])).toBe("none");
  });
  it("asks for every meeting", () => {
    const two = [...meetings, span("09:00", "12:00", "06")];
    expect(needKept(two, [booked("09:00", "12:00")])).toBe("partly");
  });
});

describe("a booking", () => {
  const meetings = [span("09:00", "12:00")];
  const wish = { language: "sign-language", languages: ["sign-language"] };
  it("lies within an hour around a meeting, before it, in a language the interpreter knows", () => {
    expect(mayBook({ ...wish, ...span("08:00", "13:00") }, meetings, NOW)).toEqual({ ok: true });
    expect(mayBook({ ...wish, ...span("07:59", "12:00") }, meetings, NOW)).toMatchObject({
      reason: "outside-meetings",
    });
    expect(
      mayBook({ ...wish, language: "description", ...span("09:00", "12:00") }, meetings, NOW),
    ).toMatchObject({ reason: "other-language" });
    expect(mayBook({ ...wish, ...span("09:00", "12:00") }, meetings, at("09:00"))).toMatchObject({
      reason: "already-started",
    });
  });
});
