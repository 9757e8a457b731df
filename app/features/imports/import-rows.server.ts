import { recordAudit } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import type { TableRow } from "#app/platform/tables/table.server.ts";
import { forgetContent } from "#app/platform/store-file.server.ts";
import { badRowColumns } from "./bad-rows.server.ts";
import { rowTaker } from "./row-taker.server.ts";
import type { BadRow, RowTaker } from "./row-taker.server.ts";
import { columnsOf, mappingOf } from "./policy/index.ts";
import type { ImportKind } from "./policy/index.ts";

export interface Progress {
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly rowsUnchanged: number;
  /** As far as the file tells before it is read. */
  readonly rowsTotal: number | null;
}

interface Options {
  readonly batchId: string;
  /** The batch's file on this machine's disk. */
  readonly path: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

const CHUNK = 400;

/**
 * Reads a batch's file and takes its good rows, a few hundred at a time; bad rows are kept whole with what is wrong.
 * What is done is written down in the transaction of each chunk, so a run that was cut off at any moment goes on where
 * it was.
 */
export async function importRows(
  { batchId, path, signal, onProgress }: Options,
  actor: AuditActor,
  ctx: Context,
): Promise<Progress> {
  const { mapping: stored, ...batch } = await ctx.db.importBatch.findUniqueOrThrow({
    // owner-scope: the job's key names the batch; pages and commands have settled whose it is
    where: { id: batchId },
    select: {
      id: true,
      kind: true,
      year: true,
      fileId: true,
      organisationId: true,
      sheet: true,
      headers: true,
      headerRow: true,
      mapping: true,
      rowsRead: true,
      rowsGood: true,
      rowsBad: true,
      rowsUnchanged: true,
      rowsTotal: true,
    },
  });
  const { kind, rowsRead, rowsGood, rowsBad, rowsUnchanged, rowsTotal } = batch;
  const taker = await rowTaker({ ...batch, mapping: mappingOf(kind, stored) }, ctx);
  const work: Work = { ...batch, taker, actor, ctx };
  let progress: Progress = { rowsRead, rowsGood, rowsBad, rowsUnchanged, rowsTotal };
  const table = await openTable(path, columnsOf[kind].known);
  try {
    for await (const rows of chunksOf(table.rows(batch.sheet ?? ""), work)) {
      signal?.throwIfAborted();
      progress = await importChunk(work, rows, progress);
      onProgress?.(progress);
    }
  } finally {
    await table.close();
  }
  return finish(work, progress);
}

interface Work {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileId: string;
  readonly organisationId: string;
  readonly headerRow: number;
  readonly rowsRead: number;
  readonly taker: RowTaker;
  readonly actor: AuditActor;
  readonly ctx: Context;
}

/** Rows below the header that hold anything, without those already done. */
async function* chunksOf(
  rows: AsyncIterable<TableRow>,
  { headerRow, rowsRead, taker }: Work,
): AsyncGenerator<TableRow[], void> {
  let chunk: TableRow[] = [];
  let seen = 0;
  for await (const row of rows) {
    if (row.number <= headerRow || row.cells.every((cell) => cell.trim() === "")) continue;
    seen += 1;
    if (seen <= rowsRead) {
      taker.pass?.(row);
      continue;
    }
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function importChunk(
  { id: batchId, kind, organisationId, taker, actor, ctx }: Work,
  rows: readonly TableRow[],
  before: Progress,
): Promise<Progress> {
  const prepared = await taker.prepare(rows);
  return ctx.db.$transaction(async (tx) => {
    const { good, bad: late } = await prepared.write(tx, actor);
    const bad: readonly BadRow[] = [...prepared.bad, ...late];
    await tx.importBadRow.createMany({
      data: bad.map((row) => ({ batchId, ...badRowColumns(kind, row) })),
    });
    const figures = {
      rowsRead: before.rowsRead + rows.length,
      rowsGood: before.rowsGood + good,
      rowsBad: before.rowsBad + bad.length,
      rowsUnchanged: before.rowsUnchanged + rows.length - good - bad.length,
    };
    const { count } = await tx.importBatch.updateMany({
      where: { id: batchId, organisationId, rowsRead: before.rowsRead },
      data: figures,
    });
    if (count === 0) throw new Error(`Another run has taken these rows of import ${batchId}`);
    return { ...figures, rowsTotal: before.rowsTotal };
  });
}

async function finish(work: Work, progress: Progress): Promise<Progress> {
  const { id, kind, fileId, organisationId, actor, ctx } = work;
  const done = { ...progress, rowsTotal: progress.rowsRead };
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importBatch.updateMany({
      where: { id, organisationId, state: "importing" },
      data: { ...done, state: "done", finishedAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) return;
    if (kind === "ledger") await forgetContent(tx, fileId);
    await recordAudit(tx, {
      action: "import.finished",
      subject: { type: "import-batch", id },
      actor,
      now: ctx.now,
      requestId: ctx.requestId,
      details: done,
    });
  });
  return done;
}
