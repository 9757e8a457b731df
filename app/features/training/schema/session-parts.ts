import { z } from "zod";
import {
  code,
  dateParts,
  text,
  version,
  wholeNumber,
} from "#app/features/positions/schema/form-values.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  firstOverlap,
  sessionLimits,
  sheetAnswers,
  sheetItems,
  signLanguages,
  spokenLanguages,
} from "../policy/index.ts";
import type {
  Meeting,
  SessionProblem,
  Sheet,
  SheetAnswer,
  SheetItem,
  SignLanguage,
  SpokenLanguage,
  TriedSoftware,
} from "../policy/index.ts";

/** The pages a session is filled in on, in their order. */
export const sessionParts = ["when", "where", "sheet", "software"] as const;
export type SessionPart = (typeof sessionParts)[number];

/** What a provider types about a session; null and "" mean nothing was given. */
export interface SessionFields {
  readonly timetable: readonly Meeting[];
  readonly seats: number | null;
  readonly enrolBy: PlainDate | null;
  readonly withdrawBy: PlainDate | null;
  readonly venueId: string | null;
  readonly teacherId: string | null;
  readonly language: SpokenLanguage | null;
  readonly signLanguage: SignLanguage | null;
  readonly sheet: Sheet;
  readonly sheetNote: string;
  readonly software: readonly TriedSoftware[];
}

export const softwareRows = 20;

/** The page a problem is put right on. */
export function sessionPartOf({ field }: Pick<SessionProblem, "field">): SessionPart {
  const root = field.split(".")[0] ?? "";
  if (["venue", "teacher", "language", "signLanguage"].includes(root)) return "where";
  return root === "sheet" || root === "software" ? root : "when";
}

/** The name of the field a problem is about, on its page. */
export function sessionFieldOf({ field }: Pick<SessionProblem, "field">): string {
  const [root = "", row] = field.split(".");
  if (root === "timetable") return `meetings[${row ?? 0}].day`;
  if (root === "software") return `software[${row ?? 0}].name`;
  return { venue: "venueId", teacher: "teacherId" }[root] ?? field;
}

/** 9:00, 09:30, 14：00 */
export const clock = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").normalize("NFKC").trim();
    if (plain === "") return null;
    const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(plain);
    if (match) return `${match[1]?.padStart(2, "0")}:${match[2]}`;
    check.addIssue({ code: "custom", message: "error.clock" });
    return z.NEVER;
  });

const at = (day: PlainDate, time: string) => new Date(`${day}T${time}:00+08:00`);

interface TypedMeeting {
  readonly day: PlainDate | null;
  readonly from: string | null;
  readonly until: string | null;
}

type Issue = (path: "day" | "from" | "until", message: string) => void;

/** Null where the row is empty; a row that is begun is finished, or it is no time at which to come. */
function meetingOf({ day, from, until }: TypedMeeting, issue: Issue): Meeting | null {
  if (day === null && from === null && until === null) return null;
  if (day === null) issue("day", "error.dayMissing");
  if (from === null) issue("from", "error.clockMissing");
  if (until === null) issue("until", "error.clockMissing");
  if (day === null || from === null || until === null) return null;
  const meeting = { startsAt: at(day, from), endsAt: at(day, until) };
  if (meeting.endsAt > meeting.startsAt) return meeting;
  issue("until", "error.endsBeforeStart");
  return null;
}

const { meetings: meetingLimit, seats } = sessionLimits;
const DAY_MS = 86_400_000;

const when = z
  .object({
    version,
    meetings: z
      .array(z.object({ day: dateParts, from: clock, until: clock }))
      .max(meetingLimit.most, "error.tooManyRows")
      .default([]),
    /** The first row again, so many times, every so many days. */
    repeatEvery: z
      .enum(["1", "7", "14"], "error.choose")
      .optional()
      .transform((days) => Number(days ?? 0)),
    repeatTimes: wholeNumber(1, 60, "error.repeatTimes"),
    seats: wholeNumber(seats.least, seats.most, "error.seats"),
    enrolBy: dateParts,
    withdrawBy: dateParts,
  })
  .transform(({ meetings, repeatEvery, repeatTimes, ...same }, check) => {
    const rows = meetings.flatMap((row, place) => {
      const meeting = meetingOf(row, (path, message) => {
        check.addIssue({ code: "custom", path: ["meetings", place, path], message });
      });
      return meeting ? [{ ...meeting, place }] : [];
    });
    if (repeatTimes !== null && repeatEvery === 0) {
      check.addIssue({ code: "custom", path: ["repeatEvery"], message: "error.choose" });
    }
    if (repeatEvery > 0 && repeatTimes === null) {
      check.addIssue({ code: "custom", path: ["repeatTimes"], message: "error.repeatTimes" });
    }
    const all = [...rows, ...repeated(rows.at(-1), repeatEvery, repeatTimes ?? 0)];
    const overlap = firstOverlap(all);
    const clash = overlap === undefined ? undefined : all[overlap];
    if (clash) {
      const { place } = clash;
      const path = place === null ? ["repeatTimes"] : ["meetings", place, "from"];
      check.addIssue({ code: "custom", path, message: "error.overlaps" });
    }
    const timetable = all
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
    return { ...same, timetable };
  });

type Placed = Meeting & { readonly place: number | null };

/** The meeting again, `times` times, every `days` days. Shanghai has no summer time, so the hour stays. */
function repeated(meeting: Meeting | undefined, days: number, times: number): Placed[] {
  if (!meeting || days === 0) return [];
  return Array.from({ length: times }, (_, count) => {
    const later = (count + 1) * days * DAY_MS;
    return {
      startsAt: new Date(meeting.startsAt.getTime() + later),
      endsAt: new Date(meeting.endsAt.getTime() + later),
      place: null,
    };
  });
}

const id = z
  .uuid("error.choose")
  .optional()
  .transform((chosen) => chosen ?? null);

const where = z.object({
  version,
  venueId: id,
  teacherId: id,
  language: code(spokenLanguages),
  signLanguage: code(signLanguages),
});

const answers = Object.fromEntries(
  sheetItems.map((item) => [item, z.enum(sheetAnswers, "error.choose").optional()]),
) as Record<SheetItem, z.ZodOptional<z.ZodEnum<{ [A in SheetAnswer]: A }>>>;

const sheet = z.object({
  version,
  sheet: z
    .object(answers)
    .optional()
    .transform((given): Sheet => given ?? {}),
  sheetNote: text(2_000),
});

const software = z.object({
  version,
  software: z
    .array(
      z.object({
        name: text(100),
        triedWith: text(100),
        triedOn: dateParts.transform((day) => day ?? ""),
        triedBy: text(60),
      }),
    )
    .max(softwareRows, "error.tooManyRows")
    .default([])
    .transform((rows) => rows.filter((row) => Object.values(row).some((value) => value !== ""))),
});

/** One form per page: every field may still be missing, but what is there must be readable. */
export const sessionPartForms = { when, where, sheet, software } as const satisfies Record<
  SessionPart,
  z.ZodType<Partial<SessionFields> & { readonly version: number }>
>;
