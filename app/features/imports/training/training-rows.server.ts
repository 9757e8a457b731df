import {
  createImportedCourses,
  createImportedSessions,
  findImportedCourses,
  findImportedSessions,
  listCoursesInPages,
  listSessionsInPages,
  readHouse,
} from "#app/features/training/index.server.ts";
import type { SessionRow } from "#app/features/training/index.server.ts";
import { courseImportFields, sessionImportFields } from "#app/features/training/policy/index.ts";
import type {
  CourseContent,
  CourseImportField,
  SessionImportField,
} from "#app/features/training/policy/index.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { takeDraftRows } from "../draft-rows.server.ts";
import type { RowTaker, TakenTable } from "../row-taker.server.ts";
import { courseReader } from "./read-course.server.ts";
import { sessionReader } from "./read-session.server.ts";
import { courseCells, sessionCells } from "./say-cells.server.ts";

/** Rows that become courses. */
export function takeCourseRows(table: TakenTable, ctx: Context): RowTaker {
  const { id: batchId, organisationId, mapping } = table;
  return takeDraftRows<CourseContent>(mapping, {
    numberField: "courseNumber",
    exportedFields: courseImportFields,
    dayFields: [],
    read: courseReader(mapping),
    shown: (fields, locale) =>
      shownOf(courseImportFields, courseCells("", fields), SHOWN_OF_COURSE, locale),
    findOwn: (ids) =>
      ownCells(listCoursesInPages({ organisationId, ids }, ctx), courseCells, ({ title }) => title),
    findKeys: (keys) => findImportedCourses(organisationId, keys, ctx),
    create: (tx, rows, actor) =>
      createImportedCourses(tx, { organisationId, batchId, rows }, actor, ctx),
  });
}

/** Rows that become drafts of sessions of courses that are there. */
export async function takeSessionRows(table: TakenTable, ctx: Context): Promise<RowTaker> {
  const { id: batchId, organisationId, mapping } = table;
  const house = await readHouse(organisationId, ctx);
  return takeDraftRows<SessionRow>(mapping, {
    numberField: "sessionNumber",
    exportedFields: sessionImportFields,
    dayFields: ["enrolBy", "withdrawBy"],
    read: sessionReader(mapping, house, ctx.now),
    shown: (row, locale) =>
      shownOf(sessionImportFields, sessionCells("", row), SHOWN_OF_SESSION, locale),
    findOwn: (ids) =>
      ownCells(
        listSessionsInPages({ organisationId, ids }, ctx),
        sessionCells,
        ({ courseTitle }) => courseTitle,
      ),
    findKeys: (keys) => findImportedSessions(organisationId, keys, ctx),
    create: (tx, rows, actor) =>
      createImportedSessions(tx, { organisationId, batchId, rows }, actor, ctx),
  });
}

async function ownCells<Fields>(
  pages: AsyncIterable<readonly { readonly id: string; readonly fields: Fields }[]>,
  cellsOf: (id: string, fields: Fields) => string[],
  titleOf: (fields: Fields) => string,
) {
  const found = new Map<string, { title: string; cells: string[] }>();
  for await (const page of pages) {
    for (const { id, fields } of page) {
      found.set(id, { title: titleOf(fields), cells: cellsOf(id, fields) });
    }
  }
  return found;
}

const SHOWN_OF_COURSE = [
  "courseTitle",
  "courseKind",
  "delivery",
  "courseOccupations",
  "certificates",
  "skills",
  "courseHours",
  "attendancePercent",
  "price",
  "contactName",
] as const satisfies readonly CourseImportField[];

const SHOWN_OF_SESSION = [
  "sessionCourse",
  "timetable",
  "seats",
  "enrolBy",
  "venue",
  "teacher",
  "signLanguage",
] as const satisfies readonly SessionImportField[];

/** What a row would become, under the names of its columns; the first is what it is called. */
function shownOf<Field extends CourseImportField | SessionImportField>(
  all: readonly Field[],
  cells: readonly string[],
  [title, ...shown]: readonly Field[],
  locale: Locale,
) {
  const t = speaker("imports", locale);
  const cellOf = (field: Field | undefined) => (field && cells[all.indexOf(field)]) || "";
  const facts = shown.map((field) => ({ term: t(`field.${field}`), value: cellOf(field) }));
  return { title: cellOf(title), facts: facts.filter(({ value }) => value !== "") };
}
