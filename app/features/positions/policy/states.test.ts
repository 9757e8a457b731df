import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  isEditable,
  isOpen,
  mayCloseOn,
  movePosition,
  movesFor,
  needsReason,
  positionMoves,
  positionStates,
} from "./states.ts";
import type { Clock, PositionInState, PositionMove, PositionState } from "./states.ts";

const today = plainDate("2026-11-23") as PlainDate;
const actors: Readonly<Record<string, Actor | Clock>> = { ...everyActor, clock: { kind: "clock" } };

const employers = ["owner", "hr"];
const anyEmployers = ["owner", "hr", "unverifiedHr"];
const bureau = ["reviewer", "approver", "cityApprover"];
const officerRefusals: Readonly<Record<string, string>> = {
  otherOfficer: "other-region",
  weakOfficer: "second-factor",
  submitter: "own-submission",
};
const verifiedRefusals: Readonly<Record<string, string>> = {
  unverifiedHr: "organisation-not-verified",
};

type Edge = {
  from: readonly PositionState[];
  to: PositionState;
  by: readonly string[];
  refusals?: Readonly<Record<string, string>>;
};
const edges: Readonly<Record<PositionMove, Edge>> = {
  submit: {
    from: ["draft", "sent_back"],
    to: "submitted",
    by: employers,
    refusals: verifiedRefusals,
  },
  "take-back": { from: ["submitted"], to: "draft", by: anyEmployers },
  publish: { from: ["submitted"], to: "published", by: bureau, refusals: officerRefusals },
  "send-back": { from: ["submitted"], to: "sent_back", by: bureau, refusals: officerRefusals },
  "take-down": { from: ["published"], to: "sent_back", by: bureau, refusals: officerRefusals },
  extend: { from: ["published"], to: "published", by: employers, refusals: verifiedRefusals },
  "end-early": { from: ["published"], to: "ended_early", by: anyEmployers },
  "mark-filled": { from: ["published", "ended_early", "closed"], to: "filled", by: anyEmployers },
  close: { from: ["published"], to: "closed", by: ["clock"] },
  relist: { from: ["ended_early", "closed", "filled"], to: "draft", by: anyEmployers },
  withdraw: { from: ["draft", "submitted", "sent_back"], to: "withdrawn", by: anyEmployers },
};

function position(state: PositionState, closingOn: PlainDate | null): PositionInState {
  return { state, organisationId: "org", region: "140502", submittedById: "sub", closingOn };
}

describe("moves of a position: from × move × actor", () => {
  const grid = positionStates.flatMap((state) => positionMoves.map((move) => ({ state, move })));

  it.each(grid)("$move from $state", ({ state, move }) => {
    const { from, to, by, refusals } = edges[move];
    const closingOn = addDays(today, move === "close" ? -1 : 10);
    for (const [name, actor] of Object.entries(actors)) {
      const refusal = refusals?.[name] ?? (by.includes(name) ? undefined : "not-yours");
      const allowed = from.includes(state)
        ? { ok: true, to }
        : { ok: false, reason: "not-from-this-state" };
      const expected = refusal === undefined ? allowed : { ok: false, reason: refusal };
      expect(movePosition(position(state, closingOn), move, actor, today, "why"), name).toEqual(
        expected,
      );
    }
  });

  it.each(["send-back", "take-down", "extend", "end-early"] as const)(
    "%s needs a reason",
    (move) => {
      expect(needsReason(move)).toBe(true);
      const state = edges[move].from[0] as PositionState;
      const actor = actors[edges[move].by[0] as string] as Actor;
      for (const reason of [undefined, " \n"]) {
        expect(
          movePosition(position(state, addDays(today, 5)), move, actor, today, reason),
        ).toEqual({
          ok: false,
          reason: "reason-missing",
        });
      }
    },
  );

  it("closes by the clock the day after the last day, not before", () => {
    const clock: Clock = { kind: "clock" };
    const close = (closingOn: PlainDate | null) =>
      movePosition(position("published", closingOn), "close", clock, today);
    expect(close(addDays(today, -1))).toEqual({ ok: true, to: "closed" });
    expect(close(today)).toEqual({ ok: false, reason: "not-yet-past" });
    expect(close(null)).toEqual({ ok: false, reason: "not-yet-past" });
  });

  it("does not publish what has already closed", () => {
    const late = position("submitted", addDays(today, -1));
    expect(movePosition(late, "publish", actors.reviewer as Actor, today)).toEqual({
      ok: false,
      reason: "already-past",
    });
  });

  it("no officer answers for a position without a place", () => {
    const nowhere = { ...position("submitted", addDays(today, 5)), region: null };
    expect(movePosition(nowhere, "publish", actors.reviewer as Actor, today)).toEqual({
      ok: false,
      reason: "other-region",
    });
  });

  it("offers each actor the moves that would go through", () => {
    const published = position("published", addDays(today, 5));
    expect(movesFor(published, actors.hr as Actor, today)).toEqual([
      "extend",
      "end-early",
      "mark-filled",
    ]);
    expect(movesFor(published, actors.reviewer as Actor, today)).toEqual(["take-down"]);
    expect(movesFor(published, actors.viewer as Actor, today)).toEqual([]);
  });
});

describe("open and editable", () => {
  it.each(positionStates)("%s", (state) => {
    const open = (closingOn: PlainDate | null) => isOpen({ state, closingOn }, today);
    expect(open(today)).toBe(state === "published");
    expect(open(addDays(today, -1))).toBe(false);
    expect(open(null)).toBe(false);
    expect(isEditable(state)).toBe(state === "draft" || state === "sent_back");
  });

  it.each([
    [0, "too-soon"],
    [-3, "too-soon"],
    [1, undefined],
    [180, undefined],
    [181, "too-late"],
  ])("closing %i days from today: %s", (days, reason) => {
    const expected = reason === undefined ? { ok: true } : { ok: false, reason, days };
    expect(mayCloseOn(addDays(today, days), today)).toEqual(expected);
  });

  it("an extension ends later than before", () => {
    const closing = addDays(today, 20);
    expect(mayCloseOn(closing, today, closing)).toEqual({
      ok: false,
      reason: "not-later",
      days: 20,
    });
    expect(mayCloseOn(addDays(closing, 1), today, closing)).toEqual({ ok: true });
  });
});
