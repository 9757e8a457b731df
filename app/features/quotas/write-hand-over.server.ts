import { fen } from "#app/lib/money.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { digestOfLines } from "./hand-over-file.server.ts";
import { newestLayout } from "./schema/hand-over-columns.ts";
import type { HandOverAmounts, HandOverKind } from "./policy/index.ts";

export interface LineToWrite extends HandOverAmounts {
  readonly returnId: string;
  readonly organisationId: string;
}

export interface BatchToWrite {
  readonly kind: HandOverKind;
  readonly region: string;
  readonly year: number;
  readonly onceKey: string;
  readonly createdAt: Date;
  readonly createdById: string;
}

const LETTERS: Readonly<Record<HandOverKind, string>> = { tax: "SW", finance: "CZ" };
const PIECE = 1_000;

/** Writes a batch with its lines, its sums and the digest of its file. Whether it may be made is the caller's question. */
export async function writeHandOver(
  tx: Transaction,
  batch: BatchToWrite,
  lines: readonly LineToWrite[],
): Promise<{ readonly id: string; readonly number: string }> {
  const { kind, region, year } = batch;
  const before = await tx.handOver.count({ where: { kind, region, year } });
  const sequence = before + 1;
  const number = `${LETTERS[kind]}${year}-${region}-${String(sequence).padStart(3, "0")}`;
  const { id } = await tx.handOver.create({
    data: {
      ...batch,
      sequence,
      number,
      layout: newestLayout,
      rows: lines.length,
      totalFen: sum(lines.map(({ amount }) => amount)),
      differenceFen: sum(lines.map(({ amount, previous }) => amount - previous)),
    },
    select: { id: true },
  });
  const rows = lines.map(({ amount, previous, ...line }, at) => ({
    returnId: line.returnId,
    organisationId: line.organisationId,
    determinationId: line.determinationId,
    effect: line.effect,
    handOverId: id,
    line: at + 1,
    kind,
    amountFen: BigInt(amount),
    previousFen: BigInt(previous),
  }));
  for (let from = 0; from < rows.length; from += PIECE) {
    await tx.handOverLine.createMany({ data: rows.slice(from, from + PIECE) });
  }
  const digest = await digestOfLines(tx, { id, kind, number, layout: newestLayout });
  await tx.handOver.updateMany({ where: { id, region }, data: { digest } });
  return { id, number };
}

const sum = (amounts: readonly number[]) =>
  BigInt(amounts.reduce((total, amount) => fen(total + amount), 0));
