import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { FileProblem } from "./file-problem.server.ts";

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
}

export interface Zip {
  has(name: string): boolean;
  /** The unpacked bytes of an entry, piece by piece. */
  read(name: string): AsyncGenerator<Buffer, void>;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_TAIL = 65_557;
const LARGEST_DIRECTORY = 16 * 1_048_576;
const STORED = 0;
const DEFLATED = 8;

/** A sheet of text packs 10 to 60 times; beyond both limits it was made to fill memory and time. */
const SWELLS = { ratio: 200, bytes: 64 * 1_048_576 } as const;

/** Opens a ZIP by the directory at its end. Throws `FileProblem` where it has none. */
export async function openZip(path: string): Promise<Zip> {
  const file = await open(path, "r");
  try {
    const entries = await readDirectory(file);
    return {
      has: (name) => entries.has(name),
      read: (name) => readEntry(path, entries.get(name)),
    };
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - LONGEST_TAIL), Math.min(size, LONGEST_TAIL));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new FileProblem("damaged");
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start + length > size || length > LARGEST_DIRECTORY) throw new FileProblem("damaged");
  const directory = await readAt(file, start, length);
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new FileProblem("damaged");
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    entries.set(name.replaceAll("\\", "/").replace(/^\//, ""), {
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new FileProblem("damaged");
  return buffer;
}

async function* readEntry(path: string, entry: Entry | undefined): AsyncGenerator<Buffer, void> {
  if (!entry) throw new FileProblem("damaged");
  if (entry.encrypted) throw new FileProblem("encrypted");
  if (entry.packed === 0) return;
  const start = await dataStart(path, entry.offset);
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  if (entry.method === STORED) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  if (entry.method !== DEFLATED) throw new FileProblem("damaged");
  const unpacked = createInflateRaw({ chunkSize: 65_536 });
  packed.on("error", (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  let bytes = 0;
  try {
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > SWELLS.bytes && bytes > entry.packed * SWELLS.ratio) {
        throw new FileProblem("swells");
      }
      yield piece;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw code.startsWith("Z_") ? new FileProblem("damaged", { cause: error }) : error;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/** The entry's own header repeats the name and may carry other extras than the directory. */
async function dataStart(path: string, offset: number): Promise<number> {
  const file = await open(path, "r");
  try {
    const header = await readAt(file, offset, 30);
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}
