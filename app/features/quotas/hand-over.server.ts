import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { moveLocked } from "./move-return.server.ts";
import { regionPrefix } from "./recompute-year.server.ts";
import { lockReturn } from "./return-row.server.ts";
import { sha256Of, writeFinanceFile, writeTaxFile } from "./write-handover.server.ts";
import type { HandedOver } from "./write-handover.server.ts";

export interface HandoverOrder {
  readonly year: number;
  /** Of the page that was looked at: pressed twice, it is one hand-over. */
  readonly onceKey: string;
}

/** So many returns go into one file; the rest go into the next. */
export const mostHandedOver = 500;

interface Certified extends HandedOver {
  readonly return_id: string;
  readonly determination_id: string;
  readonly version: number;
}

/**
 * Hands the certified figures of a year to the tax office and to finance: two files that can be checked by their sums,
 * and every return in them moved on, in one transaction.
 */
export async function handOver(
  { year, onceKey }: HandoverOrder,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly handoverId: string }>> {
  const { region, userId } = officer;
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('handovers'), ${year}::int)::text`;
      const made = await tx.handover.findUnique({ where: { onceKey }, select: { id: true } });
      if (made) return accepted({ handoverId: made.id });
      const rows = await listCertified(tx, year, region);
      const moved: Certified[] = [];
      for (const row of rows) if (await move(tx, row, officer, { now, requestId })) moved.push(row);
      if (moved.length === 0) return refused("nothing-to-hand-over");
      const handoverId = await keep(tx, { year, region, onceKey, userId, now }, moved);
      await recordAudit(tx, {
        action: "quota-handover.made",
        subject: { type: "quota-handover", id: handoverId },
        actor: auditActor(officer),
        now,
        requestId,
        details: { year, count: moved.length },
      });
      return accepted({ handoverId });
    },
    { timeout: 120_000 },
  );
}

function listCertified(tx: Transaction, year: number, region: string): Promise<Certified[]> {
  return tx.$queryRaw<Certified[]>`
    SELECT r.id AS return_id, d.id AS determination_id, r.version, d.number, d.edition, o.name, o.uscc, r.region,
      d.figures, d.due_fen AS due, d.reward_fen AS reward, d.issued_at, d.digest
    FROM quota_returns r JOIN organisations o ON o.id = r.organisation_id
    JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
    WHERE r.year = ${year} AND r.state = 'approved' AND r.region LIKE ${`${regionPrefix(region)}%`}
    ORDER BY o.uscc, r.id LIMIT ${mostHandedOver}`;
}

/** False where the rules do not let this officer move this one: it stays for somebody else. */
async function move(
  tx: Transaction,
  { return_id: id, version }: Certified,
  officer: Officer,
  ctx: Pick<Context, "now" | "requestId">,
): Promise<boolean> {
  const row = await lockReturn(tx, { id }, {});
  if (!row) return false;
  const order = { move: "hand-over", action: "quota-return.handed-over", version } as const;
  return (await moveLocked(tx, row, order, officer, ctx)).ok;
}

async function keep(
  tx: Transaction,
  made: {
    readonly year: number;
    readonly region: string;
    readonly onceKey: string;
    readonly userId: string;
    readonly now: Date;
  },
  rows: readonly Certified[],
): Promise<string> {
  const { year, region, onceKey, userId, now } = made;
  const [taxFile, financeFile] = [writeTaxFile(year, rows), writeFinanceFile(year, rows)];
  const sum = (of: (row: Certified) => bigint) =>
    rows.reduce((total, row) => total + of(row), 0n);
  const { id } = await tx.handover.create({
    data: {
      year,
      region,
      onceKey,
      count: rows.length,
      dueFen: sum(({ due }) => due),
      rewardFen: sum(({ reward }) => reward),
      taxFile,
      taxSha256: sha256Of(taxFile),
      financeFile,
      financeSha256: sha256Of(financeFile),
      madeAt: now,
      madeById: userId,
    },
    select: { id: true },
  });
  await tx.handoverItem.createMany({
    data: rows.map(({ return_id: returnId, determination_id: determinationId }) => ({
      handoverId: id,
      returnId,
      determinationId,
    })),
  });
  return id;
}
