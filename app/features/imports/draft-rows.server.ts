import { createHash } from "node:crypto";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import { parseDateCell } from "#app/features/positions/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { unguardFormula } from "#app/lib/formula-guard.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import type { TableRow } from "#app/platform/tables/table.server.ts";
import { shortCell } from "./policy/index.ts";
import type { CellError, Mapping } from "./policy/index.ts";
import type { BadRow, LookedAtRow, RowTaker } from "./row-taker.server.ts";

export type DraftReading<Fields> =
  | { readonly ok: true; readonly fields: Fields; readonly key: string }
  | {
      readonly ok: false;
      readonly errors: readonly CellError[];
      /** Where only time is against the row: it may have come in before, and is then unchanged. */
      readonly key?: string;
    };

export interface Draft<Fields> {
  /** Keyed on the row's content: the same row imported again is the same thing. */
  readonly importKey: string;
  readonly fields: Fields;
}

/** Something that a row becomes, once, whatever was imported before. */
export interface DraftKind<Fields> {
  /** The column that holds a number of ours, as our export writes it. */
  readonly numberField: string;
  /** The columns of our export, in their order. */
  readonly exportedFields: readonly string[];
  /** Columns that hold a day, which spreadsheets write their own way. */
  readonly dayFields: readonly string[];
  readonly read: (cells: readonly string[]) => DraftReading<Fields>;
  readonly shown: (fields: Fields, locale: Locale) => Omit<LookedAtRow & { ok: true }, "ok">;
  /** Of these numbers those of the organisation, with the cells that an export would write. */
  readonly findOwn: (
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly title: string; readonly cells: readonly string[] }>>;
  /** Of these keys those that came in before. */
  readonly findKeys: (keys: readonly string[]) => Promise<readonly (string | null)[]>;
  /** Writes those that are new, and says how many. */
  readonly create: (
    tx: Transaction,
    drafts: readonly Draft<Fields>[],
    actor: AuditActor,
  ) => Promise<number>;
}

/** Rows that become drafts, each once; rows of an export that say what is known already change nothing. */
export function takeDraftRows<Fields>(mapping: Mapping, kind: DraftKind<Fields>): RowTaker {
  return {
    look: ({ cells }, locale) => {
      const reading = kind.read(cells);
      return reading.ok ? { ok: true, ...kind.shown(reading.fields, locale) } : reading;
    },
    prepare: async (rows) => {
      const { drafts, bad } = await sortOut(mapping, kind, rows);
      return {
        bad,
        write: async (tx, actor) => ({ good: await kind.create(tx, drafts, actor), bad: [] }),
      };
    },
  };
}

async function sortOut<Fields>(
  mapping: Mapping,
  kind: DraftKind<Fields>,
  rows: readonly TableRow[],
): Promise<{ drafts: Draft<Fields>[]; bad: BadRow[] }> {
  const numberColumn = columnIn(mapping, kind.numberField);
  const numberOf = (cells: readonly string[]) => ourNumber(cells[numberColumn ?? -1]);
  const ids = rows.flatMap(({ cells }) => numberOf(cells) ?? []);
  const own = ids.length === 0 ? new Map<string, never>() : await kind.findOwn(ids);
  const drafts: Draft<Fields>[] = [];
  const bad: BadRow[] = [];
  const late: (BadRow & { key: string })[] = [];
  for (const { number: row, cells } of rows) {
    const known = own.get(numberOf(cells) ?? "");
    if (known) {
      if (isSameRow(cells, mapping, known.cells, kind)) continue;
      const error = ownNumberError(kind.numberField, numberColumn ?? 0, known.title);
      bad.push({ row, cells, errors: [error] });
      continue;
    }
    const reading = kind.read(cells);
    if (reading.ok) drafts.push({ importKey: reading.key, fields: reading.fields });
    else if (reading.key) late.push({ row, cells, errors: reading.errors, key: reading.key });
    else bad.push({ row, cells, errors: reading.errors });
  }
  const keys = late.map(({ key }) => key);
  const before = new Set(keys.length === 0 ? [] : await kind.findKeys(keys));
  bad.push(...late.filter(({ key }) => !before.has(key)));
  return { drafts, bad };
}

function columnIn(mapping: Mapping, field: string): number | undefined {
  const column = Object.entries(mapping).find(([, each]) => each === field)?.[0];
  return column === undefined ? undefined : Number(column);
}

const NUMBER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A number of ours, as our export writes it; nothing where the cell holds anything else. */
export function ourNumber(cell: string | undefined): string | undefined {
  const number = (cell ?? "").trim().toLowerCase();
  return NUMBER.test(number) ? number : undefined;
}

/** Whether a row says just what an export would: then it changes nothing. */
function isSameRow<Fields>(
  cells: readonly string[],
  mapping: Mapping,
  exported: readonly string[],
  { exportedFields, dayFields }: DraftKind<Fields>,
): boolean {
  return Object.entries(mapping).every(([column, field]) => {
    const at = exportedFields.indexOf(field);
    const ours = at < 0 ? "" : (exported[at] ?? "");
    const isDay = dayFields.includes(field);
    return plain(cells[Number(column)] ?? "", isDay) === plain(ours, isDay);
  });
}

/** Without what spreadsheet programs change by themselves: line ends, and how a day is written. */
function plain(cell: string, isDay: boolean): string {
  const text = unguardFormula(cell.replace(/\r\n?/g, "\n").trim());
  if (!isDay) return text.trim();
  const verdict = parseDateCell(text);
  return verdict.ok ? verdict.day : text;
}

function ownNumberError(field: string, column: number, title: string): CellError {
  return { column, field, code: "own-number", cell: shortCell(title) };
}

/** Keyed on what a row says, not on how the file writes it: what is as in `empty` was not said. */
export function contentKey(fields: object, empty: object): string {
  const nothing = new Map(
    Object.entries(empty).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const said = Object.entries(fields)
    .filter(([name, value]) => JSON.stringify(value) !== nothing.get(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}
