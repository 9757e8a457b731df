import type { Readable } from "node:stream";
import { listCoursesInPages, listSessionsInPages } from "#app/features/training/index.server.ts";
import {
  courseImportFields,
  courseSynonyms,
  sessionImportFields,
  sessionSynonyms,
} from "#app/features/training/policy/index.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { courseCells, sessionCells } from "./say-cells.server.ts";

/** Headers are Chinese in either language of the page: they are what the import knows best. */
export const trainingHeaders = {
  courses: courseImportFields.map((field) => courseSynonyms[field][0] ?? field),
  sessions: sessionImportFields.map((field) => sessionSynonyms[field][0] ?? field),
} as const;

export interface TrainingTable {
  readonly things: keyof typeof trainingHeaders;
  readonly organisationId: string;
  readonly format: TableFormat;
  readonly locale: Locale;
}

/** A provider's courses or sessions as a table that the import reads back without a change. */
export function renderTrainingExport(
  { things, organisationId, format, locale }: TrainingTable,
  ctx: Context,
): Readable {
  const sheet = wordsOf(speaker("imports", locale), things)("export.sheet");
  const rows =
    things === "courses"
      ? cellsOf(listCoursesInPages({ organisationId }, ctx), courseCells)
      : cellsOf(listSessionsInPages({ organisationId }, ctx), sessionCells);
  return writeTable({ sheet, headers: trainingHeaders[things], rows }, format);
}

async function* cellsOf<Fields>(
  pages: AsyncIterable<readonly { readonly id: string; readonly fields: Fields }[]>,
  write: (id: string, fields: Fields) => string[],
): AsyncGenerator<string[][], void> {
  for await (const page of pages) yield page.map(({ id, fields }) => write(id, fields));
}
