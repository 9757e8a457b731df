import type { PositionFields } from "#app/features/positions/index.server.ts";
import { parseDateCell } from "#app/features/positions/policy/index.ts";
import type { ImportField } from "#app/features/positions/policy/index.ts";
import { exportCells, exportedFields } from "./export-row.server.ts";
import { unguardFormula } from "#app/lib/formula-guard.ts";
import type { PositionMapping } from "../policy/index.ts";

const NUMBER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The number of a position of ours, as our export writes it into the row. */
export function positionNumber(
  cells: readonly string[],
  mapping: PositionMapping,
): string | undefined {
  const column = Object.entries(mapping).find(([, field]) => field === "externalId")?.[0];
  const number = column === undefined ? "" : (cells[Number(column)] ?? "").trim().toLowerCase();
  return NUMBER.test(number) ? number : undefined;
}

/** Whether a row says just what an export of the position would: then it changes nothing. */
export function isSameRow(
  cells: readonly string[],
  mapping: PositionMapping,
  { id, fields }: { readonly id: string; readonly fields: PositionFields },
): boolean {
  const exported = exportCells(id, fields);
  return Object.entries(mapping).every(([column, field]) => {
    const at = (exportedFields as readonly ImportField[]).indexOf(field);
    const ours = at < 0 ? "" : (exported[at] ?? "");
    return plain(cells[Number(column)] ?? "", field) === plain(ours, field);
  });
}

/** Without what spreadsheet programs change by themselves: line ends, and how a day is written. */
function plain(cell: string, field: ImportField): string {
  const text = unguardFormula(cell.replace(/\r\n?/g, "\n").trim());
  if (field !== "closingOn") return text.trim();
  const verdict = parseDateCell(text);
  return verdict.ok ? verdict.day : text;
}
