import { textLimits } from "#app/features/positions/index.server.ts";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { addError, type RowInProgress } from "./row-in-progress.server.ts";

const MOST_CANDIDATES = 5;

/** A place as people write it; what follows its name is the address. */
export function readPlace(row: RowInProgress): void {
  const cell = row.textOf("place");
  if (/^[-/—]*$/.test(cell)) return;
  const found = findRegion(cell);
  if (!found.ok) {
    const candidates = found.candidates.slice(0, MOST_CANDIDATES).map(({ zh }) => zh);
    addError(row, "place", found.reason, { candidates });
    return;
  }
  row.fields.region = found.region.code;
  row.fields.address = found.rest;
}

/** The address within the place; it may name the place itself where no column does. */
export function readAddress(row: RowInProgress): void {
  const cell = row.textOf("address").replace(/\s+/g, " ");
  if (cell === "") return;
  if ([...cell].length > textLimits.address) {
    addError(row, "address", "too-long", { most: textLimits.address });
    return;
  }
  row.fields.address = cell;
  if (row.textOf("place") !== "") return;
  const found = findRegion(cell);
  if (found.ok) row.fields.region = found.region.code;
}
