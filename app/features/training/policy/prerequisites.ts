import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** What a person says of the conditions of a course: `unsure` is for the provider to judge, with the person's words. */
export const prerequisiteAnswers = ["met", "unsure", "not-met"] as const;
export type PrerequisiteAnswer = (typeof prerequisiteAnswers)[number];

/** Adjustments asked for with one enrolment, and signs of the words of each. */
export const needsLimits = { items: 12, words: 500 } as const;

/** Purpose of the consent by which the provider sees what a person needs (个人信息保护法 art. 23, 29). */
export const needsPurpose = "provider-needs";

export type Wish = {
  /** The conditions as the course states them; "" where it has none. */
  readonly prerequisites: string;
  readonly answer: PrerequisiteAnswer | null;
  readonly words: string;
  /** How many adjustments are asked for, and whether the provider may see them. */
  readonly items: number;
  readonly showsNeeds: boolean;
};

export type WishRefusal =
  | "prerequisites-unanswered"
  | "prerequisites-not-met"
  | "prerequisites-words-missing"
  | "needs-not-shown"
  | "too-many-adjustments";

/**
 * Is what a person says with their enrolment whole? `isForProvider`: a person judges whether the conditions are met, so
 * the provider looks at it before a seat is given. What nobody may read, nobody can arrange: adjustments come with the
 * consent to see them.
 */
export function judgeWish({
  prerequisites,
  answer,
  words,
  items,
  showsNeeds,
}: Wish): Verdict<{ readonly isForProvider: boolean }, WishRefusal> {
  if (prerequisites !== "") {
    if (answer === null) return refused("prerequisites-unanswered");
    if (answer === "not-met") return refused("prerequisites-not-met");
    if (answer === "unsure" && words.trim() === "") return refused("prerequisites-words-missing");
  }
  if (items > needsLimits.items) return refused("too-many-adjustments");
  if (items > 0 && !showsNeeds) return refused("needs-not-shown");
  return accepted({ isForProvider: prerequisites !== "" && answer === "unsure" });
}

/** A provider that gives a seat has answered every adjustment first, and the session has not begun without the person. */
export function mayApprove({
  openAdjustments,
  sessionHasBegun,
}: {
  readonly openAdjustments: number;
  readonly sessionHasBegun: boolean;
}): Verdict<object, "adjustments-open" | "session-begun"> {
  if (sessionHasBegun) return refused("session-begun");
  return openAdjustments > 0 ? refused("adjustments-open") : accepted();
}
