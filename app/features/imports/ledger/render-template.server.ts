import { Readable } from "node:stream";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";
import { listFields } from "../list-fields.server.ts";

/** The headers of a template, which the import knows in either language. */
export const templateHeaders = (locale: Locale): readonly string[] =>
  listFields("ledger", locale).map(({ label }) => label);

/** An empty table with a column for everything a ledger can be told. */
export function renderLedgerTemplate(format: TableFormat, locale: Locale): Readable {
  const sheet = speaker("imports", locale)("template.sheet");
  const rows = Readable.from([]) as AsyncIterable<readonly (readonly string[])[]>;
  return writeTable({ sheet, headers: templateHeaders(locale), rows }, format);
}
