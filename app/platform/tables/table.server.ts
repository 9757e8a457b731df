/** One row as people see it, cells as texts; `number` counts from 1 as their spreadsheet program does. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Rows the file says it has; null where only reading tells. */
  readonly rows: number | null;
}

/** A file opened for reading, sheet by sheet, never whole in memory. */
export interface Table {
  readonly kind: "xlsx" | "csv";
  readonly sheets: readonly Sheet[];
  /** Rows in order; wholly blank ones may be left out. Reading anew begins at the top. */
  rows(sheet: string): AsyncIterable<TableRow>;
  close(): Promise<void>;
}

/** Columns beyond these are nobody's table. */
export const mostColumns = 256;

/** How many cells of a row are headers that the asker knows: by them a header row and a delimiter are found. */
export type CountKnownHeaders = (cells: readonly string[]) => number;
