import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXml } from "./read-xml.server.ts";

export interface SharedStrings {
  at(index: number): string;
  close(): Promise<void>;
}

const BLOCK = 64;
/** Characters kept in memory; the rest is read back from a temporary file, block by block. */
const KEPT_CHARACTERS = 4_000_000;

/**
 * A workbook keeps its texts in one list that cells point into. The list may be as large as the
 * workbook, so it is laid out on disk; cells point into it nearly in order, so few blocks stay in memory.
 */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const folder = await mkdtemp(join(tmpdir(), "tongtu-import-"));
  const file = openSync(join(folder, "strings"), "w+", 0o600);
  const ends = [0];
  let block: string[] = [];
  const flush = () => {
    if (block.length === 0) return;
    const bytes = Buffer.from(JSON.stringify(block));
    const start = ends.at(-1) ?? 0;
    writeSync(file, bytes, 0, bytes.length, start);
    ends.push(start + bytes.length);
    block = [];
  };
  const close = async () => {
    closeSync(file);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const collect = collectTexts((text) => {
      block.push(text);
      if (block.length === BLOCK) flush();
    });
    for await (const _ of readXml(pieces, collect));
    flush();
  } catch (error) {
    await close();
    throw error;
  }
  const readBlock = (number: number): string[] => {
    const start = ends[number];
    const end = ends[number + 1];
    if (start === undefined || end === undefined) return [];
    const bytes = Buffer.alloc(end - start);
    readSync(file, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString()) as string[];
  };
  const blocks = keepBlocks(readBlock);
  return { at: (index) => blocks(Math.floor(index / BLOCK))[index % BLOCK] ?? "", close };
}

/** The blocks used last, up to the limit. */
function keepBlocks(read: (number: number) => string[]): (number: number) => string[] {
  const kept = new Map<number, string[]>();
  let characters = 0;
  const lengthOf = (block: readonly string[]) => block.reduce((sum, { length }) => sum + length, 0);
  return (number) => {
    const block = kept.get(number) ?? read(number);
    if (kept.delete(number)) {
      kept.set(number, block);
      return block;
    }
    kept.set(number, block);
    characters += lengthOf(block);
    for (const [oldest, gone] of kept) {
      if (characters <= KEPT_CHARACTERS || oldest === number) break;
      kept.delete(oldest);
      characters -= lengthOf(gone);
    }
    return block;
  };
}

/** Texts of `<si>`: runs of rich text joined, readings above characters left out. */
function collectTexts(found: (text: string) => void) {
  let text = "";
  let inText = false;
  let inReading = false;
  return {
    open: (name: string) => {
      if (name === "si") text = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text: (piece: string) => {
      if (inText) text += piece;
    },
    close: (name: string) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") found(unescapeText(text));
    },
  };
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}
