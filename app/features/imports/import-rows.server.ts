import {
  createImportedDrafts,
  listPositionsInPages,
} from "#app/features/positions/index.server.ts";
import type { ImportedDraft, PositionFields } from "#app/features/positions/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { isSameRow, positionNumber } from "./own-position.server.ts";
import { mappingOf, shortCell, storable } from "./policy/index.ts";
import type { CellError, Mapping } from "./policy/index.ts";
import { rowReader } from "./read-row.server.ts";
import type { RowReader } from "./read-row.server.ts";
import { openTable } from "./reading/open-table.server.ts";
import type { TableRow } from "./reading/table.server.ts";

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
 * Reads a batch's file and makes drafts of its good rows, a few hundred at a time; bad rows are kept
 * whole with what is wrong. What is done is written down with each chunk, and a row done twice
 * changes nothing, so a run that was cut off at any moment goes on where it was.
 */
export async function importRows(
  { batchId, path, signal, onProgress }: Options,
  actor: AuditActor,
  ctx: Context,
): Promise<Progress> {
  const batch = await ctx.db.importBatch.findUniqueOrThrow({
    // owner-scope: the job's key names the batch; pages and commands have settled whose it is
    where: { id: batchId },
    select: {
      id: true,
      organisationId: true,
      sheet: true,
      headers: true,
      headerRow: true,
      mapping: true,
      rowsRead: true,
      rowsTotal: true,
    },
  });
  const mapping = mappingOf(batch.mapping);
  const work: Work = {
    ...batch,
    mapping,
    read: rowReader({ headers: batch.headers, mapping }, shanghaiDay(ctx.now)),
    actor,
    ctx,
  };
  let progress = await progressSoFar(work);
  const table = await openTable(path);
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
  readonly organisationId: string;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly mapping: Mapping;
  readonly rowsRead: number;
  readonly rowsTotal: number | null;
  readonly read: RowReader;
  readonly actor: AuditActor;
  readonly ctx: Context;
}

/** Counted from what is there: a chunk may have been cut off between its drafts and its figures. */
async function progressSoFar({ id, rowsRead, rowsTotal, ctx: { db } }: Work): Promise<Progress> {
  const rowsGood = await db.position.count({ where: { importBatchId: id } });
  const rowsBad = await db.importBadRow.count({ where: { batchId: id } });
  const rowsUnchanged = Math.max(0, rowsRead - rowsGood - rowsBad);
  return { rowsRead, rowsGood, rowsBad, rowsUnchanged, rowsTotal };
}

/** Rows below the header that hold anything, without those already done. */
async function* chunksOf(
  rows: AsyncIterable<TableRow>,
  { headerRow, rowsRead }: Work,
): AsyncGenerator<TableRow[], void> {
  let chunk: TableRow[] = [];
  let seen = 0;
  for await (const row of rows) {
    if (row.number <= headerRow || row.cells.every((cell) => cell.trim() === "")) continue;
    seen += 1;
    if (seen <= rowsRead) continue;
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly CellError[];
}

async function importChunk(
  work: Work,
  rows: readonly TableRow[],
  before: Progress,
): Promise<Progress> {
  const { organisationId, id: batchId, actor, ctx } = work;
  const { drafts, bad } = await sortOut(work, rows);
  const outcomes = await createImportedDrafts({ organisationId, batchId, drafts }, actor, ctx);
  const created = outcomes.filter(({ outcome }) => outcome === "created").length;
  const rowsRead = before.rowsRead + rows.length;
  const rowsGood = before.rowsGood + created;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importBadRow.createMany({
      data: bad.map(({ row, cells, errors }) => ({
        batchId,
        row,
        cells: cells.map(storable),
        errors: errors as object[],
      })),
      skipDuplicates: true,
    });
    const rowsBad = before.rowsBad + count;
    const figures = {
      rowsRead,
      rowsGood,
      rowsBad,
      rowsUnchanged: Math.max(0, rowsRead - rowsGood - rowsBad),
    };
    await tx.importBatch.updateMany({ where: { id: batchId, organisationId }, data: figures });
    return { ...figures, rowsTotal: before.rowsTotal };
  });
}

async function sortOut(
  work: Work,
  rows: readonly TableRow[],
): Promise<{ drafts: ImportedDraft[]; bad: BadRow[] }> {
  const own = await ownPositions(work, rows);
  const drafts: ImportedDraft[] = [];
  const bad: BadRow[] = [];
  const late: (BadRow & { key: string })[] = [];
  for (const { number: row, cells } of rows) {
    const id = positionNumber(cells, work.mapping);
    const position = id === undefined ? undefined : own.get(id);
    if (id !== undefined && position) {
      if (isSameRow(cells, work.mapping, { id, fields: position })) continue;
      bad.push({ row, cells, errors: [ownNumberError(work.mapping, position)] });
      continue;
    }
    const reading = work.read(cells);
    if (reading.ok) drafts.push({ importKey: reading.key, fields: reading.fields });
    else if (reading.key) late.push({ row, cells, errors: reading.errors, key: reading.key });
    else bad.push({ row, cells, errors: reading.errors });
  }
  const known = await knownKeys(
    work,
    late.map(({ key }) => key),
  );
  bad.push(...late.filter(({ key }) => !known.has(key)));
  return { drafts, bad };
}

async function ownPositions(
  { organisationId, mapping, ctx }: Work,
  rows: readonly TableRow[],
): Promise<Map<string, PositionFields>> {
  const ids = rows.flatMap(({ cells }) => positionNumber(cells, mapping) ?? []);
  const found = new Map<string, PositionFields>();
  if (ids.length === 0) return found;
  for await (const page of listPositionsInPages({ organisationId, ids }, ctx)) {
    for (const { id, fields } of page) found.set(id, fields);
  }
  return found;
}

async function knownKeys(
  { organisationId, ctx: { db } }: Work,
  keys: readonly string[],
): Promise<Set<string | null>> {
  if (keys.length === 0) return new Set();
  const found = await db.position.findMany({
    where: { organisationId, importKey: { in: [...keys] } },
    select: { importKey: true },
  });
  return new Set(found.map(({ importKey }) => importKey));
}

function ownNumberError(mapping: Mapping, { title }: PositionFields): CellError {
  const column = Object.entries(mapping).find(([, field]) => field === "externalId")?.[0];
  const cell = shortCell(title);
  return { column: Number(column ?? 0), field: "externalId", code: "own-number", cell };
}

async function finish(work: Work, progress: Progress): Promise<Progress> {
  const { id, organisationId, actor, ctx } = work;
  const done = { ...progress, rowsTotal: progress.rowsRead };
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importBatch.updateMany({
      where: { id, organisationId, state: "importing" },
      data: { ...done, state: "done", finishedAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) return;
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
