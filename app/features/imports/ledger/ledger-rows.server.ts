import { importPeople } from "#app/features/quotas/index.server.ts";
import type { ListedOutcome } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { TableRow } from "#app/platform/tables/table.server.ts";
import { shortCell } from "../policy/index.ts";
import type { CellError, CellErrorCode, LedgerMapping } from "../policy/index.ts";
import type { BadRow, RowTaker, TakenTable } from "../row-taker.server.ts";
import { contradictionsIn } from "./contradictions.server.ts";
import { personReader } from "./read-person.server.ts";
import type { ReadPerson } from "./read-person.server.ts";
import { shownPerson } from "./shown-person.server.ts";

interface GoodRow extends TableRow {
  readonly person: ReadPerson;
}

/** Rows that become people of a year's ledger with contract and months; several rows of one person are put together. */
export function takeLedgerRows(table: TakenTable, ctx: Context): RowTaker {
  const { organisationId, year } = table;
  if (year === null) throw new RangeError("a ledger's rows are of a year");
  const mapping = table.mapping as LedgerMapping;
  const read = personReader(mapping, { year, today: shanghaiDay(ctx.now) });
  const contradictions = contradictionsIn(mapping);
  const readRow = ({ number, cells }: TableRow) => {
    const reading = read(cells);
    if (!reading.ok) return reading;
    const errors = contradictions(reading.person, cells, number);
    return errors.length > 0 ? ({ ok: false, errors } as const) : reading;
  };
  return {
    look: (row, locale) => {
      const reading = readRow(row);
      return reading.ok ? { ok: true, ...shownPerson(reading.person, locale) } : reading;
    },
    pass: (row) => {
      readRow(row);
    },
    prepare: (rows) => {
      const bad: BadRow[] = [];
      const good: GoodRow[] = [];
      for (const row of rows) {
        const reading = readRow(row);
        if (reading.ok) good.push({ ...row, person: reading.person });
        else bad.push({ row: row.number, cells: row.cells, errors: reading.errors });
      }
      return Promise.resolve({
        bad,
        write: async (tx, actor) => {
          const late: BadRow[] = [];
          let written = 0;
          for (const round of roundsOf(good)) {
            const people = round.map(({ person }) => person);
            const outcomes = await importPeople(tx, { organisationId, people }, actor, ctx);
            round.forEach((row, at) => {
              const outcome = outcomes[at];
              const error = outcome && refusalOf(outcome, row, mapping);
              if (error) late.push({ row: row.number, cells: row.cells, errors: [error] });
              else if (outcome?.outcome !== "unchanged") written += 1;
            });
          }
          return { good: written, bad: late };
        },
      });
    },
  };
}

/** Rows in rounds, none of which has anybody twice. */
function roundsOf(rows: readonly GoodRow[]): GoodRow[][] {
  const rounds: GoodRow[][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const at = seen.get(row.person.personHash) ?? 0;
    (rounds[at] ??= []).push(row);
    seen.set(row.person.personHash, at + 1);
  }
  return rounds;
}

/** What only the ledger itself can say against a row. */
function refusalOf(
  outcome: ListedOutcome,
  { cells }: TableRow,
  mapping: LedgerMapping,
): CellError | undefined {
  const error = (code: CellErrorCode, candidates: readonly string[]): CellError => {
    const column = Number(Object.entries(mapping).find(([, field]) => field === "person")?.[0]);
    const cell = shortCell(cells[column] ?? "");
    return { column, field: "person", code, cell, candidates };
  };
  if (outcome.outcome === "other-name") return error("other-name", [outcome.name]);
  return outcome.outcome === "ledger-full" ? error("ledger-full", []) : undefined;
}
