import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { HandOverEffect, HandOverKind } from "../policy/index.ts";
import { tellEmployer } from "../tell-employer.server.ts";
import { tellReward } from "../tell-reward.server.ts";

const BATCH = 100;

/**
 * `returns.tell-handed-over`: tells the employers of one batch what the receiver has, and once the batch is closed that it
 * has confirmed it. A line is told with its messages in one transaction, so what a killed process did is done.
 */
export async function tellHandedOver(
  batchId: string,
  context: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  for (const step of [tellMade, tellClosed]) {
    do context.signal?.throwIfAborted();
    while ((await step(batchId, context)) === BATCH);
  }
}

interface Line {
  readonly line: number;
  readonly kind: HandOverKind;
  readonly effect: HandOverEffect;
  readonly amount_fen: bigint;
  readonly organisation_id: string;
  readonly name: string;
  readonly year: number;
  /** Whether the return was closed, or the reward paid, with this batch. */
  readonly is_ended: boolean;
}

async function tellMade(batchId: string, { db, now }: Context): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await linesToTell(tx, batchId, "made");
    for (const one of due) {
      await tellOne(tx, one, TOLD[one.kind][one.effect], now);
      await tx.handOverLine.updateMany({
        where: { handOverId: batchId, line: one.line },
        data: { toldAt: now },
      });
    }
    return due.length;
  });
}

async function tellClosed(batchId: string, { db, now }: Context): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await linesToTell(tx, batchId, "closed");
    for (const one of due) {
      if (one.is_ended) await tellOne(tx, one, one.kind === "tax" ? "closed" : "paid", now);
      await tx.handOverLine.updateMany({
        where: { handOverId: batchId, line: one.line },
        data: { closedToldAt: now },
      });
    }
    return due.length;
  });
}

const TOLD = {
  tax: { first: "sent_to_tax", correction: "tax_corrected", withdrawal: "tax_withdrawn" },
  finance: { first: "handed_over", correction: "corrected", withdrawal: "corrected" },
} as const;
type Told = (typeof TOLD)[HandOverKind][HandOverEffect] | "closed" | "paid";

async function tellOne(
  tx: Transaction,
  { organisation_id: organisationId, name, year, amount_fen: amountFen }: Line,
  to: Told,
  now: Date,
): Promise<void> {
  const employer = { organisationId, organisation: { name }, year };
  if (to === "handed_over" || to === "corrected" || to === "paid")
    await tellReward(tx, { ...employer, amountFen }, { to, reason: "" }, now);
  else await tellEmployer(tx, employer, { to, reason: "" }, now);
}

function linesToTell(tx: Transaction, batchId: string, of: "made" | "closed"): Promise<Line[]> {
  return tx.$queryRaw<Line[]>`
    SELECT l.line, l.kind::text, l.effect, l.amount_fen, l.organisation_id, o.name, h.year,
      l.effect <> 'withdrawal' AND d.superseded_at IS NULL AND CASE l.kind
        WHEN 'tax' THEN r.state = 'closed'
        ELSE EXISTS (SELECT FROM reward_applications a WHERE a.return_id = r.id AND a.state = 'paid') END AS is_ended
    FROM hand_over_lines l JOIN hand_overs h ON h.id = l.hand_over_id
    JOIN determinations d ON d.id = l.determination_id
    JOIN quota_returns r ON r.id = l.return_id
    JOIN organisations o ON o.id = l.organisation_id
    WHERE l.hand_over_id = ${batchId}::uuid
      AND CASE ${of} WHEN 'made' THEN l.told_at IS NULL ELSE h.closed_at IS NOT NULL AND l.closed_told_at IS NULL END
    ORDER BY l.line LIMIT ${BATCH} FOR UPDATE OF l SKIP LOCKED`;
}
