import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { scopeOf } from "./plan-row.server.ts";
import { agreedSelect, shownTo } from "./shown-to.server.ts";

/** Whom a counsellor's own plan is with: the name where they agreed to it; null for anybody else's plan. */
export async function readPerson(planId: string, actor: Counsellor, { db }: Context) {
  const row = await db.plan.findFirst({
    where: { id: planId, ...scopeOf(actor) },
    select: { ...agreedSelect, state: true, user: { select: { name: true } } },
  });
  if (!row) return null;
  const { pick } = shownTo("counsellor", row);
  return { planId, state: row.state, name: pick("account-name", row.user.name, null) };
}
