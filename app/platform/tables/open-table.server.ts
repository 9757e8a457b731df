import { open, stat } from "node:fs/promises";
import { openCsv } from "./csv-table.server.ts";
import { FileProblem } from "./file-problem.server.ts";
import type { CountKnownHeaders, Table } from "./table.server.ts";
import { openXlsx } from "./xlsx-table.server.ts";

const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The name of the stream that holds an encrypted workbook, as OLE directories write it. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const OLE_SEARCHED = 32 * 1_048_576;

/**
 * Opens a file by what it holds, whatever its name says. Throws `FileProblem` for anything that is
 * neither a workbook nor a table of text.
 */
export async function openTable(path: string, known: CountKnownHeaders = () => 0): Promise<Table> {
  const { size } = await stat(path);
  if (size === 0) throw new FileProblem("empty");
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const magic = buffer.subarray(0, bytesRead);
    if (magic.subarray(0, 4).equals(ZIP)) return await openXlsx(path);
    if (magic.equals(OLE)) {
      const length = Math.min(size, OLE_SEARCHED);
      const all = (await file.read(Buffer.alloc(length), 0, length, 0)).buffer;
      throw new FileProblem(all.includes(ENCRYPTED) ? "encrypted" : "old-excel");
    }
    if (magic.toString("latin1").startsWith("%PDF")) throw new FileProblem("not-a-table");
    return await openCsv(path, known);
  } finally {
    await file.close();
  }
}
