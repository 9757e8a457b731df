import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { checkSteps } from "./check-steps.server.ts";

/** Has every rule gone through now; a run that is under way is the one. */
export async function startCheck(
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly isNew: boolean }>> {
  return db.$transaction(async (tx) => {
    const runId = await beginCheck(tx, officer.userId, now);
    if (runId === null) return accepted({ isNew: false });
    await recordAudit(tx, {
      action: "quota-check.started",
      subject: { type: "quota-check", id: runId },
      actor: auditActor(officer),
      now,
      requestId,
    });
    return accepted({ isNew: true });
  });
}

/** A new run with its job, or null where one is under way. */
export async function beginCheck(
  tx: Transaction,
  requestedById: string | null,
  now: Date,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO check_runs (id, requested_by_id, started_at, steps_total)
    VALUES (gen_random_uuid(), ${requestedById}::uuid, ${now}, ${checkSteps.length})
    ON CONFLICT ((finished_at IS NULL)) WHERE finished_at IS NULL DO NOTHING RETURNING id`;
  if (!row) return null;
  await enqueue(tx, { task: "quota-checks.run", key: row.id });
  return row.id;
}
