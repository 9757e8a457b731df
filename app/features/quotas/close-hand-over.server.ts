import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditEntry } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { columnOfDay } from "./days.server.ts";
import { handedSubject } from "./hand-over-candidates.server.ts";
import { handOverScope } from "./hand-over-reads.server.ts";
import { mayCloseHandOver, mayHandOver, moveReturn } from "./policy/index.ts";
import type { ReturnState } from "./policy/index.ts";

export interface CloseOrder {
  readonly id: string;
  /** Number of the receiver's receipt. */
  readonly confirmation: string;
  readonly confirmedOn: PlainDate;
}

/** Closes a batch once its receiver has confirmed it; the returns the tax office has are closed with it. */
export async function closeHandOver(
  { id, confirmation, confirmedOn }: CloseOrder,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const close = async (tx: Transaction): Promise<Verdict> => {
    await tx.$queryRaw`SELECT id FROM hand_overs WHERE id = ${id}::uuid FOR UPDATE`;
    const batch = await tx.handOver.findFirst({
      where: { id, ...handOverScope(officer) },
      select: { kind: true, region: true, number: true, createdAt: true, closedAt: true },
    });
    if (!batch) return refused("not-found");
    const may = mayHandOver(officer, batch.region);
    if (!may.ok) return may;
    const today = shanghaiDay(now);
    const verdict = mayCloseHandOver(
      { madeOn: shanghaiDay(batch.createdAt), isClosed: batch.closedAt !== null },
      { confirmedOn, today },
    );
    if (!verdict.ok) return verdict;
    const ids =
      batch.kind === "tax" ? await lockHanded(tx, id, officer, today) : accepted({ ids: [] });
    if (!ids.ok) return ids;
    await tx.handOver.updateMany({
      where: { id, closedAt: null },
      data: {
        confirmation,
        confirmedOn: columnOfDay(confirmedOn),
        closedAt: now,
        closedById: officer.userId,
      },
    });
    const { count } = await tx.quotaReturn.updateMany({
      where: { id: { in: [...ids.ids] }, state: "sent_to_tax" },
      data: { state: "closed", version: { increment: 1 } },
    });
    if (count !== ids.ids.length) throw new Error("hand-over: a locked return changed");
    const paid = batch.kind === "finance" ? await payRewards(tx, id) : [];
    await enqueue(tx, { task: "returns.tell-handed-over", key: id });
    const common = { actor: auditActor(officer), now, requestId } as const;
    const { number } = batch;
    await recordAudits(tx, [
      {
        ...common,
        action: "hand-over.closed",
        subject: { type: "hand-over", id },
        details: { number, confirmation, confirmedOn },
      },
      ...ids.ids.map((returnId): AuditEntry => ({
        ...common,
        action: "quota-return.closed",
        subject: { type: "quota-return", id: returnId },
        details: { number, from: "sent_to_tax", to: "closed" },
      })),
      ...paid.map((rewardId): AuditEntry => ({
        ...common,
        action: "reward.paid",
        subject: { type: "reward", id: rewardId },
        details: { number, from: "handed_over", to: "paid" },
      })),
    ]);
    return accepted();
  };
  return db.$transaction(close, { timeout: 60_000 });
}

/** The applications of a batch are paid with it. */
async function payRewards(tx: Transaction, id: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE reward_applications SET state = 'paid', version = version + 1
    WHERE state = 'handed_over'
      AND return_id IN (SELECT return_id FROM hand_over_lines WHERE hand_over_id = ${id}::uuid) RETURNING id`;
  return rows.map((row) => row.id);
}

interface Handed {
  readonly id: string;
  readonly state: ReturnState;
  readonly organisation_id: string;
  readonly region: string;
  readonly submitted_by_id: string | null;
  readonly locked_by_id: string | null;
}

/**
 * The returns of which the batch holds the edition in force, locked; all of them can be closed or none is. What was changed
 * since and handed over in a later batch is closed with that one.
 */
async function lockHanded(
  tx: Transaction,
  id: string,
  officer: Officer,
  today: PlainDate,
): Promise<Verdict<{ readonly ids: readonly string[] }>> {
  const rows = await tx.$queryRaw<Handed[]>`
    SELECT r.id, r.state::text, r.organisation_id, r.region, r.submitted_by_id, NULL AS locked_by_id
    FROM quota_returns r
    WHERE r.state = 'sent_to_tax' AND r.id IN (
      SELECT l.return_id FROM hand_over_lines l JOIN determinations d ON d.id = l.determination_id
      WHERE l.hand_over_id = ${id}::uuid AND l.effect <> 'withdrawal' AND d.superseded_at IS NULL)
    ORDER BY r.id FOR UPDATE`;
  for (const row of rows) {
    const verdict = moveReturn(handedSubject(row), "close", officer, today);
    if (!verdict.ok) return verdict;
  }
  return accepted({ ids: rows.map((row) => row.id) });
}
