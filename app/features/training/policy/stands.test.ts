import { describe, expect, it } from "vitest";
import type { PlainDate } from "#app/lib/date.ts";
import {
  mayAskForStand,
  maySetStands,
  mayTellResult,
  moveStand,
  nextStandNumber,
  standMoves,
  standStates,
  sumStandResults,
} from "./stands.ts";
import type { Fair } from "./stands.ts";

const NOW = new Date("2026-11-26T02:00:00Z");
const day = (text: string) => text as PlainDate;
const terms = { stands: 3, taken: 2, askBy: day("2026-11-30") };
const fair = (changes: Partial<Fair> = {}): Fair => ({
  kind: "fair",
  state: "published",
  startsAt: new Date("2026-12-05T01:00:00Z"),
  terms,
  ...changes,
});

describe("asking for a stand", () => {
  it("is open until the last day ends in Shanghai", () => {
    expect(mayAskForStand(fair(), new Date("2026-11-30T15:59:00Z"))).toEqual({ ok: true });
    expect(mayAskForStand(fair(), new Date("2026-11-30T16:00:00Z"))).toMatchObject({
      reason: "too-late",
    });
  });
  it("is closed at what is no fair, has no stands, is full, cancelled or begun", () => {
    const reasonOf = (changes: Partial<Fair>) => mayAskForStand(fair(changes), NOW);
    expect(reasonOf({ kind: "contest" })).toMatchObject({ reason: "no-stands" });
    expect(reasonOf({ terms: null })).toMatchObject({ reason: "no-stands" });
    expect(reasonOf({ terms: { ...terms, taken: 3 } })).toMatchObject({ reason: "stands-taken" });
    expect(reasonOf({ state: "cancelled" })).toMatchObject({ reason: "too-late" });
    expect(reasonOf({ startsAt: NOW })).toMatchObject({ reason: "too-late" });
  });
});

describe("a stand's moves", () => {
  it("lead from every state only where the rules say", () => {
    const led = standStates.flatMap((state) =>
      standMoves.flatMap((move) => {
        const verdict = moveStand(state, move, fair(), NOW);
        return verdict.ok ? [`${state} ${move} ${verdict.to}`] : [];
      }),
    );
    expect(led).toEqual([
      "asked confirm confirmed",
      "asked refuse refused",
      "asked withdraw withdrawn",
      "confirmed refuse refused",
      "confirmed withdraw withdrawn",
    ]);
  });
  it("end when the fair begins, and none is confirmed beyond the room", () => {
    expect(moveStand("asked", "withdraw", fair({ startsAt: NOW }), NOW)).toMatchObject({
      reason: "already-started",
    });
    const full = fair({ terms: { ...terms, taken: 3 } });
    expect(moveStand("asked", "confirm", full, NOW)).toMatchObject({ reason: "stands-taken" });
    expect(moveStand("asked", "refuse", full, NOW)).toMatchObject({ ok: true });
  });
});

describe("the terms", () => {
  it("are a fair's, never below what is confirmed, and end before it", () => {
    const wished = { stands: 2, askBy: day("2026-12-05") };
    expect(maySetStands(fair({ state: "draft" }), wished, NOW)).toEqual({ ok: true });
    expect(maySetStands(fair({ kind: "vocational" }), wished, NOW)).toMatchObject({
      reason: "not-a-fair",
    });
    expect(maySetStands(fair(), { ...wished, stands: 1 }, NOW)).toMatchObject({
      reason: "fewer-than-confirmed",
    });
    expect(maySetStands(fair(), { ...wished, askBy: day("2026-12-06") }, NOW)).toMatchObject({
      reason: "after-start",
    });
    expect(maySetStands(fair({ state: "running" }), wished, NOW)).toMatchObject({
      reason: "already-started",
    });
  });
  it("number stands from the lowest that is free", () => {
    expect(nextStandNumber([])).toBe(1);
    expect(nextStandNumber([2, 1, 4])).toBe(3);
  });
});

describe("what a stand came to", () => {
  const begun = { startsAt: new Date("2026-11-25T01:00:00Z"), endsAt: null };
  it("is told of a confirmed stand once the fair has begun, and never of one that was cancelled", () => {
    const may = (changes: object, state: (typeof standStates)[number] = "confirmed") =>
      mayTellResult({ ...fair(), ...begun, ...changes }, state, NOW);
    expect(may({ state: "running" })).toBe(true);
    expect(may({ startsAt: new Date("2026-11-26T02:00:01Z") })).toBe(false);
    expect(may({ startsAt: null })).toBe(false);
    expect(may({ state: "cancelled" })).toBe(false);
    expect(may({}, "asked")).toBe(false);
    expect(may({}, "withdrawn")).toBe(false);
  });
  it("is told for sixty days, the last of them whole", () => {
    const ended = {
      ...fair({ state: "finished" }),
      ...begun,
      endsAt: new Date("2026-11-25T08:00:00Z"),
    };
    expect(mayTellResult(ended, "confirmed", new Date("2027-01-24T15:59:00Z"))).toBe(true);
    expect(mayTellResult(ended, "confirmed", new Date("2027-01-24T16:00:00Z"))).toBe(false);
  });
  it("is added up of those that told it", () => {
    expect(
      sumStandResults([
        { talked: 9, invited: 3, offered: 1 },
        null,
        { talked: 4, invited: 0, offered: 0 },
      ]),
    ).toEqual({ told: 2, talked: 13, invited: 3, offered: 1 });
    expect(sumStandResults([])).toEqual({ told: 0, talked: 0, invited: 0, offered: 0 });
  });
});
