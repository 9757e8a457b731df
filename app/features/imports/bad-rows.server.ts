import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import { storable } from "./policy/index.ts";
import type { ImportKind } from "./policy/index.ts";
import type { BadRow } from "./row-taker.server.ts";

const SEALED = "import_bad_rows.cells";

/** A bad row as it is kept. A ledger's names people and their certificates: its cells are sealed. */
export function badRowColumns(kind: ImportKind, { row, cells, errors }: BadRow) {
  const kept = cells.map(storable);
  return {
    row,
    errors: errors as object[],
    ...(kind === "ledger"
      ? { cells: [], cellsEncrypted: encryptField(JSON.stringify(kept), SEALED) }
      : { cells: kept }),
  };
}

/** The cells of a bad row as they were. */
export function cellsOf({
  cells,
  cellsEncrypted,
}: {
  readonly cells: readonly string[];
  readonly cellsEncrypted: string | null;
}): readonly string[] {
  return cellsEncrypted === null
    ? cells
    : (JSON.parse(decryptField(cellsEncrypted, SEALED)) as readonly string[]);
}
