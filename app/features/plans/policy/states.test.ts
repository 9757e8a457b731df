import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import {
  followUpChannels,
  isResting,
  ladderStatus,
  movePlan,
  movesOf,
  nextFollowUp,
  planMoves,
  planStates,
  reviewedOn,
  stuckBecause,
} from "./index.ts";
import type { LadderFacts, PlanFacts } from "./index.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const whole: PlanFacts = {
  state: "assessed",
  hasConsent: true,
  goals: 1,
  measures: 1,
  attempts: [],
  monthsPlaced: null,
};

describe("steps of a plan (policy.md 5)", () => {
  it("no plan without the person's agreement, by nobody else, over goals and measures", () => {
    expect(movePlan(whole, "agree", "person")).toEqual({ ok: true, to: "planned" });
    expect(movePlan(whole, "agree", "counsellor")).toMatchObject({ reason: "not-yours" });
    expect(movePlan({ ...whole, goals: 0 }, "agree", "person")).toMatchObject({
      reason: "goals-missing",
    });
    expect(movePlan({ ...whole, measures: 0 }, "agree", "person")).toMatchObject({
      reason: "measures-missing",
    });
  });

  it("planned is reached by agreeing alone", () => {
    const anyFacts = fc.record({
      state: fc.constantFrom(...planStates),
      hasConsent: fc.boolean(),
      goals: fc.nat(3),
      measures: fc.nat(3),
      attempts: fc.array(
        fc.record({ channel: fc.constantFrom(...followUpChannels), reached: fc.boolean() }),
        { maxLength: 5 },
      ),
      monthsPlaced: fc.option(fc.nat(12)),
    });
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...planMoves),
        fc.constantFrom("person" as const, "counsellor" as const),
        (facts, move, side) => {
          const moved = movePlan(facts, move, side);
          if (!moved.ok) return;
          if (moved.to === "planned") expect([move, side]).toEqual(["agree", "person"]);
          if (!facts.hasConsent) expect(["unreachable", "declined"]).toContain(moved.to);
          expect(movesOf(facts, side)).toContain(move);
        },
      ),
    );
  });

  it.each([
    [["phone", "phone", "phone"], false],
    [["phone", "text"], false],
    [["phone", "text", "phone"], true],
    [["phone", "text", "visit!", "phone", "text"], false],
    [["visit!", "phone", "text", "text"], true],
  ])("out of reach after %s: %s", (tries, ok) => {
    const attempts = tries.map((one) => ({
      channel: one.replace("!", ""),
      reached: one.endsWith("!"),
    }));
    const verdict = movePlan({ ...whole, attempts }, "unreachable", "counsellor");
    expect(verdict.ok).toBe(ok);
  });

  it("is stable after six months, and every resting state opens again", () => {
    const placed = { ...whole, state: "placed" as const };
    expect(movePlan({ ...placed, monthsPlaced: 5 }, "settle", "counsellor").ok).toBe(false);
    expect(movePlan({ ...placed, monthsPlaced: 6 }, "settle", "counsellor").ok).toBe(true);
    for (const state of planStates.filter(isResting)) {
      expect(movePlan({ ...whole, state }, "reopen", "counsellor")).toEqual({
        ok: true,
        to: "contacted",
      });
    }
  });
});

describe("the ladders", () => {
  const nothing: LadderFacts = { checkedOn: null, assessedOn: null, needsOn: null, measures: [] };
  const recommended = (positionId: string, doneOn: string, fitted = true) => ({
    ...{ kind: "recommendation" as const, positionId, fitted },
    doneOn: day(doneOn),
  });

  it("四个一: check, assessment, needs, service", () => {
    const whole4 = {
      ...nothing,
      checkedOn: day("2026-01-05"),
      assessedOn: day("2026-01-06"),
      needsOn: day("2026-01-06"),
    };
    expect(ladderStatus(whole4, "aid")).toMatchObject({ isComplete: false });
    const measures = [
      { kind: "device" as const, doneOn: day("2026-02-01"), positionId: null, fitted: false },
    ];
    expect(ladderStatus({ ...whole4, measures }, "aid").isComplete).toBe(true);
    const offered = (fitted: boolean) => [recommended("a", "2026-02-01", fitted)];
    const after = (fitted: boolean) => ({ ...whole4, measures: offered(fitted) });
    expect(ladderStatus(after(true), "aid").isComplete).toBe(true);
    expect(ladderStatus(after(false), "aid").isComplete).toBe(false);
  });

  it.each([
    ["three positions on three days", ["a 01", "b 02", "c 03"], 3],
    ["three positions on one day", ["a 01", "b 01", "c 01"], 1],
    ["one position on three days", ["a 01", "a 02", "a 03"], 1],
    ["one that did not fit", ["a 01", "b 02", "c 03!"], 2],
    ["five", ["a 01", "b 02", "c 03", "d 04", "e 05"], 3],
  ])("1131, recommendations: %s", (_name, list, done) => {
    const measures = list.map((one) => {
      const [id = "", date = ""] = one.split(" ");
      return recommended(id, `2026-03-${date.replace("!", "")}`, !date.endsWith("!"));
    });
    const { rungs } = ladderStatus({ ...nothing, measures }, "graduate");
    expect(rungs.find(({ rung }) => rung === "recommendations")).toMatchObject({ done, of: 3 });
  });
});

describe("what is due", () => {
  const facts = {
    state: "active" as const,
    listedOn: day("2026-01-01"),
    lastOn: null,
    placedOn: null,
    agreedOn: null,
  };
  it.each([
    [{ state: "listed" as const }, "2026-01-15"],
    [{ lastOn: day("2026-02-01") }, "2026-03-03"],
    [{ lastOn: day("2026-02-01"), agreedOn: day("2026-02-10") }, "2026-02-10"],
    [{ lastOn: day("2026-02-11"), agreedOn: day("2026-02-10") }, "2026-03-13"],
    [{ state: "placed" as const, placedOn: day("2026-01-31") }, "2026-02-28"],
    [
      { state: "placed" as const, placedOn: day("2026-01-31"), lastOn: day("2026-03-01") },
      "2026-04-30",
    ],
    [{ state: "stable" as const, placedOn: day("2025-01-31"), lastOn: day("2026-02-01") }, null],
    [{ state: "declined" as const }, null],
  ])("%o → %s", (changes, expected) => {
    expect(nextFollowUp({ ...facts, ...changes })).toBe(expected);
  });

  it("says why a plan does not move", () => {
    const plan = {
      state: "assessed" as const,
      nextOn: day("2026-03-01"),
      proposedOn: day("2026-03-01"),
      stateSince: day("2026-01-01"),
      reviewedOn: day("2026-01-01"),
    };
    expect(stuckBecause(plan, day("2026-03-01"))).toEqual([]);
    expect(stuckBecause(plan, day("2026-03-02"))).toEqual(["overdue"]);
    expect(stuckBecause(plan, day("2026-04-02"))).toEqual(["overdue", "unanswered", "standing"]);
    expect(stuckBecause({ ...plan, state: "declined" }, day("2026-09-01"))).toEqual([]);
  });

  it("is gone through again 90 days after the last time, while it is worked by", () => {
    const plan = {
      ...{ state: "active" as const, nextOn: null, proposedOn: null },
      stateSince: day("2026-05-01"),
      reviewedOn: reviewedOn(day("2026-01-01"), day("2026-03-01")),
    };
    expect(stuckBecause(plan, day("2026-05-30"))).toEqual([]);
    expect(stuckBecause(plan, day("2026-05-31"))).toEqual(["review"]);
    expect(stuckBecause({ ...plan, state: "placed" }, day("2026-05-31"))).toEqual([]);
    expect(stuckBecause({ ...plan, reviewedOn: null }, day("2026-05-31"))).toEqual([]);
    expect(reviewedOn(null, day("2026-03-01"))).toBe("2026-03-01");
    expect(reviewedOn(day("2026-04-01"), day("2026-03-01"))).toBe("2026-04-01");
  });
});
