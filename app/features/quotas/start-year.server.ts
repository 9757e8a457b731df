import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { subjectPrefixes } from "./policy/index.ts";

export interface YearOf {
  readonly region: string;
  readonly year: number;
}

/** Begins to recompute a data year of the officer's district; one that is under way is answered with. */
export async function startYear(
  year: number,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly runId: string; readonly isNew: boolean }>> {
  return db.$transaction(async (tx) => {
    const of = { region: officer.region, year };
    const runId = await beginRun(tx, of, officer.userId, now);
    if (runId !== null) {
      await recordAudit(tx, {
        action: "quota-year.recomputation-started",
        subject: { type: "quota-year", id: `${of.region}-${year}` },
        actor: auditActor(officer),
        now,
        requestId,
        details: { runId },
      });
      return accepted({ runId, isNew: true });
    }
    const running = await tx.yearRun.findFirst({
      where: { ...of, state: "running" },
      select: { id: true },
    });
    return running ? accepted({ runId: running.id, isNew: false }) : refused("try-again");
  });
}

/** A new run with its job, or null where one of the same year is under way. */
export async function beginRun(
  tx: Transaction,
  { region, year }: YearOf,
  requestedById: string | null,
  now: Date,
): Promise<string | null> {
  const employersTotal = await tx.organisation.count({
    where: {
      kind: "employer",
      state: "verified",
      region: { startsWith: regionStem(region) },
      OR: subjectPrefixes.map((prefix) => ({ uscc: { startsWith: prefix } })),
    },
  });
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO year_runs (id, region, year, requested_by_id, requested_at, employers_total)
    VALUES (gen_random_uuid(), ${region}, ${year}, ${requestedById}::uuid, ${now}, ${employersTotal})
    ON CONFLICT (region, year) WHERE state = 'running' DO NOTHING RETURNING id`;
  if (!row) return null;
  await enqueue(tx, { task: "quota-year.recompute", key: row.id });
  return row.id;
}
