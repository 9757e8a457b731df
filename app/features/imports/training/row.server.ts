import { speaker } from "#app/i18n/catalogue.server.ts";
import { locales } from "#app/i18n/locales.ts";
import { shortCell, tidyCell } from "../policy/index.ts";
import type { CellError, CellErrorCode, Mapping } from "../policy/index.ts";

/** A row of a table about training while its cells are read. */
export interface TrainingRow<Field extends string> {
  readonly errors: readonly CellError[];
  /** Without white space around it; "" where there is no such column. */
  textOf(field: Field): string;
  /** Notes what is wrong, once a field; there is nothing to go on with. */
  fail(field: Field, code: CellErrorCode, details?: Partial<CellError>): null;
}

/** Cells by the fields their columns hold. */
export function rowOf<Field extends string>(
  mapping: Mapping,
): (cells: readonly string[]) => TrainingRow<Field> {
  const columnOf = new Map(
    Object.entries(mapping).map(([column, field]) => [field, Number(column)]),
  );
  return (cells) => {
    const errors: CellError[] = [];
    const textOf = (field: Field) => tidyCell(cells[columnOf.get(field) ?? -1] ?? "");
    return {
      errors,
      textOf,
      fail: (field, code, details = {}) => {
        const cell = shortCell(textOf(field));
        if (errors.some((error) => error.field === field)) return null;
        errors.push({ column: columnOf.get(field) ?? 0, field, code, cell, ...details });
        return null;
      },
    };
  };
}

export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

type Words = ReturnType<typeof speaker<"training">>;
type LabelKey = Parameters<Words>[0];

/** A code by its name in either language, as pages and our export write it, by itself, or as providers call it. */
export function codeReader<Field extends string, Code extends string>(
  codes: readonly Code[],
  labelOf: (code: Code) => LabelKey,
  synonyms?: Readonly<Partial<Record<Code, string>>>,
): (row: TrainingRow<Field>, field: Field) => Code | null {
  const byLabel = new Map(
    codes.flatMap((code) => [
      ...[code, ...(synonyms?.[code] ?? "").split(" ")].map((word) => [fold(word), code] as const),
      ...locales.map((locale) => [fold(speaker("training", locale)(labelOf(code))), code] as const),
    ]),
  );
  return (row, field) => {
    const text = fold(row.textOf(field));
    if (text === "") return null;
    return byLabel.get(text) ?? row.fail(field, "unknown");
  };
}

const YES = /^(是|有|要|需要|对|√|✓|✔|y|yes|true|1)$/;
const NO = /^(否|无|没有|不|不要|不需要|×|✗|n|no|false|0)$/;

/** Whether a cell says yes; an empty one says no. */
export function readYes<Field extends string>(row: TrainingRow<Field>, field: Field): boolean {
  const text = fold(row.textOf(field));
  if (YES.test(text)) return true;
  if (text !== "" && !NO.test(text)) row.fail(field, "not-understood");
  return false;
}

/** Several entries of one cell: a line each, or with a mark between them; 、 only where no stronger mark is. */
export function entriesOf(cell: string): string[] {
  const mark = cell.includes("\n") ? "\n" : /[;；]/.test(cell) ? /[;；]/ : "、";
  const parts = cell.split(mark);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const CODES: Readonly<Record<string, CellErrorCode>> = {
  "error.hours": "out-of-range",
  "error.percent": "out-of-range",
  "error.priceTooHigh": "out-of-range",
  "error.mustBeFree": "must-be-free",
  "error.abovePrice": "above-price",
};

/** What a form has against a value, told of the cell it came from. */
export function failByForm<Field extends string>(
  row: TrainingRow<Field>,
  issues: readonly Issue[],
  fieldOf: (issue: Issue) => Field,
): void {
  for (const issue of issues) {
    const field = fieldOf(issue);
    const most = /^error\.max(\d+)$/.exec(issue.message)?.[1];
    const isNumber = /\d/.test(row.textOf(field));
    if (most !== undefined) row.fail(field, "too-long", { most: Number(most) });
    else row.fail(field, (isNumber && CODES[issue.message]) || "not-understood");
  }
}
