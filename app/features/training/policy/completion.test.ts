import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeCompletion } from "./completion.ts";

const rule = { attendancePercent: 80, hasAssessment: true };
const four = (...present: number[]) => present.map((each) => ({ minutes: 90, present: each }));

describe("completion", () => {
  it.each([
    ["all there and passed", four(90, 90, 90, 90), true, undefined],
    ["exactly the share", four(90, 90, 90, 18), true, undefined],
    ["a minute short", four(90, 90, 90, 17), true, "attendance"],
    ["there, not passed", four(90, 90, 90, 90), false, "assessment"],
    ["there, assessment not taken", four(90, 90, 90, 90), null, "assessment"],
    ["never there", four(0, 0, 0, 0), true, "not-come"],
    ["more minutes than a meeting has are not attended", four(360, 0, 0, 0), true, "attendance"],
  ] as const)("%s", (_, meetings, passed, reason) => {
    const verdict = judgeCompletion(rule, meetings, passed);
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
    expect(verdict).toMatchObject({ taught: 360, needed: 288 });
  });

  it("without an assessment nobody has to pass", () => {
    expect(judgeCompletion({ ...rule, hasAssessment: false }, four(90, 90, 90, 90), null).ok).toBe(
      true,
    );
  });

  it("the least minutes it names are the least that meet the rule; more never hurt", () => {
    const lengths = fc.array(fc.integer({ min: 10, max: 720 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 100 }), (minutes, attendancePercent) => {
        const only = { attendancePercent, hasAssessment: false };
        const taught = minutes.reduce((sum, each) => sum + each, 0);
        const attend = (total: number) => {
          let left = total;
          const meetings = minutes.map((each) => {
            const present = Math.min(each, left);
            left -= present;
            return { minutes: each, present };
          });
          return judgeCompletion(only, meetings, null);
        };
        const { needed } = attend(taught);
        expect(needed).toBeLessThanOrEqual(taught);
        expect(attend(needed).ok).toBe(true);
        expect(attend(needed - 1).ok).toBe(false);
        expect(attend(taught).ok).toBe(true);
      }),
    );
  });
});
