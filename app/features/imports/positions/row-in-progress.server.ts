import type { PositionFields } from "#app/features/positions/index.server.ts";
import type { ImportField, WageUnit } from "#app/features/positions/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { shortCell } from "../policy/index.ts";
import type { CellError, CellErrorCode } from "../policy/index.ts";

export type ColumnUnits = ReadonlyMap<ImportField, Exclude<WageUnit, "negotiable">>;

/** A row while its cells are read one after the other. */
export interface RowInProgress {
  fields: { -readonly [F in keyof PositionFields]: PositionFields[F] };
  readonly errors: CellError[];
  /** What was said and has no field of its own: it goes behind the description, so that nothing is lost. */
  readonly notes: string[];
  readonly today: PlainDate;
  readonly columnUnits: ColumnUnits;
  columnOf(field: ImportField): number | undefined;
  headerOf(field: ImportField): string;
  /** Without white space around it; "" where there is no such column. */
  textOf(field: ImportField): string;
}

export function addError(
  row: RowInProgress,
  field: ImportField,
  code: CellErrorCode,
  details: Partial<CellError> = {},
): void {
  const cell = shortCell(row.textOf(field));
  row.errors.push({ column: row.columnOf(field) ?? 0, field, code, cell, ...details });
}

/** Keeps a cell under its header, behind the description. */
export function addNote(row: RowInProgress, field: ImportField): void {
  const text = row.textOf(field);
  if (text !== "") row.notes.push(`${row.headerOf(field)}：${text}`);
}
