import type { Context } from "#app/platform/db.server.ts";
import type { Batch } from "./batches.server.ts";
import { columnsOf, hideNumbers, shortCell } from "./policy/index.ts";
import { findHeader } from "./find-header.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import { withStoredFile } from "#app/platform/store-file.server.ts";

const SAMPLES = 3;

export interface ColumnsTold {
  readonly sheets: readonly string[];
  readonly columns: readonly {
    readonly header: string;
    readonly samples: readonly string[];
  }[];
}

/** The columns of a batch's sheet with a few of their cells, and the sheets one could choose instead. */
export function readColumns(batch: Batch, ctx: Context): Promise<ColumnsTold> {
  return withStoredFile(batch.fileId, ctx, async (path) => {
    const table = await openTable(path, columnsOf[batch.kind].known);
    try {
      const { known } = columnsOf[batch.kind];
      const { samples } = await findHeader(table, batch.sheet ?? "", known);
      return {
        sheets: table.sheets.map(({ name }) => name).filter((name) => name !== ""),
        columns: batch.headers.map((header, column) => ({
          header,
          samples: samples
            .map((cells) => shortCell(hideNumbers((cells[column] ?? "").trim())))
            .filter((cell) => cell !== "")
            .slice(0, SAMPLES),
        })),
      };
    } finally {
      await table.close();
    }
  });
}
