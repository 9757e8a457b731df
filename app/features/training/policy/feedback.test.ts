import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { enrolmentStates } from "./enrolment-states.ts";
import { feedbackUntil, fewestFeedback, sumFeedback } from "./feedback.ts";
import type { GivenFeedback, WorkedAnswer } from "./feedback.ts";

const ends = plainDate("2026-11-10") as PlainDate;

describe("feedback on a session", () => {
  it("is asked of who was there, for thirty days", () => {
    expect(enrolmentStates.filter((state) => feedbackUntil(state, ends) !== null)).toEqual([
      "completed",
      "failed",
    ]);
    expect(feedbackUntil("completed", ends)).toBe("2026-12-10");
    expect(feedbackUntil("completed", null)).toBeNull();
  });

  const of = (...needs: WorkedAnswer[]): GivenFeedback => ({
    overall: "good",
    teaching: "fair",
    needs,
  });
  const times = (count: number, one: GivenFeedback) => Array.from({ length: count }, () => one);

  it("is told as sums from five people on", () => {
    expect(sumFeedback(times(fewestFeedback - 1, of()))).toEqual({ ok: false, reason: "too-few" });
    expect(sumFeedback(times(fewestFeedback, of()))).toEqual({
      ok: true,
      sums: {
        people: 5,
        overall: [
          { answer: "very-good", count: 0 },
          { answer: "good", count: 5 },
          { answer: "fair", count: 0 },
          { answer: "poor", count: 0 },
        ],
        teaching: [
          { answer: "very-good", count: 0 },
          { answer: "good", count: 0 },
          { answer: "fair", count: 5 },
          { answer: "poor", count: 0 },
        ],
        needs: null,
      },
    });
  });

  it("tells of adjustments only where five had some, each by the worst of theirs", () => {
    const few = sumFeedback([...times(4, of("no")), ...times(20, of())]);
    expect(few).toMatchObject({ sums: { needs: null } });
    const enough = sumFeedback([
      of("yes"),
      of("yes", "no"),
      of("partly", "yes"),
      of("no"),
      of("yes"),
    ]);
    expect(enough).toMatchObject({
      sums: {
        needs: [
          { answer: "yes", count: 2 },
          { answer: "partly", count: 1 },
          { answer: "no", count: 2 },
        ],
      },
    });
  });
});
