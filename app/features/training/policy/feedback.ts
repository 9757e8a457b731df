import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { EnrolmentState } from "./enrolment-states.ts";

export const feedbackMarks = ["very-good", "good", "fair", "poor"] as const;
export type FeedbackMark = (typeof feedbackMarks)[number];

/** Did an adjustment that was promised work? */
export const workedAnswers = ["yes", "partly", "no"] as const;
export type WorkedAnswer = (typeof workedAnswers)[number];

/** For so many days after a session ends its people can say how it was, and change what they said. */
export const feedbackDays = 30;
/** From so many people on sums are told: fewer would tell of each of them. */
export const fewestFeedback = 5;
export const feedbackWords = 1_000;

/** The last day on which somebody who was there can say how it was; null: they cannot. */
export function feedbackUntil(state: EnrolmentState, endsOn: PlainDate | null): PlainDate | null {
  const wasThere = state === "completed" || state === "failed";
  return wasThere && endsOn !== null ? addDays(endsOn, feedbackDays) : null;
}

export type GivenFeedback = {
  readonly overall: FeedbackMark;
  readonly teaching: FeedbackMark;
  /** Of each adjustment that was promised to this person and of which they said something. */
  readonly needs: readonly WorkedAnswer[];
};

export type Sums<Answer extends string> = readonly {
  readonly answer: Answer;
  readonly count: number;
}[];

export type FeedbackSums = {
  readonly people: number;
  readonly overall: Sums<FeedbackMark>;
  readonly teaching: Sums<FeedbackMark>;
  /** By people: the worst that any of theirs came to. Null: too few had any. */
  readonly needs: Sums<WorkedAnswer> | null;
};

/** What a session's people say together; refused where they are so few that sums would tell of one of them. */
export function sumFeedback(
  given: readonly GivenFeedback[],
): Verdict<{ readonly sums: FeedbackSums }, "too-few"> {
  if (given.length < fewestFeedback) return refused("too-few");
  const worst = given.flatMap(({ needs }) => worstOf(needs) ?? []);
  return accepted({
    sums: {
      people: given.length,
      overall: countEach(
        feedbackMarks,
        given.map(({ overall }) => overall),
      ),
      teaching: countEach(
        feedbackMarks,
        given.map(({ teaching }) => teaching),
      ),
      needs: worst.length < fewestFeedback ? null : countEach(workedAnswers, worst),
    },
  });
}

function worstOf(answers: readonly WorkedAnswer[]): WorkedAnswer | undefined {
  return workedAnswers.toReversed().find((one) => answers.includes(one));
}

function countEach<Answer extends string>(
  answers: readonly Answer[],
  given: readonly Answer[],
): Sums<Answer> {
  return answers.map((answer) => ({
    answer,
    count: given.filter((one) => one === answer).length,
  }));
}
