import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { scopeOf } from "./plan-row.server.ts";

/** Whom a counsellor's own plan is with: the name where they agreed to it; null for anybody else's plan. */
export async function readPerson(planId: string, actor: Counsellor, { db }: Context) {
  const row = await db.plan.findFirst({
    where: { id: planId, ...scopeOf(actor) },
    select: { consentedAt: true, state: true, user: { select: { name: true } } },
  });
  if (!row) return null;
  return {
    planId,
    state: row.state,
    name: row.consentedAt === null ? null : row.user.name,
  };
}
