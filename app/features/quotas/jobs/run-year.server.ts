import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { recomputeYear } from "../recompute-year.server.ts";

/**
 * `quota-year.recompute`: goes on with a run from its last batch. One that is done or cancelled is left alone. A fault
 * stands on the run while the job waits for its next try.
 */
export async function runYear(
  runId: string,
  context: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  const { db, signal } = context;
  const run = await db.yearRun.findFirst({
    where: { id: runId, state: "running" },
    select: { region: true, year: true, cursor: true },
  });
  if (!run) return;
  const note = (failure: string | null) =>
    db.yearRun.updateMany({ where: { id: runId, state: "running" }, data: { failure } });
  await note(null);
  try {
    await recomputeYear({ runId, ...run }, { ...context, url: env().databaseUrl });
  } catch (failure) {
    if (!signal?.aborted) await note("interrupted");
    throw failure;
  }
}
