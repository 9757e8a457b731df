import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import { correctResult, mayCorrectResult, resultCorrection, whatStands } from "./correct-result.ts";
import type { DrawnResult, ResultFacts } from "./correct-result.ts";
import { enrolmentStates, resultStates } from "./enrolment-states.ts";
import type { EnrolmentState } from "./enrolment-states.ts";

const member = {
  kind: "provider-member",
  userId: "m",
  organisationId: "ours",
  verified: true,
  role: "hr",
} as const satisfies Actor;

const passed = { passed: true, extraMinutes: 30, words: "读屏软件作答" };
const facts: ResultFacts = { minutes: [100, 100], assessment: passed };
const drawn = (changes: Partial<DrawnResult> = {}): DrawnResult => ({
  ...{ state: "completed", organisationId: "ours", isErased: false, kind: "vocational" },
  rule: { attendancePercent: 80, hasAssessment: true },
  meetings: [100, 100],
  facts,
  ...changes,
});

describe("who may put a drawn result right", () => {
  it.each(enrolmentStates)("in the state %s", (state) => {
    const isResult = (resultStates as readonly EnrolmentState[]).includes(state);
    expect(mayCorrectResult(drawn({ state }), member)).toEqual(
      isResult ? { ok: true } : { ok: false, reason: "no-result" },
    );
  });

  it("nobody else than who draws it", () => {
    const others: readonly Actor[] = [
      ...Object.values(everyActor),
      { ...member, role: "viewer" },
      { ...member, organisationId: "other" },
      { ...member, secondFactor: false },
      { kind: "seeker", userId: "person" },
    ];
    for (const actor of others) {
      expect(mayCorrectResult(drawn(), actor), actor.kind).toEqual({
        ok: false,
        reason: "not-yours",
      });
    }
    expect(mayCorrectResult(drawn(), { ...member, verified: false })).toEqual({
      ok: false,
      reason: "organisation-not-verified",
    });
  });

  it("not once the person's account is erased", () => {
    expect(mayCorrectResult(drawn({ isErased: true }), member)).toEqual({
      ok: false,
      reason: "person-erased",
    });
  });
});

describe("a corrected result follows from what is recorded", () => {
  const correct = (changes: Partial<DrawnResult>, put: Partial<ResultFacts>, reason = "记错了") =>
    correctResult(drawn(changes), { ...facts, ...put }, reason, member);
  const failed: ResultFacts = { ...facts, assessment: { ...passed, passed: false } };

  it.each([
    ["completed", {}, { assessment: { ...passed, passed: false } }, "failed", "withdraw"],
    ["completed", {}, { minutes: [0, 0] }, "no_show", "withdraw"],
    ["completed", {}, { minutes: [100, 70] }, "completed", "keep"],
    ["completed", {}, { assessment: { ...passed, words: "" } }, "completed", "keep"],
    ["failed", { facts: failed }, {}, "completed", "issue"],
    ["failed", { facts: failed, kind: "fair" }, {}, "completed", "keep"],
    ["no_show", { facts: { ...facts, minutes: [0, 0] } }, {}, "completed", "issue"],
    ["no_show", { facts: { ...facts, minutes: [0, 0] } }, { minutes: [0, 1] }, "failed", "keep"],
  ] as const)("from %s, %j put as %j: %s, certificate: %s", (state, changes, put, to, effect) => {
    expect(correct({ state, ...changes }, put)).toMatchObject({
      ok: true,
      to,
      certificate: effect,
    });
  });

  it.each([
    [{ minutes: [100, 70] }, " ", "reason-missing"],
    [{ minutes: [100, 101] }, "记错了", "too-many-minutes"],
    [{}, "记错了", "the-same"],
    [{ minutes: [100, null] }, "记错了", "attendance-missing"],
    [{ assessment: null }, "记错了", "assessment-missing"],
  ] as const)("%j because of %j: %s", (put, reason, refusal) => {
    expect(correct({}, put, reason)).toEqual({ ok: false, reason: refusal });
  });

  it("without an assessment where somebody was not there enough to take it", () => {
    expect(correct({}, { minutes: [0, 0], assessment: null })).toMatchObject({ to: "no_show" });
  });
});

describe("what stands of what happened", () => {
  const at = new Date(0);
  const happened = (...steps: readonly (readonly [string, EnrolmentState])[]) =>
    whatStands(steps.map(([move, toState]) => ({ move, toState, at }))).map(
      ({ toState }) => toState,
    );
  it.each([
    [[["ask", "enrolled"]], ["enrolled"]],
    [
      [
        ["ask", "enrolled"],
        ["complete", "completed"],
        ["certificate-withdrawn", "completed"],
      ],
      ["enrolled", "completed", "completed"],
    ],
    [
      [
        ["ask", "enrolled"],
        ["complete", "completed"],
        [resultCorrection, "failed"],
      ],
      ["enrolled", "failed"],
    ],
    [
      [
        ["ask", "enrolled"],
        ["complete", "completed"],
        [resultCorrection, "failed"],
        [resultCorrection, "completed"],
      ],
      ["enrolled", "completed"],
    ],
  ] as const)("%j", (steps, left) => {
    expect(happened(...steps)).toEqual(left);
  });
});
