import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import {
  barrierStates,
  moveBarrier,
  parseReceipt,
  receiptNumber,
  workingDaysAfter,
} from "./barrier.ts";

const day = (text: string) => plainDate(text) as PlainDate;

describe("receipts", () => {
  it("have eight signs none of which sounds or looks like another", () => {
    const all = receiptNumber(() => 0) + receiptNumber((n) => n - 1);
    expect(all).toBe("22222222YYYYYYYY");
    let at = 0;
    const every = new Set([...receiptNumber(() => at++), ...receiptNumber((n) => at++ % n)]);
    for (const sign of "01OILBDPTSN") expect(every.has(sign)).toBe(false);
  });

  it.each([
    ["K7M4 9WX2", "K7M49WX2"],
    [" k7m4-9wx2 ", "K7M49WX2"],
    ["Ｋ７Ｍ４９ＷＸ２", "K7M49WX2"],
    ["K7M4 9WX", undefined],
    ["K7M4 9WXO", undefined],
    ["", undefined],
  ])("%j is read as %j", (typed, number) => {
    expect(parseReceipt(typed)).toBe(number);
  });
});

describe("working days", () => {
  it.each([
    ["2026-11-23", 1, "2026-11-24"],
    ["2026-11-27", 1, "2026-11-30"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-11-23", 10, "2026-12-07"],
  ])("%s and %i are %s", (from, days, to) => {
    expect(workingDaysAfter(day(from), days)).toBe(to);
  });
});

describe("moves of a report", () => {
  const allowed = [
    ["received", "in_progress"],
    ["received", "mended"],
    ["received", "answered"],
    ["in_progress", "mended"],
    ["in_progress", "answered"],
    ["mended", "in_progress"],
    ["answered", "in_progress"],
  ].map((pair) => pair.join(">"));
  const grid = barrierStates.flatMap((from) => barrierStates.map((to) => ({ from, to })));

  it.each(grid)("$from to $to", ({ from, to }) => {
    const expected = allowed.includes(`${from}>${to}`)
      ? { ok: true }
      : { ok: false, reason: "not-from-this-state" };
    expect(moveBarrier(from, to, "已补上标签")).toEqual(expected);
  });

  it.each(["mended", "answered"] as const)("%s needs an answer", (to) => {
    expect(moveBarrier("received", to, " ")).toEqual({ ok: false, reason: "answer-missing" });
  });
});
