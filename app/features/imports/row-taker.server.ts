import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { TableRow } from "#app/platform/tables/table.server.ts";
import { takeLedgerRows } from "./ledger/ledger-rows.server.ts";
import type { CellError, ImportKind, Mapping } from "./policy/index.ts";
import { takePositionRows } from "./positions/position-rows.server.ts";
import { takeCourseRows, takeSessionRows } from "./training/training-rows.server.ts";

/** The table whose rows are taken, and for whom. */
export interface TakenTable {
  readonly id: string;
  readonly kind: ImportKind;
  readonly year: number | null;
  readonly organisationId: string;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly CellError[];
}

export type LookedAtRow =
  | {
      readonly ok: true;
      readonly title: string;
      readonly facts: readonly { readonly term: string; readonly value: string }[];
    }
  | { readonly ok: false; readonly errors: readonly CellError[] };

/** What becomes of the rows of one table. */
export interface RowTaker {
  /** What a row would become, in words, writing nothing. */
  readonly look: (row: TableRow, locale: Locale) => LookedAtRow;
  /** Reads a chunk; `write` then takes the good rows and may find that some cannot be. */
  readonly prepare: (rows: readonly TableRow[]) => Promise<{
    readonly bad: readonly BadRow[];
    readonly write: (
      tx: Transaction,
      actor: AuditActor,
    ) => Promise<{ readonly good: number; readonly bad: readonly BadRow[] }>;
  }>;
  /** A row that an earlier run has taken, for those that compare rows with each other. */
  readonly pass?: (row: TableRow) => void;
}

type MakeTaker = (table: TakenTable, ctx: Context) => RowTaker | Promise<RowTaker>;

const takers: Readonly<Record<ImportKind, MakeTaker>> = {
  positions: takePositionRows,
  ledger: takeLedgerRows,
  courses: takeCourseRows,
  sessions: takeSessionRows,
};

export async function rowTaker(table: TakenTable, ctx: Context): Promise<RowTaker> {
  return await takers[table.kind](table, ctx);
}
