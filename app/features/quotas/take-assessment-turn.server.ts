import { takeTurn } from "#app/features/accounts/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";

/** Seconds to wait before the next sum for this network; null: now. */
export async function waitForAssessment(network: string, ctx: Context): Promise<number | null> {
  const turn = await takeTurn([{ limit: "assessmentNetwork", of: [network] }], ctx);
  if (turn.ok) return null;
  return Math.max(1, Math.ceil((turn.until.getTime() - ctx.now.getTime()) / 1000));
}
