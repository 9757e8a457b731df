import { describe, expect, it } from "vitest";
import { judgeWish, mayApprove, needsLimits } from "./prerequisites.ts";
import type { Wish } from "./prerequisites.ts";

const wish: Wish = { prerequisites: "", answer: null, words: "", items: 0, showsNeeds: false };
const asked: Wish = { ...wish, prerequisites: "会用读屏软件" };

describe("what is said with an enrolment", () => {
  it.each<[string, Wish, boolean]>([
    ["no conditions", wish, false],
    ["no conditions, an answer all the same", { ...wish, answer: "not-met" }, false],
    ["conditions met", { ...asked, answer: "met" }, false],
    ["not sure, with words", { ...asked, answer: "unsure", words: "用过一年" }, true],
    ["needs that may be seen", { ...wish, items: 12, showsNeeds: true }, false],
    ["nothing needed, consent given", { ...wish, showsNeeds: true }, false],
  ])("%s", (_, one, isForProvider) => {
    expect(judgeWish(one)).toEqual({ ok: true, isForProvider });
  });

  it.each<[Wish, string]>([
    [asked, "prerequisites-unanswered"],
    [{ ...asked, answer: "not-met" }, "prerequisites-not-met"],
    [{ ...asked, answer: "unsure", words: "  " }, "prerequisites-words-missing"],
    [{ ...wish, items: 1 }, "needs-not-shown"],
    [{ ...wish, items: needsLimits.items + 1, showsNeeds: true }, "too-many-adjustments"],
  ])("%o: %s", (one, reason) => expect(judgeWish(one)).toEqual({ ok: false, reason }));

  it.each([
    [0, false, { ok: true }],
    [1, false, { ok: false, reason: "adjustments-open" }],
    [0, true, { ok: false, reason: "session-begun" }],
    [1, true, { ok: false, reason: "session-begun" }],
  ])("%i adjustments open, begun %s", (openAdjustments, sessionHasBegun, verdict) => {
    expect(mayApprove({ openAdjustments, sessionHasBegun })).toEqual(verdict);
  });
});
