import type { Readable } from "node:stream";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { explainCell } from "./explain-cell.server.ts";
import { cellsOf } from "./bad-rows.server.ts";
import type { CellError } from "./policy/index.ts";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";

const PAGE = 500;

/** The bad rows of a batch as they were, with one more column that says cell by cell what to change. */
export function renderErrorsFile(
  batch: { readonly id: string; readonly headers: readonly string[] },
  { format, locale }: { readonly format: TableFormat; readonly locale: Locale },
  ctx: Context,
): Readable {
  const t = speaker("imports", locale);
  return writeTable(
    {
      sheet: t("errorsFile.sheet"),
      headers: [...batch.headers, t("errorsFile.header")],
      rows: explainedRows(batch, locale, ctx),
    },
    format,
  );
}

async function* explainedRows(
  { id, headers }: { readonly id: string; readonly headers: readonly string[] },
  locale: Locale,
  { db, now }: Context,
): AsyncGenerator<string[][], void> {
  let after = 0;
  for (;;) {
    const rows = await db.importBadRow.findMany({
      where: { batchId: id, row: { gt: after } },
      orderBy: { row: "asc" },
      take: PAGE,
    });
    if (rows.length === 0) return;
    yield rows.map(({ row, errors, ...kept }) => [
      ...withHeaders(headers, cellsOf(kept)),
      (errors as unknown as CellError[])
        .map((error) => explainCell(error, { row, headers, locale, now }))
        .join("\n"),
    ]);
    after = rows.at(-1)?.row ?? after;
  }
}

function withHeaders(headers: readonly string[], cells: readonly string[]): string[] {
  return headers.map((_, column) => cells[column] ?? "");
}
