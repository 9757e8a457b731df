import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  mayApplyForReward,
  moveReward,
  rewardMoves,
  rewardMovesFor,
  rewardStates,
  rewardTransitions,
} from "./reward-application.ts";
import type { RewardInState, RewardMove, RewardState } from "./reward-application.ts";

const actors: Readonly<Record<string, Actor>> = {
  ...everyActor,
  proposer: { ...everyActor.approver, userId: "pro" },
};
const officerRefusals = {
  otherOfficer: "other-region",
  weakOfficer: "second-factor",
  submitter: "own-application",
};
const standings: Readonly<
  Record<string, { by: readonly string[]; refusals: Readonly<Record<string, string>> }>
> = {
  employer: { by: ["owner", "hr"], refusals: { unverifiedHr: "organisation-not-verified" } },
  officer: { by: ["reviewer", "approver", "cityApprover", "proposer"], refusals: officerRefusals },
  approver: {
    by: ["approver", "cityApprover", "proposer"],
    refusals: { ...officerRefusals, reviewer: "approver-only" },
  },
  second: {
    by: ["approver", "cityApprover"],
    refusals: { ...officerRefusals, reviewer: "approver-only", proposer: "own-proposal" },
  },
};

/** policy.md 3 and 3.7, written a second time. */
const edges: Readonly<
  Record<RewardMove, readonly [from: readonly RewardState[], to: RewardState, who: string]>
> = {
  apply: [["returned", "withdrawn"], "applied", "employer"],
  withdraw: [["applied", "returned", "awaiting_second"], "withdrawn", "employer"],
  "send-back": [["applied", "approved"], "returned", "officer"],
  refuse: [["applied"], "refused", "officer"],
  approve: [["applied"], "approved", "officer"],
  confirm: [["awaiting_second"], "approved", "second"],
  decline: [["awaiting_second"], "applied", "second"],
  "hand-over": [["approved"], "handed_over", "approver"],
  pay: [["handed_over"], "paid", "approver"],
};

const subjectIn = (state: RewardState, changes: Partial<RewardInState> = {}): RewardInState => ({
  state,
  organisationId: "org",
  region: "140502",
  appliedById: "sub",
  proposedById: "pro",
  isOfEdition: true,
  ...changes,
});

describe("moves of a reward application: state × move × actor (policy.md 3, 3.7)", () => {
  it.each(rewardStates.flatMap((state) => rewardMoves.map((move) => ({ state, move }))))(
    "$move from $state",
    ({ state, move }) => {
      const [from, to, who] = edges[move];
      const { by = [], refusals = {} } = standings[who] ?? {};
      for (const [name, actor] of Object.entries(actors)) {
        const standing = refusals[name] ?? (by.includes(name) ? undefined : "not-yours");
        const expected = standing
          ? { ok: false, reason: standing }
          : from.includes(state)
            ? { ok: true, to }
            : { ok: false, reason: "not-from-this-state" };
        expect(moveReward(subjectIn(state), move, actor, { reason: "why" }), name).toEqual(
          expected,
        );
      }
    },
  );

  it.each(["refused", "paid"] as const)("nothing leads out of %s", (state) => {
    expect(rewardTransitions.filter(([from]) => from === state)).toEqual([]);
  });

  it.each(["approve", "confirm", "hand-over"] as const)(
    "%s: not by an edition that is not in force any more",
    (move) => {
      const [from] = edges[move][0] as [RewardState];
      const subject = subjectIn(from, { isOfEdition: false });
      expect(moveReward(subject, move, everyActor.approver)).toEqual({
        ok: false,
        reason: "determination-changed",
      });
    },
  );

  it.each(["send-back", "refuse", "decline"] as const)("%s needs a reason", (move) => {
    const [from] = edges[move][0] as [RewardState];
    expect(moveReward(subjectIn(from), move, everyActor.approver, { reason: " " })).toEqual({
      ok: false,
      reason: "reason-missing",
    });
  });

  it("an amount above the limit waits for a second person", () => {
    const approve = (needsSecond: boolean) =>
      moveReward(subjectIn("applied"), "approve", everyActor.reviewer, { needsSecond });
    expect(approve(false)).toEqual({ ok: true, to: "approved" });
    expect(approve(true)).toEqual({ ok: true, to: "awaiting_second" });
    expect(rewardMovesFor(subjectIn("awaiting_second"), everyActor.approver)).toEqual([
      "confirm",
      "decline",
    ]);
  });
});

describe("applying: 1 March to 10 April of the year after the data year (policy.md 3.7)", () => {
  const window = { opens: "2026-03-01" as PlainDate, closes: "2026-04-10" as PlainDate };
  it.each([
    ["2026-02-28", "window-not-open"],
    ["2026-03-01", true],
    ["2026-04-10", true],
    ["2026-04-11", "window-closed"],
  ] as const)("on %s: %s", (today, expected) => {
    const verdict = mayApplyForReward(
      { window, reward: 1_188_000, state: null },
      today as PlainDate,
    );
    expect(verdict.ok || verdict.reason).toBe(expected);
  });

  it.each([
    [null, 1_188_000, null, "no-parameters"],
    [window, null, null, "no-determination"],
    [window, 0, null, "no-reward"],
    [window, 1_188_000, "applied", "applied-already"],
    [window, 1_188_000, "paid", "applied-already"],
    [window, 1_188_000, "refused", "applied-already"],
    [window, 1_188_000, "withdrawn", true],
    [null, 1_188_000, "returned", true],
  ] as const)("window %s, reward %s, state %s: %s", (at, reward, state, expected) => {
    const verdict = mayApplyForReward({ window: at, reward, state }, "2026-03-20" as PlainDate);
    expect(verdict.ok || verdict.reason).toBe(expected);
  });

  it("what was sent back may come again after the window, what was withdrawn may not", () => {
    const late = "2026-05-01" as PlainDate;
    const apply = (state: RewardState) =>
      mayApplyForReward({ window, reward: 1_188_000, state }, late);
    expect(apply("returned")).toMatchObject({ ok: true });
    expect(apply("withdrawn")).toEqual({ ok: false, reason: "window-closed" });
  });
});
