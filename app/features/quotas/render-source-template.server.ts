import { Readable } from "node:stream";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";
import { sourceColumns, sourceHeaders } from "./policy/index.ts";
import type { SourceKind } from "./policy/index.ts";

/** An empty file of a kind for the data holder to fill: its columns as the reader asks for them. */
export function renderSourceTemplate(kind: SourceKind, format: TableFormat): Readable {
  const headers = sourceColumns[kind].fields.map((field) => sourceHeaders[field]);
  const rows = Readable.from([]) as AsyncIterable<readonly (readonly string[])[]>;
  return writeTable({ sheet: "Sheet1", headers, rows }, format);
}
