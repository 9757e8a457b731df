import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { sheetItemsFor } from "./codes.ts";
import type { Sheet, SignLanguage, SpokenLanguage } from "./codes.ts";
import { courseProblems, needsVenue } from "./course.ts";
import type { CourseContent, CourseProblem } from "./course.ts";
import { firstOverlap, minutesOf, startOf } from "./timetable.ts";
import type { Meeting } from "./timetable.ts";

/** What is known of the way into a venue; neither facts nor words: nobody has answered yet. */
export type VenueAccess = { readonly accessFacts: readonly string[]; readonly accessNote: string };

/** A program used in class, and whether it was tried with a screen reader; the last three "" where it was not. */
export type TriedSoftware = {
  readonly name: string;
  readonly triedWith: string;
  readonly triedOn: string;
  readonly triedBy: string;
};

/** What a session says, as far as it has been filled in. */
export type SessionContent = {
  readonly timetable: readonly Meeting[];
  readonly seats: number | null;
  /** The last day on which people can apply. */
  readonly enrolBy: PlainDate | null;
  /** The last day on which somebody can give a seat back and nothing is noted. */
  readonly withdrawBy: PlainDate | null;
  readonly venue: VenueAccess | null;
  readonly hasTeacher: boolean;
  readonly language: SpokenLanguage | null;
  readonly signLanguage: SignLanguage | null;
  readonly sheet: Sheet;
  readonly sheetNote: string;
  readonly software: readonly TriedSoftware[];
};

export type SessionProblem = {
  /** A field of `SessionContent`, or `timetable.2`, `sheet.captions`, `software.0`. */
  readonly field: string;
  readonly code:
    | "missing"
    | "out-of-range"
    | "ends-before-start"
    | "too-long"
    | "overlaps"
    | "in-the-past"
    | "after-the-start"
    | "access-missing"
    | "trial-missing";
  /** The bound that was missed: people, or minutes. */
  readonly least?: number;
  readonly most?: number;
};

export const sessionLimits = {
  seats: { least: 1, most: 500 },
  meetings: { least: 1, most: 200 },
  /** Minutes of one meeting: nobody is taught longer in one go. */
  meeting: { least: 10, most: 720 },
} as const;

/**
 * May a session be handed in or published at `now`, with the course it is of? Collects every problem of both, each in
 * the order of its form. What nobody has answered is missing: "no" is an answer, silence is none.
 */
export function mayBeOffered(
  course: CourseContent,
  session: SessionContent,
  now: Date,
): Verdict<
  object,
  "not-ready",
  { readonly course: readonly CourseProblem[]; readonly session: readonly SessionProblem[] }
> {
  const problems = {
    course: courseProblems(course),
    session: sessionProblems(course, session, now),
  };
  const isReady = problems.course.length === 0 && problems.session.length === 0;
  return isReady ? accepted() : refused("not-ready", problems);
}

/** Everything that keeps a session of `course` from being offered at `now`. */
export function sessionProblems(
  course: Pick<CourseContent, "delivery">,
  session: SessionContent,
  now: Date,
): readonly SessionProblem[] {
  return [
    ...timetableProblems(session.timetable, now),
    ...seatProblems(session.seats),
    ...deadlineProblems(session, shanghaiDay(now)),
    ...venueProblems(course, session.venue),
    ...(session.hasTeacher ? [] : ([{ field: "teacher", code: "missing" }] as const)),
    ...missing("language", session.language),
    ...missing("signLanguage", session.signLanguage),
    ...sheetProblems(course, session),
  ];
}

function missing(field: string, value: unknown): SessionProblem[] {
  return value === null ? [{ field, code: "missing" }] : [];
}

function timetableProblems(timetable: readonly Meeting[], now: Date): SessionProblem[] {
  const { most } = sessionLimits.meetings;
  if (timetable.length === 0) return [{ field: "timetable", code: "missing" }];
  if (timetable.length > most)
    return [{ field: "timetable", code: "out-of-range", least: 1, most }];
  const overlap = firstOverlap(timetable);
  return [
    ...timetable.flatMap((meeting, at) => meetingProblems(meeting, `timetable.${at}`, now)),
    ...(overlap === undefined
      ? []
      : ([{ field: `timetable.${overlap}`, code: "overlaps" }] as const)),
  ];
}

function meetingProblems(meeting: Meeting, field: string, now: Date): SessionProblem[] {
  const { least, most } = sessionLimits.meeting;
  if (meeting.endsAt <= meeting.startsAt) return [{ field, code: "ends-before-start" }];
  const minutes = minutesOf(meeting);
  if (minutes < least || minutes > most) return [{ field, code: "too-long", least, most }];
  return meeting.startsAt <= now ? [{ field, code: "in-the-past" }] : [];
}

function seatProblems(seats: number | null): SessionProblem[] {
  const { least, most } = sessionLimits.seats;
  if (seats === null) return [{ field: "seats", code: "missing" }];
  const isWithin = Number.isInteger(seats) && seats >= least && seats <= most;
  return isWithin ? [] : [{ field: "seats", code: "out-of-range", least, most }];
}

/** Both last days lie between today and the day of the first meeting. */
function deadlineProblems(session: SessionContent, today: PlainDate): SessionProblem[] {
  const start = startOf(session.timetable);
  return (["enrolBy", "withdrawBy"] as const).flatMap((field): SessionProblem[] => {
    const day = session[field];
    if (day === null) return [{ field, code: "missing" }];
    if (day < today) return [{ field, code: "in-the-past" }];
    return start !== null && day > shanghaiDay(start) ? [{ field, code: "after-the-start" }] : [];
  });
}

function venueProblems(
  course: Pick<CourseContent, "delivery">,
  venue: VenueAccess | null,
): SessionProblem[] {
  if (!needsVenue(course)) return [];
  if (venue === null) return [{ field: "venue", code: "missing" }];
  const isAnswered = venue.accessFacts.length > 0 || venue.accessNote.trim() !== "";
  return isAnswered ? [] : [{ field: "venue", code: "access-missing" }];
}

/** "Works with a screen reader" names the programs and by whom and when each was tried. */
function sheetProblems(
  { delivery }: Pick<CourseContent, "delivery">,
  { sheet, software }: SessionContent,
): SessionProblem[] {
  const unanswered = sheetItemsFor(delivery).flatMap((item) =>
    missing(`sheet.${item}`, sheet[item] ?? null),
  );
  if (sheet["screen-reader"] !== "yes") return unanswered;
  const untried = software.flatMap((program, at): SessionProblem[] =>
    program.triedWith && program.triedOn && program.triedBy
      ? []
      : [{ field: `software.${at}`, code: "trial-missing" }],
  );
  return [
    ...unanswered,
    ...(software.length === 0 ? ([{ field: "software", code: "trial-missing" }] as const) : []),
    ...untried,
  ];
}
