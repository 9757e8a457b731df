import { describe, expect, it } from "vitest";
import { fileTypeOf, malwareStates, mayBeOpened } from "./file-type.ts";

describe("files by their bytes", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ["a PDF", bytes("%PDF-1.7\n"), "application/pdf"],
    ["a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "image/png"],
    ["a WebP", bytes("RIFF0000WEBPVP8 "), "image/webp"],
    ["a HEIC", bytes("\0\0\0 ftypheic"), "image/heic"],
    ["Chinese text", bytes("我会做客服。\n"), "text/plain"],
    ["a text cut inside a sign", bytes("我会").slice(0, 5), "text/plain"],
    ["a zip that is no document", bytes("PK\u0003\u0004evil.exe"), undefined],
    [
      "a Word file",
      bytes("PK\u0003\u0004[Content_Types].xml"),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0x00]), undefined],
    ["nothing", new Uint8Array(), undefined],
  ] as const)("%s", (_, head, type) => {
    expect(fileTypeOf(head)).toBe(type);
  });

  it.each(malwareStates)("%s: who may open it", (state) => {
    expect(mayBeOpened(state, true)).toBe(state !== "infected");
    expect(mayBeOpened(state, false)).toBe(state === "clean" || state === "unscanned");
  });
});
