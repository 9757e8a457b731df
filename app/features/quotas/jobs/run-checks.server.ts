import type { Context } from "#app/platform/db.server.ts";
import { workOnCheck } from "../checks/check-steps.server.ts";
import { beginCheck } from "../checks/start-check.server.ts";

/** `quota-checks.sweep`, once a night: every rule is gone through. */
export async function sweepChecks(_sweep: string, { db, now }: Context): Promise<void> {
  await db.$transaction((tx) => beginCheck(tx, null, now));
}

/** `quota-checks.run`: goes on with a run from its last step. A fault stands on the run while the job waits for its next try. */
export async function runChecks(
  runId: string,
  { db, now, signal }: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  const run = await db.checkRun.findFirst({
    where: { id: runId, finishedAt: null },
    select: { startedAt: true, stepsDone: true },
  });
  if (!run) return;
  const note = (failure: string | null) =>
    db.checkRun.updateMany({ where: { id: runId, finishedAt: null }, data: { failure } });
  await note(null);
  try {
    await workOnCheck({ runId, ...run }, { db, signal });
  } catch (failure) {
    if (!signal?.aborted) await note("interrupted");
    throw failure;
  }
  await db.checkRun.updateMany({
    where: { id: runId, finishedAt: null },
    data: { finishedAt: now },
  });
}
