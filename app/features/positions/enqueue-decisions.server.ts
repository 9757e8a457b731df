import type { Transaction } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/jobs.server.ts";

/** One job, and so one mail, for each employer however many positions were decided in one go. */
export async function enqueueDecisions(
  tx: Transaction,
  decided: readonly { readonly organisationId: string }[],
  at: Date,
): Promise<void> {
  const organisations = new Set(decided.map(({ organisationId }) => organisationId));
  const keys = [...organisations].map((organisationId) => decisionKey(organisationId, at));
  await enqueueAll(tx, "position.decided", keys);
}

export function decisionKey(organisationId: string, at: Date): string {
  return `${organisationId}/${at.toISOString()}`;
}

export function readDecisionKey(key: string): { organisationId: string; at: Date } {
  const [organisationId = "", at = ""] = key.split("/");
  return { organisationId, at: new Date(at) };
}
