import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { judgeCompletion } from "./completion.ts";
import type { Attended, CompletionWorking } from "./completion.ts";

/** What a failed result lacked. */
export const lacks = ["attendance", "assessment"] as const;
export type Lack = (typeof lacks)[number];

export type CourseRule = {
  /** Least share of the minutes in percent; null for events, which ask only that somebody came. */
  readonly attendancePercent: number | null;
  readonly hasAssessment: boolean;
};

export type Result = {
  readonly move: "complete" | "fail" | "not-come";
  readonly lacked: Lack | null;
  readonly working: CompletionWorking;
};

/** Minutes of a meeting, and how many of them somebody was there; null: nothing is recorded of them. */
export type Recorded = { readonly minutes: number; readonly present: number | null };

/**
 * The result of one person in a session that is over; none where of a meeting nothing is recorded, which is no absence. `passed` is null where nothing is recorded of the assessment:
 * then there is no result yet for somebody who was there enough to be assessed.
 */
export function resultOf(
  rule: CourseRule,
  meetings: readonly Recorded[],
  passed: boolean | null,
): Verdict<Result, "attendance-missing" | "assessment-missing"> {
  const attended = meetings.flatMap(({ minutes, present }): Attended[] =>
    present === null ? [] : [{ minutes, present }],
  );
  if (attended.length < meetings.length) return refused("attendance-missing");
  const judged = judgeCompletion(
    { ...rule, attendancePercent: rule.attendancePercent ?? 1 },
    attended,
    passed,
  );
  if (judged.ok) {
    return accepted({ move: "complete", lacked: null, working: workingOf(judged) });
  }
  const { reason } = judged;
  if (reason === "assessment" && passed === null) return refused("assessment-missing");
  const working = workingOf(judged);
  if (reason === "not-come") return accepted({ move: "not-come", lacked: null, working });
  return accepted({ move: "fail", lacked: reason, working });
}

function workingOf({ taught, attended, needed }: CompletionWorking): CompletionWorking {
  return { taught, attended, needed };
}

/** Are results drawn? Once the session is over and of every meeting somebody is recorded: an empty list is no absence. */
export function mayConclude(session: {
  readonly isOver: boolean;
  readonly recorded: readonly number[];
}): Verdict<object, "not-yet-over" | "meeting-unrecorded", { readonly meeting?: number }> {
  if (!session.isOver) return refused("not-yet-over");
  const at = session.recorded.findIndex((count) => count === 0);
  return at === -1 ? accepted() : refused("meeting-unrecorded", { meeting: at + 1 });
}
