import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { explainCell } from "./explain-cell.server.ts";
import { mappingOf } from "./policy/index.ts";
import type { CellError, ImportKind, Mapping } from "./policy/index.ts";

const BATCHES = 20;
const BAD_ROWS = 30;

const batchSelect = {
  id: true,
  kind: true,
  year: true,
  fileId: true,
  fileName: true,
  fileHash: true,
  state: true,
  sheet: true,
  headers: true,
  headerRow: true,
  mapping: true,
  rowsTotal: true,
  rowsRead: true,
  rowsGood: true,
  rowsBad: true,
  rowsUnchanged: true,
  failure: true,
  createdAt: true,
  version: true,
} as const satisfies Prisma.ImportBatchSelect;

export type Batch = Omit<
  Prisma.ImportBatchGetPayload<{ select: typeof batchSelect }>,
  "mapping"
> & {
  readonly mapping: Mapping;
};

interface Asked {
  readonly batchId: string;
  readonly organisationId: string;
}

/** A batch of the organisation; another's is not there. */
export async function findBatch(
  { batchId, organisationId }: Asked,
  { db }: Context,
): Promise<Batch | null> {
  const row = await db.importBatch.findFirst({
    where: { id: batchId, organisationId },
    select: batchSelect,
  });
  return row && { ...row, mapping: mappingOf(row.kind, row.mapping) };
}

export async function listBatches(
  organisationId: string,
  { kind, page }: { readonly kind: ImportKind; readonly page: number },
  { db }: Context,
): Promise<{ batches: Batch[]; pageCount: number }> {
  const where = { organisationId, kind };
  const [rows, count] = await Promise.all([
    db.importBatch.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * BATCHES,
      take: BATCHES,
      select: batchSelect,
    }),
    db.importBatch.count({ where }),
  ]);
  const batches = rows.map((row) => ({ ...row, mapping: mappingOf(row.kind, row.mapping) }));
  return { batches, pageCount: Math.max(1, Math.ceil(count / BATCHES)) };
}

/** When the same file came in before, if it did. */
export async function findSameFile(
  batch: Batch,
  organisationId: string,
  { db }: Context,
): Promise<Date | null> {
  const before = await db.importBatch.findFirst({
    where: {
      organisationId,
      kind: batch.kind,
      year: batch.year,
      fileHash: batch.fileHash,
      state: "done",
      id: { not: batch.id },
    },
    orderBy: { id: "desc" },
    select: { createdAt: true },
  });
  return before?.createdAt ?? null;
}

export interface BadRowTold {
  readonly row: number;
  readonly sentences: readonly string[];
}

/** A page of a batch's bad rows, each cell explained. The batch has been found for its organisation. */
export async function listBadRows(
  batch: Batch,
  { page, locale }: { readonly page: number; readonly locale: Locale },
  { db, now }: Context,
): Promise<{ rows: BadRowTold[]; pageCount: number }> {
  const found = await db.importBadRow.findMany({
    where: { batchId: batch.id },
    orderBy: { row: "asc" },
    skip: (page - 1) * BAD_ROWS,
    take: BAD_ROWS,
    select: { row: true, errors: true },
  });
  const { headers } = batch;
  const rows = found.map(({ row, errors }) => ({
    row,
    sentences: (errors as unknown as CellError[]).map((error) =>
      explainCell(error, { row, headers, locale, now }),
    ),
  }));
  return { rows, pageCount: Math.max(1, Math.ceil(batch.rowsBad / BAD_ROWS)) };
}
