import { hideNumbers, shortCell } from "../policy/index.ts";
import type { CellError, LedgerMapping } from "../policy/index.ts";
import type { ReadPerson } from "./read-person.server.ts";

type Compare = (person: ReadPerson, cells: readonly string[], row: number) => readonly CellError[];

/**
 * Watches over a file row by row: one person may have several rows, with a contract each or with some of the months,
 * but a month that is given twice must be given alike.
 */
export function contradictionsIn(mapping: LedgerMapping): Compare {
  const given = new Map<string, { readonly value: string; readonly row: number }>();
  const columnOf = new Map(
    Object.entries(mapping).map(([column, field]) => [field, Number(column)]),
  );
  return ({ personHash, months }, cells, row) => {
    const errors: CellError[] = [];
    for (const { month, wage, pension, medical } of months) {
      const facts = { monthWage: wage, monthPension: pension, monthMedical: medical };
      for (const [fact, said] of Object.entries(facts)) {
        if (said === undefined) continue;
        const field = `${fact}-${Number(month.slice(5))}`;
        const key = `${personHash} ${field}`;
        const before = given.get(key);
        given.set(key, before ?? { value: String(said), row });
        if (!before || before.value === String(said) || before.row === row) continue;
        const column = columnOf.get(field as LedgerMapping[number]) ?? 0;
        const cell = shortCell(hideNumbers((cells[column] ?? "").trim()));
        errors.push({ column, field, code: "contradicts", cell, candidates: [String(before.row)] });
      }
    }
    return errors;
  };
}
