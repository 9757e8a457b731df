import type { PlainDate } from "#app/lib/date.ts";

/** How far a person has come with a position, a course or an adjustment of their plan, in the order in which it goes. */
export const measureSteps = [
  "applied",
  "interview",
  "offered",
  "hired",
  "enrolled",
  "completed",
  "granted",
] as const;
export type MeasureStep = (typeof measureSteps)[number];

/** Something that happened, by its move or by the state it led to, in the order of days. */
export interface Happened {
  readonly what: string;
  readonly on: PlainDate;
}

/**
 * Moves of an application and states of an enrolment that a plan shows. What did not come about is not among them:
 * a refusal or a withdrawal is nobody's but the person's.
 */
const STEP_OF: Readonly<Partial<Record<string, MeasureStep>>> = {
  submit: "applied",
  "choose-interview": "interview",
  offer: "offered",
  hire: "hired",
  enrolled: "enrolled",
  completed: "completed",
  "adjustment-agreed": "granted",
};

/** The furthest step of what happened and the first day it was reached; null where none was. */
export function furthestStep(
  happened: readonly Happened[],
): { readonly step: MeasureStep; readonly on: PlainDate } | null {
  const reached = happened.flatMap(({ what, on }) => {
    const step = STEP_OF[what];
    return step ? [{ step, on }] : [];
  });
  for (const step of [...measureSteps].reverse()) {
    const days = reached.filter((one) => one.step === step).map(({ on }) => on);
    const [first] = days.sort();
    if (first !== undefined) return { step, on: first };
  }
  return null;
}

/** Whether a step leads on from the one a measure stands at: nothing goes back. */
export function leadsOn(from: MeasureStep | null, to: MeasureStep): boolean {
  return from === null || measureSteps.indexOf(to) > measureSteps.indexOf(from);
}

const ON_THE_WAY: readonly MeasureStep[] = ["applied", "interview", "offered"];

/** Whether what was planned has come about with a step: to have applied for an internship is not to have one. */
export function finishes(step: MeasureStep): boolean {
  return !ON_THE_WAY.includes(step);
}
