import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { notFound } from "#app/http/failures.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { readPlan } from "../read-plan.server.ts";
import { findChangeablePlan } from "../steps/change-steps.server.ts";

/** A counsellor's plan whose person agreed: nobody writes in another. */
export async function openContent(planId: string, actor: Counsellor, ctx: Context) {
  const plan = await readPlan(planId, actor, ctx);
  if (!plan?.content) throw notFound();
  return { plan, content: plan.content };
}

/** The id of the person's own plan, in which they may write now. */
export async function openOwnPlan(actor: Seeker, ctx: Context): Promise<string> {
  const planId = await findChangeablePlan(actor, ctx);
  if (planId === null) throw notFound();
  return planId;
}
