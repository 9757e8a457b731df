import type { Officer } from "#app/features/accounts/policy/index.ts";
import { listActivity } from "#app/features/audit/index.server.ts";
import type { Activity } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOfColumn } from "./days.server.ts";
import { readLines } from "./hand-over-file.server.ts";
import type { HandedOverBatch } from "./hand-over-file.server.ts";
import type { HandedLine } from "./schema/hand-over-columns.ts";

/** Batches of the officer's own district and of those within it. */
export function handOverScope({ region }: Officer): Prisma.HandOverWhereInput {
  return { region: { startsWith: regionStem(region) } };
}

const select = {
  id: true,
  kind: true,
  number: true,
  region: true,
  year: true,
  rows: true,
  totalFen: true,
  differenceFen: true,
  layout: true,
  digest: true,
  createdAt: true,
  confirmation: true,
  confirmedOn: true,
  closedAt: true,
} as const satisfies Prisma.HandOverSelect;

export interface ShownBatch extends HandedOverBatch {
  readonly confirmation: string | null;
  readonly confirmedOn: PlainDate | null;
  readonly closedAt: Date | null;
}

function shown(row: Prisma.HandOverGetPayload<{ select: typeof select }>): ShownBatch {
  const { totalFen, differenceFen, confirmedOn, ...rest } = row;
  return {
    ...rest,
    total: Number(totalFen),
    difference: Number(differenceFen),
    confirmedOn: confirmedOn && dayOfColumn(confirmedOn),
  };
}

const PAGE = 50;

/** Newest first, a page after the one named. */
export async function listHandOvers(
  after: string | undefined,
  officer: Officer,
  { db }: Context,
): Promise<{ readonly rows: readonly ShownBatch[]; readonly next: string | null }> {
  const found = await db.handOver.findMany({
    where: { ...handOverScope(officer), ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select,
  });
  const rows = found.slice(0, PAGE).map(shown);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** One batch; null outside the officer's district. */
export async function findBatch(
  id: string,
  officer: Officer,
  { db }: Context,
): Promise<ShownBatch | null> {
  const row = await db.handOver.findFirst({ where: { id, ...handOverScope(officer) }, select });
  return row && shown(row);
}

const LINES = 100;

export interface BatchPage extends ShownBatch {
  readonly lines: readonly HandedLine[];
  /** Lines are shown after this one next; null: no more. */
  readonly nextLine: number | null;
  readonly activity: readonly Activity[];
}

/** One batch with a page of its lines and what was done with it. */
export async function findHandOver(
  id: string,
  after: number,
  officer: Officer,
  ctx: Context,
): Promise<BatchPage | null> {
  const batch = await findBatch(id, officer, ctx);
  if (!batch) return null;
  const found = await readLines(ctx.db, { handOverId: id, after, take: LINES + 1 });
  const lines = found.slice(0, LINES);
  return {
    ...batch,
    lines,
    nextLine: found.length > LINES ? (lines.at(-1)?.line ?? null) : null,
    activity: await listActivity(ctx.db, { type: "hand-over", id }),
  };
}
