import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { withStoredFile } from "#app/platform/store-file.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import type { TableRow } from "#app/platform/tables/table.server.ts";
import type { Batch } from "./batches.server.ts";
import { explainCell } from "./explain-cell.server.ts";
import { columnsOf } from "./policy/index.ts";
import { rowTaker } from "./row-taker.server.ts";
import type { LookedAtRow, RowTaker } from "./row-taker.server.ts";

/** Rows looked at before anything is imported: enough for nearly every file, and few enough to wait for. */
const LOOKED_AT = 2_000;
const FIRST = 5;
const SENTENCES = 20;

type GoodRow = Omit<Extract<LookedAtRow, { readonly ok: true }>, "ok">;

export interface Preview {
  readonly rows: number;
  /** Whether these are all of the file. */
  readonly isWhole: boolean;
  readonly good: number;
  readonly bad: number;
  /** Of the first good rows, what they will say. */
  readonly first: readonly (GoodRow & { readonly row: number })[];
  readonly sentences: readonly string[];
}

/** What importing would make of the file, writing nothing. */
export async function previewImport(
  batch: Batch,
  organisationId: string,
  locale: Locale,
  ctx: Context,
): Promise<Preview> {
  const taker = await rowTaker({ ...batch, organisationId }, ctx);
  return withStoredFile(batch.fileId, ctx, async (path) => {
    const table = await openTable(path, columnsOf[batch.kind].known);
    try {
      return await look(batch, taker, table.rows(batch.sheet ?? ""), locale, ctx.now);
    } finally {
      await table.close();
    }
  });
}

async function look(
  { headers, headerRow }: Batch,
  taker: RowTaker,
  rows: AsyncIterable<TableRow>,
  locale: Locale,
  now: Date,
): Promise<Preview> {
  const first: (GoodRow & { row: number })[] = [];
  const sentences: string[] = [];
  let [good, bad] = [0, 0];
  for await (const found of rows) {
    const { number: row, cells } = found;
    if (row <= headerRow || cells.every((cell) => cell.trim() === "")) continue;
    if (good + bad === LOOKED_AT) {
      return { rows: LOOKED_AT, isWhole: false, good, bad, first, sentences };
    }
    const looked = taker.look(found, locale);
    if (looked.ok) {
      good += 1;
      const { title, facts } = looked;
      if (first.length < FIRST) first.push({ row, title, facts });
    } else {
      bad += 1;
      for (const error of looked.errors) {
        if (sentences.length === SENTENCES) break;
        sentences.push(explainCell(error, { row, headers, locale, now }));
      }
    }
  }
  return { rows: good + bad, isWhole: true, good, bad, first, sentences };
}
