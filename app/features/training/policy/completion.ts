import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** How long one meeting was, and how much of it somebody was there: whole minutes. */
export type Attended = { readonly minutes: number; readonly present: number };

export type CompletionRule = {
  /** Least share of the minutes taught, in percent, 1 to 100. */
  readonly attendancePercent: number;
  readonly hasAssessment: boolean;
};

export type CompletionWorking = {
  readonly taught: number;
  readonly attended: number;
  /** Least minutes that meet the rule, rounded up: the share is met in full or not at all. */
  readonly needed: number;
};

/**
 * Has somebody completed a course of which every meeting is over? `passed` is null where the assessment was not taken.
 * Who was never there did not come; who was there too little, or did not pass, failed, and is told which. The working
 * is kept so that anybody can redo it.
 */
export function judgeCompletion(
  rule: CompletionRule,
  meetings: readonly Attended[],
  passed: boolean | null,
): Verdict<CompletionWorking, "not-come" | "attendance" | "assessment", CompletionWorking> {
  const taught = meetings.reduce((sum, { minutes }) => sum + minutes, 0);
  const attended = meetings.reduce(
    (sum, { minutes, present }) => sum + Math.min(Math.max(0, present), minutes),
    0,
  );
  const needed = Math.floor((taught * rule.attendancePercent + 99) / 100);
  const working = { taught, attended, needed };
  if (attended === 0) return refused("not-come", working);
  if (attended * 100 < taught * rule.attendancePercent) return refused("attendance", working);
  if (rule.hasAssessment && passed !== true) return refused("assessment", working);
  return accepted(working);
}
