import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";

/** Stops a recomputation at its next batch, or goes on with one that was stopped, from where it was. */
export async function steerYear(
  runId: string,
  move: "cancel" | "resume",
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { region } = officer;
  const [from, to] =
    move === "cancel" ? (["running", "cancelled"] as const) : (["cancelled", "running"] as const);
  return db.$transaction(async (tx): Promise<Verdict> => {
    const run = await tx.yearRun.findFirst({
      where: { id: runId, region },
      select: { year: true },
    });
    if (!run) return refused("not-found");
    // Another run of the year may have begun since: two would write the same rows.
    const other = await tx.yearRun.findFirst({
      where: { region, year: run.year, state: "running", NOT: { id: runId } },
      select: { id: true },
    });
    if (move === "resume" && other) return refused("already-running");
    const { count } = await tx.yearRun.updateMany({
      where: { id: runId, region, state: from },
      data: { state: to, finishedAt: to === "running" ? null : now },
    });
    if (count === 0) return refused("not-from-this-state");
    if (to === "running") await enqueue(tx, { task: "quota-year.recompute", key: runId });
    await recordAudit(tx, {
      action: `quota-year.recomputation-${move === "cancel" ? "cancelled" : "resumed"}`,
      subject: { type: "quota-year", id: `${region}-${run.year}` },
      actor: auditActor(officer),
      now,
      requestId,
      details: { runId },
    });
    return accepted();
  });
}
