import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { notFound } from "#app/http/failures.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { readPlan } from "../read-plan.server.ts";

/** A counsellor's plan whose person agreed: nobody writes in another. */
export async function openContent(planId: string, actor: Counsellor, ctx: Context) {
  const plan = await readPlan(planId, actor, ctx);
  if (!plan?.content) throw notFound();
  return { plan, content: plan.content };
}
