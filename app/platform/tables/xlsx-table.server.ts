import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { FileProblem } from "./file-problem.server.ts";
import { columnOf, fillMerges, readMerges } from "./merged-cells.server.ts";
import { readXml } from "./read-xml.server.ts";
import { readSharedStrings, unescapeText } from "./shared-strings.server.ts";
import type { SharedStrings } from "./shared-strings.server.ts";
import { mostColumns } from "./table.server.ts";
import type { Table, TableRow } from "./table.server.ts";
import { readWorkbook } from "./workbook.server.ts";
import type { Workbook } from "./workbook.server.ts";
import { openZip } from "./zip-entries.server.ts";
import type { Zip } from "./zip-entries.server.ts";

const FIRST_DAY = { 1900: plainDate("1899-12-30"), 1904: plainDate("1904-01-01") } as Record<
  number,
  PlainDate
>;

/** Opens a workbook (.xlsx): its sheets are read as streams, its texts from a file beside them. */
export async function openXlsx(path: string): Promise<Table> {
  const zip = await openZip(path);
  if (zip.has("EncryptedPackage")) throw new FileProblem("encrypted");
  if (!zip.has("xl/workbook.xml")) throw new FileProblem("not-a-table");
  const book = await readWorkbook(zip);
  if (book.sheets.length === 0) throw new FileProblem("empty");
  const strings = book.strings ? await readSharedStrings(zip.read(book.strings)) : null;
  try {
    const sheets = [];
    for (const { name, path: part } of book.sheets) {
      sheets.push({ name, rows: await readDimension(zip, part) });
    }
    return {
      kind: "xlsx",
      sheets,
      rows: (sheet) => readSheet(zip, book, strings, sheet),
      close: async () => strings?.close(),
    };
  } catch (error) {
    await strings?.close();
    throw error;
  }
}

/** `<dimension ref="A1:O1603"/>` stands before the cells where a program writes it. */
async function readDimension(zip: Zip, path: string): Promise<number | null> {
  let head = "";
  for await (const piece of zip.read(path)) {
    head += piece.toString("latin1");
    if (head.length > 4096 || head.includes("sheetData")) break;
  }
  const last = /dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(head)?.[1];
  return last === undefined ? null : Number(last);
}

async function* readSheet(
  zip: Zip,
  book: Workbook,
  strings: SharedStrings | null,
  sheet: string,
): AsyncGenerator<TableRow, void> {
  const part = book.sheets.find(({ name }) => name === sheet);
  if (!part) throw new FileProblem("sheet-missing");
  const fill = fillMerges(await readMerges(zip.read(part.path)));
  let ready: TableRow[] = [];
  const reader = rowReader(
    (cell) => cellText(cell, book, strings),
    (number, cells) => {
      fill(number, cells);
      ready.push({ number, cells });
    },
  );
  for await (const _ of readXml(zip.read(part.path), reader)) {
    yield* ready;
    ready = [];
  }
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** Follows `<row>` and `<c>`; what has no address of its own stands behind what came before. */
function rowReader(
  textOf: (cell: Cell) => string,
  found: (number: number, cells: string[]) => void,
) {
  let number = 0;
  let cells: string[] = [];
  let cell: Cell = { column: -1, type: "n", style: 0, value: "" };
  let takes = false;
  let inReading = false;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      switch (name) {
        case "row":
          number = attributes.r === undefined ? number + 1 : Number(attributes.r);
          cells = [];
          cell.column = -1;
          return;
        case "c": {
          const letters = /^[A-Z]+/.exec(attributes.r ?? "")?.[0];
          cell = {
            column: letters === undefined ? cell.column + 1 : columnOf(letters),
            type: attributes.t ?? "n",
            style: Number(attributes.s ?? 0),
            value: "",
          };
          return;
        }
        case "rPh":
          inReading = true;
          return;
        case "v":
        case "t":
          takes = !inReading;
      }
    },
    text: (piece: string) => {
      if (takes) cell.value += piece;
    },
    close: (name: string) => {
      switch (name) {
        case "v":
        case "t":
          takes = false;
          return;
        case "rPh":
          inReading = false;
          return;
        case "c":
          if (cell.column < mostColumns) {
            while (cells.length < cell.column) cells.push("");
            cells[cell.column] = textOf(cell);
          }
          return;
        case "row":
          found(number, cells);
      }
    },
  };
}

function cellText(cell: Cell, book: Workbook, strings: SharedStrings | null): string {
  const { type, value, style } = cell;
  if (value === "") return "";
  switch (type) {
    case "s":
      return strings?.at(Number(value)) ?? "";
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "n":
      return numberText(Number(value), book.dateStyles[style] ?? false, book.from1904);
    case "d":
      return value.slice(0, 10);
    default:
      return unescapeText(value);
  }
}

/** 0.1 + 0.2 as people see it, a day as a day. */
function numberText(value: number, isDay: boolean, from1904: boolean): string {
  if (!Number.isFinite(value)) return "";
  const first = FIRST_DAY[from1904 ? 1904 : 1900];
  if (isDay && first && value >= 1 && value < 2_958_466) return addDays(first, Math.floor(value));
  return String(Number(value.toPrecision(15)));
}
