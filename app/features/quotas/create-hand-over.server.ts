import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditEntry } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { batchOf, listCandidates, lockCandidates } from "./hand-over-candidates.server.ts";
import type { HandOverAsk, HandOverCandidate } from "./hand-over-candidates.server.ts";
import { mayHandOver } from "./policy/index.ts";
import { writeHandOver } from "./write-hand-over.server.ts";

export interface HandOverOrder extends HandOverAsk {
  /** What the preview held: anything else is refused. */
  readonly seen: string;
  /** Of the preview: posted twice, it is one batch. */
  readonly onceKey: string;
}

/**
 * Hands over what is certified to the tax office or to finance: one batch of the editions the receiver does not have, and
 * for the tax office the returns move with it. All in one transaction; of two officers at once the second finds nothing
 * left, or sees what is left now.
 */
export async function createHandOver(
  { kind, year, seen, onceKey }: HandOverOrder,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }>> {
  const { region, userId } = officer;
  const may = mayHandOver(officer, region);
  if (!may.ok) return may;
  const make = async (tx: Transaction): Promise<Verdict<{ readonly id: string }>> => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`hand-over-${kind}`}), ${year}::int)::text`;
    const made = await tx.handOver.findFirst({
      where: { onceKey, region, kind, year },
      select: { id: true },
    });
    if (made) return accepted(made);
    await lockCandidates(tx, { kind, year }, officer);
    const batch = batchOf(await listCandidates(tx, { kind, year }, officer, now));
    if (batch.lines.length === 0) return refused("nothing-to-hand-over");
    if (batch.seen !== seen) return refused("changed-by-someone-else");
    const order = { kind, region, year, onceKey, createdAt: now, createdById: userId };
    const { id, number } = await writeHandOver(tx, order, batch.lines);
    if (kind === "tax") await sendToTax(tx, batch.lines);
    const paid = kind === "finance" ? await handRewards(tx, batch.lines) : [];
    const common = { actor: auditActor(officer), now, requestId } as const;
    const details = { number, rows: batch.lines.length };
    await recordAudits(tx, [
      { ...common, action: "hand-over.made", subject: { type: "hand-over", id }, details },
      ...batch.lines.map(({ returnId, state, effect }): AuditEntry => ({
        ...common,
        action: `quota-return.handed-to-${kind}`,
        subject: { type: "quota-return", id: returnId },
        details: {
          number,
          effect,
          ...(isMoved({ state, kind }) && { from: state, to: "sent_to_tax" }),
        },
      })),
      ...paid.map((rewardId): AuditEntry => ({
        ...common,
        action: "reward.handed-over",
        subject: { type: "reward", id: rewardId },
        details: { number, from: "approved", to: "handed_over" },
      })),
    ]);
    await enqueue(tx, { task: "returns.tell-handed-over", key: id });
    return accepted({ id });
  };
  return db.$transaction(make, { timeout: 60_000 });
}

const isMoved = ({ state, kind }: Pick<HandOverCandidate, "state"> & Pick<HandOverAsk, "kind">) =>
  kind === "tax" && state === "approved";

async function sendToTax(tx: Transaction, lines: readonly HandOverCandidate[]): Promise<void> {
  const ids = lines.filter(({ state }) => state === "approved").map(({ returnId }) => returnId);
  // Whose they are: the district's, as they were found and locked.
  const { count } = await tx.quotaReturn.updateMany({
    where: { id: { in: ids }, state: "approved" },
    data: { state: "sent_to_tax", version: { increment: 1 }, lockedById: null, lockedUntil: null },
  });
  if (count !== ids.length) throw new Error("hand-over: a locked return changed");
}

/** The approved applications among them, handed over with the batch. */
async function handRewards(
  tx: Transaction,
  lines: readonly HandOverCandidate[],
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE reward_applications SET state = 'handed_over', version = version + 1
    WHERE state = 'approved' AND return_id = ANY(${lines.map(({ returnId }) => returnId)}::uuid[]) RETURNING id`;
  return rows.map(({ id }) => id);
}
