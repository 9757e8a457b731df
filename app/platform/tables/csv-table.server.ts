import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import { FileProblem } from "./file-problem.server.ts";
import { mostColumns } from "./table.server.ts";
import type { CountKnownHeaders, Table, TableRow } from "./table.server.ts";

type Encoding = "utf-8" | "gb18030" | "utf-16le";

const DELIMITERS = [",", "\t", ";"] as const;
const SAMPLE_BYTES = 65_536;
/** A quote that is never closed makes one record of the rest of the file: it ends here. */
const LONGEST_RECORD = 1_048_576;
const OPTIONS = { bom: true, relax_column_count: true, relax_quotes: true } as const;

/** A CSV has one sheet, with the empty name. */
export async function openCsv(path: string, known: CountKnownHeaders): Promise<Table> {
  const encoding = await detectEncoding(path);
  const delimiter = detectDelimiter(await readSample(path, encoding), known);
  return {
    kind: "csv",
    sheets: [{ name: "", rows: await countLines(path, encoding) }],
    rows: () => readRecords(path, encoding, delimiter),
    close: () => Promise.resolve(),
  };
}

/** UTF-8 where every byte is, else GB18030, which has a character for nearly any bytes. */
async function detectEncoding(path: string): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  let encoding: Encoding = "utf-8";
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
    isFirst = false;
    if (piece.includes(0)) throw new FileProblem("not-a-table");
    if (encoding === "gb18030") continue;
    try {
      strict.decode(piece, { stream: true });
    } catch {
      encoding = "gb18030";
    }
  }
  try {
    if (encoding === "utf-8") strict.decode();
  } catch {
    encoding = "gb18030";
  }
  return encoding;
}

async function readSample(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await file.close();
  }
}

/** The one that finds the most headers we know, then the most columns. */
function detectDelimiter(sample: string, known: CountKnownHeaders): string {
  const scores = DELIMITERS.map((delimiter) => {
    const rows = sampleRows(sample, delimiter);
    const headers = Math.max(0, ...rows.map(known));
    const columns = Math.max(0, ...rows.map(({ length }) => length));
    return { delimiter, score: headers * 1000 + Math.min(columns, 999) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function sampleRows(sample: string, delimiter: string): string[][] {
  const lines = sample
    .split(/\r\n?|\n/, 60)
    .slice(0, 50)
    .join("\n");
  try {
    return parseAll(lines, { ...OPTIONS, delimiter, to: 30, relax_quotes: true });
  } catch {
    return lines.split("\n").map((line) => line.split(delimiter));
  }
}

/**
 * Line ends outside quotes, of the kind that the first one is: where lines end in CR LF, a bare LF is
 * part of a text. None of these bytes is ever part of another character in UTF-8 or GB18030.
 */
async function countLines(path: string, encoding: Encoding): Promise<number | null> {
  if (encoding === "utf-16le") return null;
  let lines = 0;
  let inQuotes = false;
  let withReturn: boolean | undefined;
  let last = 10;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of piece) {
      if (byte === 34) inQuotes = !inQuotes;
      else if (byte === 10 && !inQuotes) {
        withReturn ??= last === 13;
        if (!withReturn || last === 13) lines += 1;
      }
      last = byte;
    }
  }
  return last === 10 ? lines : lines + 1;
}

async function* readRecords(
  path: string,
  encoding: Encoding,
  delimiter: string,
): AsyncGenerator<TableRow, void> {
  const parser = Readable.from(decoded(path, encoding)).pipe(
    parse({ ...OPTIONS, delimiter, max_record_size: LONGEST_RECORD }),
  );
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: record.slice(0, mostColumns) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileProblem("quote-open", { cause: error });
    throw error;
  } finally {
    parser.destroy();
  }
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
