import { writeHandOver } from "#app/features/quotas/index.server.ts";
import type { BatchToWrite } from "#app/features/quotas/index.server.ts";
import { handOverLine } from "#app/features/quotas/policy/index.ts";
import type { ReturnState } from "#app/features/quotas/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { Transaction } from "#app/platform/db.server.ts";

interface Wish {
  readonly kind: BatchToWrite["kind"];
  /** States of the returns that go in. */
  readonly states: readonly ReturnState[];
  readonly back: number;
  /** What the receiver answered; null: it has not. */
  readonly confirmation: string | null;
}

/** Batches of both kinds, open and closed; the rewards of the last data year still wait to be handed over. */
const WISHES: readonly Wish[] = [
  { kind: "tax", states: ["closed"], back: 3, confirmation: "税回〔2025〕17号" },
  { kind: "tax", states: ["sent_to_tax"], back: 3, confirmation: null },
  { kind: "finance", states: ["closed", "sent_to_tax"], back: 3, confirmation: "财拨〔2025〕6号" },
  { kind: "tax", states: ["closed"], back: 2, confirmation: "税回〔2026〕4号" },
  { kind: "tax", states: ["sent_to_tax"], back: 2, confirmation: null },
  { kind: "finance", states: ["closed"], back: 2, confirmation: null },
  { kind: "tax", states: ["closed"], back: 1, confirmation: "税回〔2026〕31号" },
  { kind: "tax", states: ["sent_to_tax"], back: 1, confirmation: null },
];

/** Hands over the sample's certified returns that stand as handed over, district by district, as the product does it. */
export async function handOverSample(
  tx: Transaction,
  { now }: { readonly now: Date },
): Promise<void> {
  const { id: approver } = await tx.user.findFirstOrThrow({
    where: { kind: "officer", officerRole: "approver" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const filing = Number(shanghaiDay(now).slice(0, 4)) - 1;
  for (const [at, wish] of WISHES.entries()) {
    const year = filing + 1 - wish.back;
    const rows = await tx.determination.findMany({
      where: {
        year,
        supersededAt: null,
        return: { state: { in: [...wish.states] } },
        ...(wish.kind === "finance" && {
          rewards: { some: { state: wish.confirmation === null ? "handed_over" : "paid" } },
        }),
      },
      orderBy: [{ return: { organisation: { uscc: "asc" } } }, { id: "asc" }],
      select: {
        id: true,
        returnId: true,
        organisationId: true,
        dueFen: true,
        rewardFen: true,
        return: { select: { region: true } },
      },
    });
    for (const region of new Set(rows.map((row) => row.return.region))) {
      const lines = rows
        .filter((row) => row.return.region === region)
        .flatMap(({ id: determinationId, returnId, organisationId, dueFen, rewardFen }) => {
          const certified = {
            determinationId,
            due: fen(Number(dueFen)),
            reward: fen(Number(rewardFen)),
          };
          const line = handOverLine(wish.kind, certified, null);
          return line ? { ...line, returnId, organisationId } : [];
        });
      const createdAt = new Date(now.getTime() - (WISHES.length - at) * 86_400_000);
      if (lines.length > 0) await handOver(tx, { wish, region, year, createdAt, approver }, lines);
    }
  }
}

type Lines = Parameters<typeof writeHandOver>[2];

interface Order {
  readonly wish: Wish;
  readonly region: string;
  readonly year: number;
  readonly createdAt: Date;
  readonly approver: string;
}

async function handOver(
  tx: Transaction,
  { wish, region, year, createdAt, approver }: Order,
  lines: Lines,
): Promise<void> {
  const { kind, confirmation } = wish;
  const onceKey = `sample-${kind}-${region}-${year}-${wish.states.join("-")}`;
  const order = { kind, region, year, onceKey, createdAt, createdById: approver };
  const { id, number } = await writeHandOver(tx, order, lines);
  const subject = { type: "hand-over", id };
  const actor = { id: approver, kind: "officer:approver" };
  const details = { number, rows: lines.length };
  const audits = [{ action: "hand-over.made", subject, actor, now: createdAt, details }];
  const closedAt = new Date(createdAt.getTime() + 6 * 3_600_000);
  await tx.handOverLine.updateMany({
    where: { handOverId: id },
    data: { toldAt: createdAt, closedToldAt: confirmation === null ? null : closedAt },
  });
  if (confirmation !== null) {
    await tx.handOver.updateMany({
      where: { id, region },
      data: {
        confirmation,
        confirmedOn: new Date(`${shanghaiDay(createdAt)}T00:00:00Z`),
        closedAt,
        closedById: approver,
      },
    });
    audits.push({ action: "hand-over.closed", subject, actor, now: closedAt, details });
  }
  await recordAudits(tx, audits);
}
