import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { adjustmentAnswers, adjustmentStates, judgeAdjustmentAnswer } from "./adjustments.ts";
import { publicShare } from "./answer-rate.ts";
import { adjustmentDueOn, dueAfter, nextStep } from "./due.ts";
import { judgeSlots, maySelectSlot, suggestedAnswerBy } from "./interview.ts";
import { applicationStates } from "./states.ts";

const day = (text: string) => plainDate(text) as PlainDate;
/** A Monday. */
const today = day("2026-11-23");
const now = new Date("2026-11-23T02:00:00Z");

describe("by when the next step is due", () => {
  const nothing = { before: null, until: null };
  it.each([
    ["submitted", "2026-12-07"],
    ["under_review", "2026-12-07"],
    ["shortlisted", "2026-12-07"],
    ["offer_accepted", "2026-12-07"],
    ["asked", "2026-11-30"],
    ["offered", "2026-11-30"],
    ["interview_offered", "2026-11-30"],
    ["interview_chosen", "2026-12-07"],
    ["draft", null],
    ["hired", null],
    ["refused", null],
    ["withdrawn", null],
    ["lapsed", null],
  ] as const)("after %s on a Monday: %s", (state, expected) => {
    expect(dueAfter(state, today, nothing)).toBe(expected);
  });

  it("reading does not give the employer more time", () => {
    const before = day("2026-11-25");
    expect(dueAfter("under_review", today, { before, until: null })).toBe(before);
  });

  it("an answer after the employer's day begins a new time", () => {
    const before = day("2026-11-20");
    expect(dueAfter("under_review", today, { before, until: null })).toBe("2026-12-07");
  });

  it("times are chosen until the day the employer names, decided ten working days after the meeting", () => {
    const until = day("2026-11-27");
    expect(dueAfter("interview_offered", today, { before: null, until })).toBe(until);
    expect(dueAfter("interview_chosen", today, { before: null, until })).toBe("2026-12-11");
  });

  it("an adjustment is answered within five working days", () => {
    expect(adjustmentDueOn(today)).toBe("2026-11-30");
    expect(adjustmentDueOn(day("2026-11-27"))).toBe("2026-12-04");
  });

  it.each(applicationStates)("names a step for %s", (state) => {
    const due = nextStep({ state, dueOn: day("2026-11-22"), meetingOn: null }, today);
    const ended = ["hired", "refused", "withdrawn", "lapsed"].includes(state);
    expect(due.by === "nobody").toBe(ended);
    expect(due.isOverdue).toBe(state !== "interview_chosen");
  });

  it("after the meeting it is the employer's turn", () => {
    const at = (meetingOn: string) =>
      nextStep(
        { state: "interview_chosen", dueOn: day("2026-12-07"), meetingOn: day(meetingOn) },
        today,
      );
    expect(at("2026-11-23")).toEqual({ by: "both", step: "meet", on: today, isOverdue: false });
    expect(at("2026-11-22")).toEqual({
      by: "employer",
      step: "decide-after-interview",
      on: "2026-12-07",
      isOverdue: false,
    });
  });
});

describe("an answer to an adjustment is whole", () => {
  const answers = adjustmentAnswers.flatMap((answer) =>
    ["", "why"].flatMap((words) =>
      [null, day("2026-11-22"), today].map((byWhen) => ({ answer, words, byWhen })),
    ),
  );
  it.each(answers)("$answer, words “$words”, by $byWhen", (given) => {
    const { answer, words, byWhen } = given;
    const reason =
      answer !== "agreed" && words === ""
        ? "words-missing"
        : answer === "cannot"
          ? undefined
          : byWhen === null
            ? "day-missing"
            : byWhen < today
              ? "day-past"
              : undefined;
    const expected = reason === undefined ? { ok: true } : { ok: false, reason };
    for (const state of adjustmentStates) {
      expect(judgeAdjustmentAnswer(state, given, today)).toEqual(
        state === "withdrawn" ? { ok: false, reason: "taken-back" } : expected,
      );
    }
  });
});

describe("times of an interview", () => {
  const slot = (from: string, minutes = 30) => {
    const startsAt = new Date(from);
    return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
  };
  const answerBy = day("2026-11-24");

  it.each([
    ["none", [], "no-times"],
    ["one tomorrow", [slot("2026-11-24T02:00:00Z")], undefined],
    ["one a minute too soon", [slot("2026-11-24T01:59:00Z")], "time-too-soon"],
    ["one in sixty days", [slot("2027-01-22T02:00:00Z")], undefined],
    ["one later", [slot("2027-01-22T02:01:00Z")], "time-too-late"],
    ["nine minutes", [slot("2026-11-25T02:00:00Z", 9)], "time-too-short"],
    ["backwards", [slot("2026-11-25T02:00:00Z", -30)], "time-too-short"],
    ["more than a day of work", [slot("2026-11-25T02:00:00Z", 481)], "time-too-long"],
    ["two that touch", [slot("2026-11-25T02:00:00Z"), slot("2026-11-25T02:30:00Z")], undefined],
    [
      "two that overlap, later first",
      [slot("2026-11-25T02:29:00Z"), slot("2026-11-25T02:00:00Z")],
      "times-overlap",
    ],
  ] as const)("%s", (_, slots, reason) => {
    const verdict = judgeSlots(slots, answerBy, now);
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
  });

  it("at most six, chosen from before the first", () => {
    const seven = Array.from({ length: 7 }, (_, at) => slot(`2026-11-25T0${at}:00:00Z`));
    expect(judgeSlots(seven, answerBy, now)).toMatchObject({ reason: "too-many-times" });
    const one = [slot("2026-11-25T02:00:00Z")];
    expect(judgeSlots(one, day("2026-11-22"), now)).toMatchObject({ reason: "answer-day-past" });
    expect(judgeSlots(one, day("2026-11-26"), now)).toMatchObject({
      reason: "answer-day-after-times",
    });
  });

  it("suggests a day that still leaves time", () => {
    expect(suggestedAnswerBy(new Date("2026-12-10T02:00:00Z"), now)).toBe("2026-11-26");
    expect(suggestedAnswerBy(new Date("2026-11-25T02:00:00Z"), now)).toBe("2026-11-24");
    expect(suggestedAnswerBy(new Date("2026-11-23T09:00:00Z"), now)).toBe("2026-11-23");
  });

  it("only a time of the offer that stands, and not begun, is chosen", () => {
    const startsAt = new Date(now.getTime() + 1);
    expect(maySelectSlot({ startsAt, offerStands: true }, now)).toEqual({ ok: true });
    expect(maySelectSlot({ startsAt: now, offerStands: true }, now)).toMatchObject({
      reason: "time-past",
    });
    expect(maySelectSlot({ startsAt, offerStands: false }, now)).toMatchObject({
      reason: "offer-replaced",
    });
  });
});

describe("the public share", () => {
  it.each([
    [{ due: 0, done: 0 }, undefined],
    [{ due: 4, done: 4 }, undefined],
    [{ due: 5, done: 5 }, 100],
    [{ due: 7, done: 2 }, 29],
    [{ due: 8, done: 1 }, 13],
    [{ due: 200, done: 199 }, 100],
  ])("%o → %s", (counted, percent) => {
    expect(publicShare(counted)).toEqual(
      percent === undefined
        ? { ok: false, reason: "too-few" }
        : { ok: true, percent, of: counted.due },
    );
  });
});
