import { PassThrough, type Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { withoutZeros } from "./without-zeros.server.ts";

/** A page whose Chinese words begin at every place of a piece, with what a person typed. */
function render<T extends Writable & NodeJS.ReadableStream>(offset: number, through: T) {
  const typed = "问".repeat(301);
  const words = Array.from({ length: 12 }, (_, at) =>
    createElement("p", { key: at, title: typed }, typed),
  );
  const { pipe } = renderToPipeableStream(
    createElement("main", { id: "a".repeat(offset) }, words),
    { onShellReady: () => pipe(through) },
  );
  return text(through);
}

const OFFSETS = [0, 1, 2, 3, 4, 5];

describe("a page's bytes", () => {
  it("hold no zeros, and every character whole, wherever a piece ends", async () => {
    for (const offset of OFFSETS) {
      const html = await render(offset, withoutZeros());
      expect(html).not.toMatch(/[\0\uFFFD]/);
      expect(html.match(/问/g)).toHaveLength(2 * 12 * 301);
    }
  });

  it("would hold zeros otherwise: once they do not, the filter can go", async () => {
    const pages = await Promise.all(OFFSETS.map((offset) => render(offset, new PassThrough())));
    expect(pages.some((html) => html.includes("\0"))).toBe(true);
  });
});
