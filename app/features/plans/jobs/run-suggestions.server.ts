import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { beginSuggesting, runSuggesting } from "../suggest.server.ts";

/** `suggestions.run`: works out what fits the people of a run, from where it was. */
export function runSuggestions(
  runId: string,
  context: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  return runSuggesting(runId, context);
}

/** `suggestions.sweep`, once a night: for everybody of every district. */
export async function sweepSuggestions(_sweep: string, { db, now }: Context): Promise<void> {
  // A run whose job gave up would keep every later one from beginning.
  const stuck = await db.suggestionRun.findMany({
    where: { state: "running" },
    select: { id: true },
  });
  for (const { id } of stuck) {
    await db.$transaction((tx) => enqueue(tx, { task: "suggestions.run", key: id }));
  }
  const places = await db.plan.groupBy({ by: ["region"], orderBy: { region: "asc" } });
  for (const { region } of places) {
    await db.$transaction((tx) => beginSuggesting(tx, { region, counsellorId: null }, now));
  }
}
