import { describe, expect, it } from "vitest";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import {
  contestMoves,
  contestStates,
  moveContest,
  parseScore,
  placesOf,
  scoreText,
} from "./contest.ts";
import type { ContestInState } from "./contest.ts";

const NOW = new Date("2026-11-26T02:00:00Z");
const contest = (changes: Partial<ContestInState> = {}): ContestInState => ({
  state: "handed_in",
  organisationId: "org",
  region: "140502",
  handedInById: "p",
  endsAt: new Date("2026-11-25T02:00:00Z"),
  isCancelled: false,
  recorded: 4,
  missing: 0,
  ...changes,
});

describe("results", () => {
  it("go from state to state by the organiser's hand and an officer's", () => {
    const led = contestStates.flatMap((state) =>
      contestMoves.flatMap((move) =>
        [everyActor.provider, everyActor.reviewer].flatMap((actor) => {
          const verdict = moveContest(contest({ state }), move, actor, NOW, "why");
          return verdict.ok ? [`${state} ${move} ${verdict.to} ${actor.kind}`] : [];
        }),
      ),
    );
    expect(led).toEqual([
      "entering hand-in handed_in provider-member",
      "handed_in take-back entering provider-member",
      "handed_in publish published officer",
      "handed_in send-back entering officer",
    ]);
  });
  it("are published by nobody else, and never by whoever handed them in", () => {
    const by = (actor: Parameters<typeof moveContest>[2], changes = {}) =>
      moveContest(contest(changes), "publish", actor, NOW);
    expect(by(everyActor.seeker)).toMatchObject({ reason: "not-yours" });
    expect(by(everyActor.otherOfficer)).toMatchObject({ reason: "other-region" });
    expect(by(everyActor.weakOfficer)).toMatchObject({ reason: "second-factor" });
    expect(by(everyActor.submitter, { handedInById: "sub" })).toMatchObject({
      reason: "own-submission",
    });
  });
  it("are whole, of a contest that is over and was not cancelled", () => {
    const handIn = (changes: Partial<ContestInState>) =>
      moveContest(contest({ state: "entering", ...changes }), "hand-in", everyActor.provider, NOW);
    expect(handIn({ endsAt: new Date("2026-11-27T02:00:00Z") })).toMatchObject({
      reason: "not-yet-over",
    });
    expect(handIn({ recorded: 0 })).toMatchObject({ reason: "nothing-recorded" });
    expect(handIn({ missing: 1 })).toMatchObject({ reason: "results-missing" });
    expect(handIn({ isCancelled: true })).toMatchObject({ reason: "not-from-this-state" });
    expect(moveContest(contest(), "send-back", everyActor.reviewer, NOW, " ")).toMatchObject({
      reason: "reason-missing",
    });
  });
});

describe("places", () => {
  const scored = (score: number | null) =>
    score === null
      ? ({ outcome: "absent", score } as const)
      : ({ outcome: "scored", score } as const);
  it("are shared by equal scores, the next one is left out, and who has no score has none", () => {
    expect(placesOf([950, 950, 900, null, 990].map(scored), "highest")).toEqual([2, 2, 4, null, 1]);
    expect(placesOf([31, 30, 31].map(scored), "lowest")).toEqual([2, 1, 2]);
  });
});

describe("a score", () => {
  it("is exact", () => {
    expect(parseScore("9.5", 2)).toBe(950);
    expect(parseScore("９.５０", 2)).toBe(950);
    expect(parseScore("9.500", 2)).toBe(950);
    expect(parseScore("9.505", 2)).toBeNull();
    expect(parseScore("-1", 0)).toBeNull();
    expect(parseScore("1e3", 0)).toBeNull();
    expect(parseScore("0.07", 2)).toBe(7);
    expect(scoreText(7, 2)).toBe("0.07");
    expect(scoreText(950, 2)).toBe("9.50");
    expect(scoreText(12, 0)).toBe("12");
  });
});
