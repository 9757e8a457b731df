import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { readProfile } from "./read-profile.server.ts";

/** What is kept about a person here, in their own words and codes, for the export of their data. */
export async function exportProfile(actor: Seeker, ctx: Context) {
  const [{ version: _version, ...profile }, hidden] = await Promise.all([
    readProfile(actor, ctx),
    ctx.db.hiddenPosition.findMany({
      where: { userId: actor.userId },
      orderBy: { hiddenAt: "asc" },
      select: { positionId: true, reason: true, hiddenAt: true },
    }),
  ]);
  return { profile, hiddenPositions: hidden };
}
