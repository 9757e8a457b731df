import type { Readable } from "node:stream";
import { listPositionsInPages } from "#app/features/positions/index.server.ts";
import type { PositionsFilter } from "#app/features/positions/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { exportCells, exportHeaders } from "./export-row.server.ts";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";

/** An organisation's positions as a table that the import reads back without a change. */
export function renderExport(
  filter: PositionsFilter,
  { format, locale }: { readonly format: TableFormat; readonly locale: Locale },
  ctx: Context,
): Readable {
  const sheet = speaker("imports", locale)("export.sheet");
  return writeTable({ sheet, headers: exportHeaders, rows: exportedRows(filter, ctx) }, format);
}

async function* exportedRows(
  filter: PositionsFilter,
  ctx: Context,
): AsyncGenerator<string[][], void> {
  for await (const page of listPositionsInPages(filter, ctx)) {
    yield page.map(({ id, fields }) => exportCells(id, fields));
  }
}
