import { beginSuggesting, runSuggesting } from "#app/features/plans/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { HOME_REGION } from "./people.ts";

/** What fits everybody of the district, worked out as every night. */
export async function suggestForSample(ctx: Context): Promise<void> {
  const of = { region: HOME_REGION, counsellorId: null };
  const runId = await ctx.db.$transaction((tx) => beginSuggesting(tx, of, ctx.now));
  if (runId !== null) await runSuggesting(runId, ctx);
}
