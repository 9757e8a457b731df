import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Meeting } from "./timetable.ts";

/** What somebody is booked to interpret into, or to put into words. Codes are stored and never change their meaning. */
export const interpretedLanguages = [
  /** 国家通用手语 */
  "sign-language",
  /** 地方手语 */
  "local-sign-language",
  /** 触手语: into the hands of a deafblind person */
  "tactile-sign-language",
  /** 速录: what is said, as text on a screen */
  "speech-to-text",
  /** 口述影像: what is seen, in words */
  "description",
] as const;
export type InterpretedLanguage = (typeof interpretedLanguages)[number];

/** Parity with the database's `booking_state`. */
export const bookingStates = ["asked", "confirmed", "cancelled"] as const;
export type BookingState = (typeof bookingStates)[number];

/** The adjustment that is kept by a booking alone, and what serves it. */
export const interpretedNeed = "sign-language";
export const serving = [
  "sign-language",
  "local-sign-language",
  "tactile-sign-language",
] as const satisfies readonly InterpretedLanguage[];

export interface Booked extends Meeting {
  readonly state: BookingState;
  readonly language: string;
}

/** How far an agreed need for an interpreter is kept: the whole of every meeting, half of it, or none. */
export type NeedKept = "booked" | "asked" | "partly" | "none";

/**
 * Whether bookings cover every meeting from its first minute to its last. "booked": all of it is confirmed; "asked": some
 * of it waits for the interpreter's yes. A session without meetings keeps nothing.
 */
export function needKept(meetings: readonly Meeting[], bookings: readonly Booked[]): NeedKept {
  const serves = bookings.filter(
    ({ state, language }) =>
      state !== "cancelled" && (serving as readonly string[]).includes(language),
  );
  const confirmed = serves.filter(({ state }) => state === "confirmed");
  if (meetings.length === 0) return "none";
  if (meetings.every((meeting) => isCovered(meeting, confirmed))) return "booked";
  if (meetings.every((meeting) => isCovered(meeting, serves))) return "asked";
  return serves.length > 0 ? "partly" : "none";
}

/** Whether the spans, in whatever order, leave no minute of the meeting open. */
export function isCovered(meeting: Meeting, spans: readonly Meeting[]): boolean {
  const sorted = [...spans].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  let until = meeting.startsAt;
  for (const { startsAt, endsAt } of sorted) {
    if (startsAt > until) break;
    if (endsAt > until) until = endsAt;
  }
  return until >= meeting.endsAt;
}

/** May somebody be booked for this time at a session? It lies within the hour before and after one of its meetings. */
export function mayBook(
  wished: Meeting & { readonly language: string; readonly languages: readonly string[] },
  meetings: readonly Meeting[],
  now: Date,
): Verdict<object, "already-started" | "outside-meetings" | "other-language"> {
  if (wished.startsAt <= now) return refused("already-started");
  const lies = ({ startsAt, endsAt }: Meeting) =>
    wished.startsAt.getTime() >= startsAt.getTime() - HOUR_MS &&
    wished.endsAt.getTime() <= endsAt.getTime() + HOUR_MS;
  if (!meetings.some(lies)) return refused("outside-meetings");
  return wished.languages.includes(wished.language) ? accepted() : refused("other-language");
}

const HOUR_MS = 3_600_000;
