import { parseDateCell } from "#app/features/positions/policy/index.ts";
import { sessionPartForms, softwareRows } from "#app/features/training/index.server.ts";
import type { House, SessionFields, SessionRow } from "#app/features/training/index.server.ts";
import {
  sessionLimits,
  sessionProblems,
  sheetAnswers,
  sheetItems,
  signLanguages,
  spokenLanguages,
} from "#app/features/training/policy/index.ts";
import type {
  Delivery,
  Meeting,
  SessionImportField,
  SessionProblem,
  Sheet,
} from "#app/features/training/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { contentKey, ourNumber } from "../draft-rows.server.ts";
import type { DraftReading } from "../draft-rows.server.ts";
import { shortCell } from "../policy/index.ts";
import type { CellErrorCode, Mapping } from "../policy/index.ts";
import { codeReader, failByForm, fold, rowOf } from "./row.server.ts";
import type { TrainingRow } from "./row.server.ts";

type Row = TrainingRow<SessionImportField>;

const answerIn = codeReader(sheetAnswers, (code) => `answer.${code}`, {
  yes: "是 能 可以 √ 提供",
  "on-request": "提前说明 可安排 可申请",
  no: "否 无 不能 不提供 ×",
});
const languageIn = codeReader(spokenLanguages, (code) => `language.${code}`, {
  dialect: "方言",
});
const signIn = codeReader(signLanguages, (code) => `sign.${code}`, {
  interpreted: "手语翻译 有",
  none: "无 否 没有",
});

const NOTHING_SAID: SessionFields = {
  timetable: [],
  seats: null,
  enrolBy: null,
  withdrawBy: null,
  venueId: null,
  teacherId: null,
  language: null,
  signLanguage: null,
  sheet: {},
  sheetNote: "",
  software: [],
};

/** Makes sessions out of the rows of one table; courses, venues and teachers are the provider's by name. */
export function sessionReader(
  mapping: Mapping,
  house: House,
  now: Date,
): (cells: readonly string[]) => DraftReading<SessionRow> {
  const rowFor = rowOf<SessionImportField>(mapping);
  const courseIn = courseFinder(house.courses);
  const venueIn = nameFinder("venue", house.venues);
  const teacherIn = nameFinder("teacher", house.teachers);
  return (cells) => {
    const row = rowFor(cells);
    const course = courseIn(row);
    const [venue, teacher] = [venueIn(row), teacherIn(row)];
    const { lines, ...fields } = {
      ...NOTHING_SAID,
      ...readTimes(row),
      venueId: venue?.id ?? null,
      teacherId: teacher?.id ?? null,
      language: languageIn(row, "language"),
      signLanguage: signIn(row, "signLanguage"),
      ...readSheet(row),
      software: readSoftware(row),
    };
    failByPolicy(
      row,
      { fields, lines, delivery: (course?.delivery ?? null) as Delivery | null },
      now,
    );
    const { errors } = row;
    if (course && errors.every(({ code }) => code === "past")) {
      const { id: courseId, title: courseTitle } = course;
      const names = { venue: venue?.name ?? "", teacher: teacher?.name ?? "" };
      const key = contentKey({ courseId, ...fields }, NOTHING_SAID);
      return errors.length === 0
        ? { ok: true, fields: { courseId, courseTitle, ...names, fields }, key }
        : { ok: false, errors, key };
    }
    return { ok: false, errors };
  };
}

/** The provider's course by the number of our export or by its name. */
function courseFinder(courses: House["courses"]) {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const byTitle = groupBy(courses, ({ title }) => fold(title));
  return (row: Row) => {
    const text = row.textOf("sessionCourse");
    if (text === "") return row.fail("sessionCourse", "missing");
    const number = ourNumber(text);
    if (number) return byId.get(number) ?? row.fail("sessionCourse", "unknown");
    const found = byTitle.get(fold(text)) ?? [];
    if (found.length > 1) {
      const candidates = found.slice(0, 5).map(({ id }) => id);
      return row.fail("sessionCourse", "ambiguous", { candidates });
    }
    return found[0] ?? row.fail("sessionCourse", "unknown");
  };
}

function nameFinder(field: "venue" | "teacher", known: House["venues"]) {
  const byName = new Map(known.map((one) => [fold(one.name), one]));
  return (row: Row) => {
    const text = fold(row.textOf(field));
    return text === "" ? null : (byName.get(text) ?? row.fail(field, "unknown"));
  };
}

interface Line {
  readonly text: string;
  readonly meeting: Meeting;
}

function readTimes(row: Row) {
  const lines = row
    .textOf("timetable")
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((text) => readLine(row, text) ?? [])
    .sort((one, other) => one.meeting.startsAt.getTime() - other.meeting.startsAt.getTime());
  return {
    lines,
    timetable: lines.map(({ meeting }) => meeting),
    seats: readSeats(row),
    enrolBy: readDay(row, "enrolBy"),
    withdrawBy: readDay(row, "withdrawBy"),
  };
}

const LINE =
  /^(?<day>.*?\S)\s*(?:[（(]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?\s*(?<from>\d{1,2}[:.]\d{2})\s*[-–—~至到]+\s*(?<until>\d{1,2}[:.]\d{2})$/;

/** `2026-12-06 09:00-12:00`, `2026年12月6日（周日）9:00至12:00`: one coming-together, in Shanghai's time. */
function readLine(row: Row, text: string): Line | null {
  const cell = shortCell(text);
  const parts = LINE.exec(text.normalize("NFKC"))?.groups;
  const [from, until] = [clockIn(parts?.from), clockIn(parts?.until)];
  if (!parts || !from || !until) return row.fail("timetable", "no-clock", { cell });
  const day = parseDateCell(parts.day ?? "");
  if (!day.ok) {
    const code = day.reason === "empty" ? "not-understood" : day.reason;
    return row.fail("timetable", code, { cell });
  }
  const at = (time: string) => new Date(`${day.day}T${time}:00+08:00`);
  return { text: cell, meeting: { startsAt: at(from), endsAt: at(until) } };
}

function clockIn(typed: string | undefined): string | undefined {
  const [hour = "", minute = ""] = (typed ?? "").split(/[:.]/);
  return Number(hour) < 24 && Number(minute) < 60 && minute !== ""
    ? `${hour.padStart(2, "0")}:${minute}`
    : undefined;
}

function readSeats(row: Row): number | null {
  const text = row
    .textOf("seats")
    .normalize("NFKC")
    .replace(/\s*(人|名|个)$/, "");
  if (text === "") return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : row.fail("seats", "not-understood");
}

function readDay(row: Row, field: "enrolBy" | "withdrawBy"): PlainDate | null {
  const verdict = parseDateCell(row.textOf(field));
  if (verdict.ok) return verdict.day;
  if (verdict.reason !== "empty") row.fail(field, verdict.reason);
  return null;
}

function readSheet(row: Row) {
  const given = sheetItems.flatMap((item) => {
    const answer = answerIn(row, `sheet.${item}`);
    return answer ? [[item, answer] as const] : [];
  });
  const sheet: Sheet = Object.fromEntries(given);
  const parsed = sessionPartForms.sheet.safeParse({
    version: 1,
    sheetNote: row.textOf("sheetNote"),
  });
  if (parsed.success) return { sheet, sheetNote: parsed.data.sheetNote };
  failByForm(row, parsed.error.issues, () => "sheetNote");
  return { sheet };
}

/** A program a line: `WPS 表格 | 争渡读屏 | 2026-03-01 | 李明`; of those not tried with a screen reader only the name. */
function readSoftware(row: Row): SessionFields["software"] {
  const lines = row
    .textOf("software")
    .split("\n")
    .filter((line) => line.trim() !== "");
  if (lines.length > softwareRows) {
    row.fail("software", "too-many", { most: softwareRows });
    return [];
  }
  const software = lines.map((line) => {
    const [name = "", triedWith = "", typedDay = "", triedBy = ""] = line
      .split(/[|｜]/)
      .map((part) => part.trim());
    const day = parseDateCell(typedDay);
    if (!day.ok && day.reason !== "empty") {
      row.fail("software", day.reason, { cell: shortCell(line) });
    }
    const [year, month, date] = day.ok ? day.day.split("-") : [];
    return { name, triedWith, triedOn: { year, month, day: date }, triedBy };
  });
  const parsed = sessionPartForms.software.safeParse({ version: 1, software });
  if (parsed.success) return parsed.data.software;
  failByForm(row, parsed.error.issues, () => "software");
  return [];
}

interface Judged {
  readonly fields: SessionFields;
  readonly lines: readonly Line[];
  readonly delivery: Delivery | null;
}

/** What is there must be right; what is not there yet may be filled in on the pages. */
function failByPolicy(row: Row, { fields, lines, delivery }: Judged, now: Date): void {
  const content = { ...fields, venue: null, hasTeacher: fields.teacherId !== null };
  for (const { field, code } of sessionProblems({ delivery }, content, now)) {
    const [root, at] = field.split(".");
    const told = CODES[code];
    if (!told) continue;
    const cell = root === "timetable" && at ? lines[Number(at)]?.text : undefined;
    const isLength = root === "timetable" && code === "out-of-range";
    const details = isLength ? { most: sessionLimits.meetings.most } : {};
    row.fail(root as SessionImportField, isLength ? "too-many" : told, {
      ...details,
      ...(cell !== undefined && { cell }),
    });
  }
}

const CODES: Readonly<Partial<Record<SessionProblem["code"], CellErrorCode>>> = {
  "out-of-range": "out-of-range",
  "ends-before-start": "from-above-to",
  "too-long": "meeting-length",
  overlaps: "overlaps",
  "in-the-past": "past",
  "after-the-start": "after-start",
};
