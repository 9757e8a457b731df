import { personHashOf } from "#app/features/accounts/index.server.ts";
import { normaliseMobileNumber, plainCode } from "#app/features/accounts/policy/index.ts";
import { chooseSheet } from "#app/features/imports/index.server.ts";
import { hideNumbers, shortCell, tidyCell } from "#app/features/imports/policy/index.ts";
import type { CellError, CellErrorCode } from "#app/features/imports/policy/index.ts";
import { parseDateCell } from "#app/features/positions/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import {
  graduateFacts,
  knownGraduateHeaders,
  neededGraduateFields,
  suggestGraduateColumns,
} from "./policy/index.ts";
import type { GraduateFacts, GraduateField, ListedRow } from "./policy/index.ts";

export interface ReadGraduate extends ListedRow {
  readonly number: string;
}

export type GraduateReading =
  | { readonly ok: true; readonly row: ReadGraduate }
  | { readonly ok: false; readonly line: number; readonly errors: readonly CellError[] };

export interface ReadTable {
  readonly headers: readonly string[];
  /** Which field each recognised column holds. */
  readonly columns: Readonly<Record<number, GraduateField>>;
  readonly readings: readonly GraduateReading[];
}

/** A list of a district is of hundreds; more than this is another kind of file. */
const MOST_ROWS = 20_000;
const LONGEST: Readonly<Partial<Record<GraduateField, number>>> = { name: 60, wish: 200 };
const LONG = 100;

/** Reads a list from the sheet that looks most like one. Throws `FileProblem`. */
export async function readGraduates(path: string, today: PlainDate): Promise<ReadTable> {
  const table = await openTable(path, knownGraduateHeaders);
  try {
    const { sheet, header } = await chooseSheet(table, knownGraduateHeaders);
    const columns = new Map<GraduateField, number>();
    for (const { column, field } of suggestGraduateColumns(header.headers)) {
      if (field !== null) columns.set(field, column);
    }
    if (neededGraduateFields.some((field) => !columns.has(field)))
      throw new FileProblem("no-header");
    const readings: GraduateReading[] = [];
    for await (const { number, cells } of table.rows(sheet)) {
      if (number <= header.row || cells.every((cell) => cell.trim() === "")) continue;
      if (readings.length === MOST_ROWS) throw new FileProblem("swells");
      readings.push(readRow(number, cells, columns, today));
    }
    if (readings.length === 0) throw new FileProblem("empty");
    const byColumn = Object.fromEntries([...columns].map(([field, column]) => [column, field]));
    return { headers: header.headers, columns: byColumn, readings };
  } finally {
    await table.close();
  }
}

function readRow(
  line: number,
  cells: readonly string[],
  columns: ReadonlyMap<GraduateField, number>,
  today: PlainDate,
): GraduateReading {
  const errors: CellError[] = [];
  const textOf = (field: GraduateField) =>
    tidyCell(cells[columns.get(field) ?? -1] ?? "").replace(/\s+/g, " ");
  const fail = (field: GraduateField, code: CellErrorCode, most?: number) => {
    const cell = shortCell(hideNumbers(textOf(field)));
    const column = columns.get(field) ?? 0;
    errors.push({ column, field, code, cell, ...(most === undefined ? {} : { most }) });
  };
  const number = plainCode(textOf("number"));
  const personHash = hashOf(number, today);
  if (number === "") fail("number", "missing");
  else if (/E\+|0{5}$/.test(number)) fail("number", "number-rounded");
  else if (personHash === null) fail("number", "certificate-checksum");
  if (textOf("name") === "") fail("name", "missing");
  const facts = Object.fromEntries(
    graduateFacts.map((field) => {
      const most = LONGEST[field] ?? LONG;
      if ([...textOf(field)].length > most) fail(field, "too-long", most);
      return [field, textOf(field)];
    }),
  ) as GraduateFacts;
  const graduated = readGraduated(facts.graduatedOn);
  if (graduated === null) fail("graduatedOn", "not-understood");
  if (errors.length > 0 || personHash === null) return { ok: false, line, errors };
  const phone = normaliseMobileNumber(facts.phone);
  const read = {
    ...facts,
    phone: phone.ok ? phone.number : facts.phone,
    graduatedOn: graduated ?? "",
  };
  return { ok: true, row: { line, number, personHash, facts: read } };
}

/** A 残疾人证 number begins with the resident number. */
function hashOf(number: string, today: PlainDate): string | null {
  return /^\d{17}[\dX](?:\d{2}(?:B\d)?)?$/.test(number)
    ? personHashOf(number.slice(0, 18), today)
    : null;
}

/** A day, a month (its first day), or a year (its June); "" where nothing is written; null: not understood. */
function readGraduated(text: string): string | null {
  if (text === "") return "";
  const month = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    return `${month[1]}-${month[2]?.padStart(2, "0")}-01`;
  }
  const year = /^(\d{4})\s*[年届级]?$/.exec(text);
  if (year) return `${year[1]}-06-01`;
  const day = parseDateCell(text);
  return day.ok ? day.day : null;
}
