import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { mayLookAt } from "../policy/look-at.ts";

interface LookInput {
  readonly id: string;
  /** Of the facts that were read. */
  readonly digest: string;
  readonly because: string;
}

/**
 * Notes that an officer looked at a finding, and why nothing more follows from it. Sent twice it is noted once; of two
 * officers the second is told; and facts that changed since they were read refuse it.
 */
export async function lookAt(
  { id, digest, because }: LookInput,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    await tx.$queryRaw`SELECT id FROM check_findings WHERE id = ${id}::uuid FOR UPDATE`;
    // Whose district it is, the policy asks.
    const row = await tx.checkFinding.findUnique({ where: { id }, select });
    if (!row) return refused("not-found");
    const { lookedById, because: said } = row;
    const looked =
      lookedById !== null && said !== null ? { byId: lookedById, because: said } : null;
    const finding = { region: row.region, digest: row.digest, isGone: row.goneAt !== null, looked };
    const may = mayLookAt(finding, { digest, because }, officer);
    if (!may.ok) return may;
    if (!may.isNew) return accepted();
    await tx.checkFinding.updateMany({
      where: { id, digest, lookedAt: null },
      data: { lookedAt: now, lookedById: officer.userId, because },
    });
    await recordAudit(tx, {
      action: "quota-check.looked-at",
      subject: { type: "quota-check", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { rule: row.rule, because, digest },
    });
    return accepted();
  });
}

const select = {
  rule: true,
  region: true,
  digest: true,
  goneAt: true,
  lookedById: true,
  because: true,
} as const;
