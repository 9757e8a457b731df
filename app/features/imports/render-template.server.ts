import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Readable } from "node:stream";
import { knownRows, writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";
import { listFields } from "./list-fields.server.ts";
import { wordsOf } from "./messages/words-of.ts";
import type { ImportKind } from "./policy/index.ts";

/** Columns of our numbers: only an export writes them. */
const OURS: readonly string[] = ["courseNumber", "sessionNumber"];

/** The headers of a template, which the import knows in either language. */
export function templateHeaders(kind: ImportKind, locale: Locale): readonly string[] {
  return listFields(kind, locale).flatMap(({ value, label }) =>
    OURS.includes(value) ? [] : [label],
  );
}

/** An empty table with a column for everything that can be told. */
export function renderTemplate(kind: ImportKind, format: TableFormat, locale: Locale): Readable {
  const sheet = wordsOf(speaker("imports", locale), kind)("template.sheet");
  return writeTable({ sheet, headers: templateHeaders(kind, locale), rows: knownRows([]) }, format);
}
