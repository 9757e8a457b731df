import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { minutesOf } from "./timetable.ts";
import type { Meeting } from "./timetable.ts";

/** How it is known that somebody was there: by the code of the meeting, by the teacher's list, by joining and leaving. */
export const attendanceSources = ["code", "list", "times"] as const;
export type AttendanceSource = (typeof attendanceSources)[number];

const MINUTE_MS = 60_000;

/** Minutes before a meeting from which its code is taken, and after its start within which nobody counts as late (by design). */
export const codeMinutes = { early: 15, grace: 15 } as const;

/** Six digits, also with spaces and in full width; undefined: not a code. */
export function parseAttendanceCode(typed: string): string | undefined {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{6}$/.test(plain) ? plain : undefined;
}

/** Whether the code of a meeting is taken at `at`. */
export function takesCode(meeting: Meeting, at: Date): boolean {
  const from = meeting.startsAt.getTime() - codeMinutes.early * MINUTE_MS;
  return from <= at.getTime() && at < meeting.endsAt;
}

/** Whole minutes that count for somebody who says the code at `at`: all of the meeting, or from then on if they come late. */
export function presentByCode(
  meeting: Meeting,
  at: Date,
): Verdict<{ readonly present: number }, "not-now"> {
  if (!takesCode(meeting, at)) return refused("not-now");
  const lateFrom = meeting.startsAt.getTime() + codeMinutes.grace * MINUTE_MS;
  if (at.getTime() <= lateFrom) return accepted({ present: minutesOf(meeting) });
  return accepted({ present: minutesOf({ startsAt: at, endsAt: meeting.endsAt }) });
}

/** Whole minutes of the meeting between joining and leaving; what lies outside the meeting does not count. */
export function presentBetween(
  meeting: Meeting,
  joinedAt: Date,
  leftAt: Date,
): Verdict<{ readonly present: number }, "left-before-joining"> {
  if (leftAt <= joinedAt) return refused("left-before-joining");
  const startsAt = new Date(Math.max(meeting.startsAt.getTime(), joinedAt.getTime()));
  const endsAt = new Date(Math.min(meeting.endsAt.getTime(), leftAt.getTime()));
  return accepted({ present: Math.max(0, minutesOf({ startsAt, endsAt })) });
}

/**
 * May a list say `minutes` of a meeting at `now`? A meeting is recorded once it has begun; a record that stands is
 * changed with a reason.
 */
export function mayRecord(
  meeting: Meeting,
  record: { readonly minutes: number; readonly before: number | null; readonly reason: string },
  now: Date,
): Verdict<object, "not-begun" | "too-many-minutes" | "reason-missing"> {
  if (now < meeting.startsAt) return refused("not-begun");
  if (record.minutes < 0 || record.minutes > minutesOf(meeting)) return refused("too-many-minutes");
  const isChanged = record.before !== null && record.before !== record.minutes;
  return isChanged && record.reason.trim() === "" ? refused("reason-missing") : accepted();
}
