import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import { sourceColumns, sourceHeaders, sourceKinds } from "./policy/index.ts";
import { readSourceRows } from "./read-source-rows.server.ts";
import { renderSourceTemplate } from "./render-source-template.server.ts";
import { day } from "./testing/declarations.ts";

const templates = sourceKinds.flatMap((kind) =>
  (["xlsx", "csv"] as const).map((format) => ({ kind, format })),
);

it.each(templates)(
  "the empty $format file of $kind has the columns the reader asks for, and no row",
  async ({ kind, format }) => {
    const folder = await mkdtemp(join(tmpdir(), "template-"));
    try {
      const path = join(folder, `empty.${format}`);
      await pipeline(renderSourceTemplate(kind, format), createWriteStream(path));
      const table = await openTable(path, (cells) => cells.length);
      const lines: (readonly string[])[] = [];
      for await (const { cells } of table.rows(table.sheets[0]?.name ?? "")) lines.push(cells);
      await table.close();
      expect(lines).toEqual([sourceColumns[kind].fields.map((field) => sourceHeaders[field])]);
      const reading = { kind, year: 2025, today: day("2026-05-01") };
      expect((await readSourceRows(path, reading).next()).done).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
