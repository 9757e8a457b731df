import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileTypeOf } from "#app/lib/file-type.ts";
import type { FileType } from "#app/lib/file-type.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "./db.server.ts";

/** A file that arrives piece by piece, from a browser or a disk. */
export interface ArrivingFile {
  readonly name: string;
  readonly contentType: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** A stored file that somebody opens. */
export interface OpenedFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface StoredFile {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
}

/** What a browser may bring, in bytes; the command line may bring any size. */
export const largestUpload = 25 * 1_048_576;

const PIECE = 262_144;
const ABANDONED_HOURS = 24;

/**
 * Stores a file while it arrives, in pieces of 256 KiB, and takes back what was stored if it is too
 * large or breaks off. A file that is too large is still read to its end, so that its sender hears why.
 */
export async function storeFile(
  { name, contentType, pieces }: ArrivingFile,
  { db, now }: Context,
  most = Number.POSITIVE_INFINITY,
): Promise<Verdict<StoredFile, "empty" | "too-large">> {
  const { id: fileId } = await db.storedFile.create({
    data: {
      name: basename(name).slice(0, 200),
      contentType: contentType.slice(0, 100),
      size: 0,
      sha256: "",
      createdAt: now,
      expiresAt: new Date(now.getTime() + ABANDONED_HOURS * 3_600_000),
    },
    select: { id: true },
  });
  const forget = () => db.storedFile.deleteMany({ where: { id: fileId } });
  try {
    const hash = createHash("sha256");
    let size = 0;
    let part = 0;
    for await (const bytes of inPieces(pieces)) {
      size += bytes.length;
      if (size > most) continue;
      hash.update(bytes);
      await db.storedFileChunk.create({ data: { fileId, part, bytes: new Uint8Array(bytes) } });
      part += 1;
    }
    if (size === 0 || size > most) {
      await forget();
      return refused(size === 0 ? "empty" : "too-large");
    }
    const sha256 = hash.digest("hex");
    const { name: kept } = await db.storedFile.update({
      where: { id: fileId },
      data: { size, sha256, expiresAt: null },
      select: { name: true },
    });
    return accepted({ fileId, name: kept, sha256 });
  } catch (error) {
    await forget();
    throw error;
  }
}

async function* inPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** What this request brought, and nobody else's: a file that was stored at this very moment. */
export async function findBrought(
  fileId: string,
  { db, now }: Context,
): Promise<StoredFile | undefined> {
  const found = await db.storedFile.findFirst({
    where: { id: fileId, createdAt: now },
    select: { name: true, sha256: true },
  });
  return found ? { fileId, ...found } : undefined;
}

/** A file on this machine's disk, as one that arrives. */
export function fileOnDisk(path: string): ArrivingFile {
  return {
    name: basename(path),
    contentType: "application/octet-stream",
    pieces: createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>,
  };
}

/** The pieces of a stored file, one after the other. */
export async function* piecesOfFile(
  fileId: string,
  { db }: Pick<Context, "db">,
): AsyncGenerator<Uint8Array, void> {
  for (let part = 0; ; part += 1) {
    const chunk = await db.storedFileChunk.findUnique({
      where: { fileId_part: { fileId, part } },
      select: { bytes: true },
    });
    if (!chunk) return;
    yield chunk.bytes;
  }
}

/** Enough of a file's beginning to tell what it is; a text is judged by this much. */
const HEAD = 65_536;

/** How large a stored file is, and what it is by its bytes; undefined: nothing we take. */
export async function lookAtFile(
  tx: Transaction,
  fileId: string,
): Promise<{ readonly size: number; readonly contentType: FileType | undefined }> {
  const { size, chunks } = await tx.storedFile.findUniqueOrThrow({
    where: { id: fileId },
    select: { size: true, chunks: { where: { part: 0 }, select: { bytes: true } } },
  });
  const head = chunks[0]?.bytes ?? new Uint8Array();
  return { size, contentType: fileTypeOf(head.subarray(0, HEAD)) };
}

/** Forgets what a stored file held; that it was there, and its hash, stays. */
export async function forgetContent(tx: Transaction, fileId: string): Promise<void> {
  await tx.storedFileChunk.deleteMany({ where: { fileId } });
}

/** Lays a stored file out on this machine's disk for as long as `use` takes. */
export async function withStoredFile<T>(
  fileId: string,
  { db }: Pick<Context, "db">,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tongtu-file-"));
  try {
    const path = join(folder, "file");
    const file = await open(path, "wx", 0o600);
    try {
      for await (const piece of piecesOfFile(fileId, { db })) await file.write(piece);
    } finally {
      await file.close();
    }
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
