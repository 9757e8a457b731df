import { shanghaiDay } from "#app/lib/date.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Batch } from "./batches.server.ts";
import { explainCell } from "./explain-cell.server.ts";
import { exportCells, exportedFields } from "./export-row.server.ts";
import type { ExportedField } from "./export-row.server.ts";
import { rowReader } from "./read-row.server.ts";
import { openTable } from "./reading/open-table.server.ts";
import type { TableRow } from "./reading/table.server.ts";
import { withStoredFile } from "#app/platform/store-file.server.ts";

/** Rows looked at before anything is imported: enough for nearly every file, and few enough to wait for. */
const LOOKED_AT = 2_000;
const FIRST = 5;
const SENTENCES = 20;

export interface Preview {
  readonly rows: number;
  /** Whether these are all of the file. */
  readonly isWhole: boolean;
  readonly good: number;
  readonly bad: number;
  /** Of the first good rows, what the positions will say, by field. */
  readonly first: readonly {
    readonly row: number;
    readonly cells: Readonly<Record<ExportedField, string>>;
  }[];
  readonly sentences: readonly string[];
}

/** What importing would make of the file, writing nothing. */
export function previewImport(batch: Batch, locale: Locale, ctx: Context): Promise<Preview> {
  return withStoredFile(batch.fileId, ctx, async (path) => {
    const table = await openTable(path);
    try {
      return await look(batch, table.rows(batch.sheet ?? ""), locale, ctx.now);
    } finally {
      await table.close();
    }
  });
}

async function look(
  batch: Batch,
  rows: AsyncIterable<TableRow>,
  locale: Locale,
  now: Date,
): Promise<Preview> {
  const { headers, headerRow } = batch;
  const read = rowReader(batch, shanghaiDay(now));
  const first: { row: number; cells: Record<ExportedField, string> }[] = [];
  const sentences: string[] = [];
  let [good, bad] = [0, 0];
  for await (const { number: row, cells } of rows) {
    if (row <= headerRow || cells.every((cell) => cell.trim() === "")) continue;
    if (good + bad === LOOKED_AT) {
      return { rows: LOOKED_AT, isWhole: false, good, bad, first, sentences };
    }
    const reading = read(cells);
    if (reading.ok) {
      good += 1;
      if (first.length < FIRST)
        first.push({ row, cells: byField(exportCells("", reading.fields)) });
    } else {
      bad += 1;
      for (const error of reading.errors) {
        if (sentences.length === SENTENCES) break;
        sentences.push(explainCell(error, { row, headers, locale, now }));
      }
    }
  }
  return { rows: good + bad, isWhole: true, good, bad, first, sentences };
}

function byField(cells: readonly string[]): Record<ExportedField, string> {
  return Object.fromEntries(exportedFields.map((field, at) => [field, cells[at] ?? ""])) as Record<
    ExportedField,
    string
  >;
}
