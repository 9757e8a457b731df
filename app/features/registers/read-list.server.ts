import { personHashOf } from "#app/features/accounts/index.server.ts";
import { normaliseMobileNumber, plainCode } from "#app/features/accounts/policy/index.ts";
import { chooseSheet } from "#app/features/imports/index.server.ts";
import { hideNumbers, shortCell, tidyCell } from "#app/features/imports/policy/index.ts";
import type { CellError, CellErrorCode } from "#app/features/imports/policy/index.ts";
import { parseDateCell } from "#app/features/positions/policy/index.ts";
import type { PlanKind } from "#app/features/plans/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import {
  listFacts,
  knownListHeaders,
  neededListFields,
  suggestListColumns,
} from "./policy/index.ts";
import type { ListFacts, ListField, ListedRow } from "./policy/index.ts";

export interface ReadPerson extends ListedRow {
  readonly number: string;
}

export type ListReading =
  | { readonly ok: true; readonly row: ReadPerson }
  | { readonly ok: false; readonly line: number; readonly errors: readonly CellError[] };

export interface ReadTable {
  readonly headers: readonly string[];
  /** Which field each recognised column holds. */
  readonly columns: Readonly<Record<number, ListField>>;
  readonly readings: readonly ListReading[];
}

/** A list of a district is of hundreds; more than this is another kind of file. */
const MOST_ROWS = 20_000;
const LONGEST: Readonly<Partial<Record<ListField, number>>> = { name: 60, wish: 200 };
const LONG = 100;

/** Reads a list from the sheet that looks most like one. Throws `FileProblem`. */
export async function readList(path: string, kind: PlanKind, today: PlainDate): Promise<ReadTable> {
  const countHeaders = knownListHeaders(kind);
  const table = await openTable(path, countHeaders);
  try {
    const { sheet, header } = await chooseSheet(table, countHeaders);
    const columns = new Map<ListField, number>();
    for (const { column, field } of suggestListColumns(header.headers, kind)) {
      if (field !== null) columns.set(field, column);
    }
    if (neededListFields.some((field) => !columns.has(field))) throw new FileProblem("no-header");
    const readings: ListReading[] = [];
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
  columns: ReadonlyMap<ListField, number>,
  today: PlainDate,
): ListReading {
  const errors: CellError[] = [];
  const textOf = (field: ListField) =>
    tidyCell(cells[columns.get(field) ?? -1] ?? "").replace(/\s+/g, " ");
  const fail = (field: ListField, code: CellErrorCode, most?: number) => {
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
    listFacts.map((field) => {
      const most = LONGEST[field] ?? LONG;
      if ([...textOf(field)].length > most) fail(field, "too-long", most);
      return [field, textOf(field)];
    }),
  ) as ListFacts;
  const days = Object.fromEntries(
    (["graduatedOn", "unemployedOn"] as const).map((field) => {
      const day = readDay(facts[field]);
      if (day === null) fail(field, "not-understood");
      return [field, day ?? ""];
    }),
  );
  if (errors.length > 0 || personHash === null) return { ok: false, line, errors };
  const phone = normaliseMobileNumber(facts.phone);
  const read = {
    ...{ ...facts, ...days },
    phone: phone.ok ? phone.number : facts.phone,
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
function readDay(text: string): string | null {
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
