import type { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { fileHeaders } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";

/** The answer that brings a table as a file to keep; `name` is without its ending. */
export function tableFile(table: Readable, name: string, format: TableFormat): Response {
  return new Response(createReadableStreamFromReadable(table), {
    headers: fileHeaders(name, format),
  });
}
