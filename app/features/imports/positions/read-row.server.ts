import { emptyPosition } from "#app/features/positions/index.server.ts";
import type { PositionFields } from "#app/features/positions/index.server.ts";
import { importFields } from "#app/features/positions/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { contentKey } from "../draft-rows.server.ts";
import type { DraftReading } from "../draft-rows.server.ts";
import type { PositionMapping } from "../policy/index.ts";
import { tidyCell } from "../policy/index.ts";
import { fieldReaders, wageUnitsOf } from "./read-cells.server.ts";
import type { RowInProgress } from "./row-in-progress.server.ts";
import { reviewRow } from "./review-row.server.ts";

export type RowReading = DraftReading<PositionFields>;

export type RowReader = (cells: readonly string[]) => RowReading;

/** Makes positions out of the rows of one table. `today` is what closing days are measured against. */
export function rowReader(
  { headers, mapping }: { readonly headers: readonly string[]; readonly mapping: PositionMapping },
  today: PlainDate,
): RowReader {
  const columnOf = new Map(
    Object.entries(mapping).map(([column, field]) => [field, Number(column)]),
  );
  const columnUnits = wageUnitsOf(headers, columnOf);
  return (cells) => {
    const row: RowInProgress = {
      fields: { ...emptyPosition },
      errors: [],
      notes: [],
      today,
      columnUnits,
      columnOf: (field) => columnOf.get(field),
      headerOf: (field) => headers[columnOf.get(field) ?? -1] ?? "",
      textOf: (field) => tidyCell(cells[columnOf.get(field) ?? -1] ?? ""),
    };
    for (const field of importFields) if (columnOf.has(field)) fieldReaders[field]?.(row);
    row.fields.description = [row.fields.description, ...row.notes]
      .filter((text) => text !== "")
      .join("\n\n");
    row.errors.push(...reviewRow(row));
    const { fields, errors } = row;
    if (errors.length === 0) return { ok: true, fields, key: contentKey(fields, emptyPosition) };
    const late = errors.every(({ code }) => code === "past" || code === "too-late");
    return { ok: false, errors, ...(late ? { key: contentKey(fields, emptyPosition) } : {}) };
  };
}
