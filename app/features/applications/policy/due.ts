import { workingDaysAfter } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { applicationStates } from "./states.ts";
import type { ApplicationState } from "./states.ts";

/** Working days within which each side takes its next step (by design; a promise both sides read). */
export const dueWorkingDays = {
  /** A first answer to an application, and every later step of the employer. */
  employer: 10,
  /** An answer to a question or an offer of work. */
  person: 5,
  /** Each adjustment asked for is answered; after that the counsellor is shown it. */
  adjustment: 5,
} as const;

export type NextStep =
  | "hand-in"
  | "read"
  | "decide"
  | "answer-question"
  | "arrange-interview"
  | "choose-time"
  | "meet"
  | "decide-after-interview"
  | "answer-offer"
  | "record-start"
  | "none";

export type Due = {
  readonly by: "person" | "employer" | "both" | "nobody";
  readonly step: NextStep;
  readonly on: PlainDate | null;
  readonly isOverdue: boolean;
};

const STEPS: Readonly<Record<ApplicationState, Pick<Due, "by" | "step">>> = {
  draft: { by: "person", step: "hand-in" },
  submitted: { by: "employer", step: "read" },
  under_review: { by: "employer", step: "decide" },
  asked: { by: "person", step: "answer-question" },
  shortlisted: { by: "employer", step: "arrange-interview" },
  interview_offered: { by: "person", step: "choose-time" },
  interview_chosen: { by: "both", step: "meet" },
  offered: { by: "person", step: "answer-offer" },
  offer_accepted: { by: "employer", step: "record-start" },
  hired: { by: "nobody", step: "none" },
  refused: { by: "nobody", step: "none" },
  withdrawn: { by: "nobody", step: "none" },
  lapsed: { by: "nobody", step: "none" },
};

/** The states in which the next step is this side's; a meeting is both sides'. */
export function statesWaitingFor(side: "person" | "employer"): readonly ApplicationState[] {
  return applicationStates.filter((state) => [side, "both"].includes(STEPS[state].by));
}

/**
 * What happens next, by whom and until when. `dueOn` was stored with the state; while an interview stands, it is the
 * day by which the employer decides, and `meetingOn` the day of the interview.
 */
export function nextStep(
  application: {
    readonly state: ApplicationState;
    readonly dueOn: PlainDate | null;
    readonly meetingOn: PlainDate | null;
  },
  today: PlainDate,
): Due {
  const { state, dueOn, meetingOn } = application;
  const hasMet = state === "interview_chosen" && meetingOn !== null && meetingOn < today;
  if (hasMet) return due({ by: "employer", step: "decide-after-interview" }, dueOn, today);
  if (state === "interview_chosen") return due(STEPS[state], meetingOn, today);
  return due(STEPS[state], dueOn, today);
}

/**
 * By when the step after arriving in `to` on `day` is due. A first answer is due the same day whether the application
 * was read meanwhile or not: `before` is the day due until now. `until` is the day an interview offer names, or the
 * day of the interview chosen.
 */
export function dueAfter(
  to: ApplicationState,
  day: PlainDate,
  { before, until }: { readonly before: PlainDate | null; readonly until: PlainDate | null },
): PlainDate | null {
  switch (to) {
    case "draft":
    case "hired":
    case "refused":
    case "withdrawn":
    case "lapsed":
      return null;
    case "under_review":
      return before !== null && before > day
        ? before
        : workingDaysAfter(day, dueWorkingDays.employer);
    case "asked":
    case "offered":
      return workingDaysAfter(day, dueWorkingDays.person);
    case "interview_offered":
      return until ?? workingDaysAfter(day, dueWorkingDays.person);
    case "interview_chosen":
      return workingDaysAfter(until ?? day, dueWorkingDays.employer);
    case "submitted":
    case "shortlisted":
    case "offer_accepted":
      return workingDaysAfter(day, dueWorkingDays.employer);
  }
}

/** The last day on which an adjustment asked for on `day` is answered in time. */
export function adjustmentDueOn(day: PlainDate): PlainDate {
  return workingDaysAfter(day, dueWorkingDays.adjustment);
}

function due(step: Pick<Due, "by" | "step">, on: PlainDate | null, today: PlainDate): Due {
  return { ...step, on, isOverdue: on !== null && on < today };
}
