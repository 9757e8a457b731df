import { once } from "node:events";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { stringify } from "csv-stringify";
import ExcelJS from "exceljs";
import { guardFormula } from "#app/lib/formula-guard.ts";

export type TableFormat = "xlsx" | "csv";

export interface WrittenTable {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** In pieces, so that neither all rows nor the whole file are ever in memory. */
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

const CONTENT_TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Headers of an answer that is a file to keep; `name` is without its ending. */
export function fileHeaders(name: string, format: TableFormat): Record<string, string> {
  return {
    "Content-Type": CONTENT_TYPES[format],
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    "Cache-Control": "no-store",
  };
}

/** The rows of a table that is small enough to be known whole. */
// eslint-disable-next-line @typescript-eslint/require-await -- a table is read page by page
export async function* knownRows<Row extends readonly string[]>(
  rows: readonly Row[],
): AsyncGenerator<readonly Row[], void> {
  yield rows;
}

/** A table as a file that is written while it is read. No cell of it can run as a formula. */
export function writeTable(table: WrittenTable, format: TableFormat): Readable {
  const out = new PassThrough();
  const written = format === "xlsx" ? writeXlsx(table, out) : writeCsv(table, out);
  written.catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function writeCsv({ headers, rows }: WrittenTable, out: Writable): Promise<void> {
  // Without the mark Excel takes UTF-8 for GBK.
  const csv = stringify({ bom: true, record_delimiter: "windows" });
  csv.pipe(out);
  const write = async (cells: readonly string[]) => {
    if (!csv.write(cells.map(guardFormula))) await once(csv, "drain");
  };
  await write(headers);
  for await (const page of rows) for (const cells of page) await write(cells);
  csv.end();
}

const WIDEST = 60;
/** The longest text that a cell of a workbook holds. */
const LONGEST = 32_767;

async function writeXlsx({ sheet, headers, rows }: WrittenTable, out: Writable): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false });
  const page = book.addWorksheet(sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  page.columns = headers.map((header) => ({
    width: Math.min(WIDEST, Math.max(12, header.length * 2)),
  }));
  page.addRow(headers.map(guardFormula)).commit();
  for await (const some of rows) {
    for (const cells of some) {
      page.addRow(cells.map((cell) => guardFormula(cell).slice(0, LONGEST))).commit();
    }
    if (out.writableNeedDrain) await once(out, "drain");
  }
  page.commit();
  await book.commit();
}
