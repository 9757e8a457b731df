import { SaxesParser } from "saxes";
import { FileProblem } from "./file-problem.server.ts";

export interface XmlReader {
  /** Names come without their prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Feeds XML to `reader`; control comes back after each piece, so that what was read can be handed on. */
export async function* readXml(
  pieces: AsyncIterable<Buffer>,
  reader: XmlReader,
): AsyncGenerator<void, void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  const { open, text, close } = reader;
  parser.on("error", (error) => {
    throw new FileProblem("damaged", { cause: error });
  });
  // Entities of a document's own are the way to make a small file huge; no office program writes any.
  parser.on("doctype", () => {
    throw new FileProblem("damaged");
  });
  if (open) {
    parser.on("opentag", (tag) => open(bare(tag.name), tag.attributes as Record<string, string>));
  }
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", (tag) => close(bare(tag.name)));
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads a whole, small document. */
export async function readAllXml(pieces: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(pieces, reader));
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
