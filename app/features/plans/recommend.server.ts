import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { findFit } from "#app/features/matching/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { openPosition } from "./measure-thing.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { isResting, worthOf } from "./policy/index.ts";
import { onPlan, scopeOf, stateAfter, toDate } from "./plan-row.server.ts";
import { planLimits } from "./write-plan.server.ts";

/**
 * Recommends a position to the person of a plan. It has to be open; whether it meets everything they need is looked up
 * now, and only then does it count for the ladder. The same position twice is once.
 */
export async function recommendPosition(
  { planId, positionId }: { readonly planId: string; readonly positionId: string },
  actor: Counsellor,
  ctx: Context,
) {
  const plan = await ctx.db.plan.findFirst({
    where: { id: planId, ...scopeOf(actor) },
    select: { userId: true },
  });
  if (!plan) return refused("not-found");
  // Looked up before the plan is locked: a transaction that waits for a second connection can wait for ever.
  const person: Seeker = { kind: "seeker", userId: plan.userId };
  const found = await findFit(positionId, person, "zh-CN", ctx);
  if (!found || found.isHidden) return refused("position-closed");
  return onPlan(planId, actor, ctx, "plan.recommended", async (tx, row) => {
    if (row.consentedAt === null || !row.showsProfile) return refused("profile-closed");
    if (isResting(row.state) || row.state === "listed") return refused("not-now");
    if (row._count.measures >= planLimits.measures) return refused("measures-full");
    const today = toDate(shanghaiDay(ctx.now));
    if ((await tx.position.count({ where: openPosition(positionId, ctx.now) })) === 0)
      return refused("position-closed");
    const fitted = worthOf(found.fit) === "fitted";
    const { count } = await tx.planMeasure.createMany({
      data: [
        {
          ...{ planId: row.id, kind: "recommendation", positionId },
          plannedOn: today,
          doneOn: today,
          fitted,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    const value = fitted ? "fitted" : "unfit";
    if (count > 0) await noteEvent(tx, row, { what: "recommended", value }, ctx.now);
    if (row.state !== "planned") return accepted({ change: {} });
    return stateAfter(row, "start", "counsellor", ctx.now);
  });
}

/** What the person says to a recommendation. Only the plan knows; it goes to no other office. */
export function answerRecommendation(
  { planId, measureId, isWanted }: { planId: string; measureId: string; isWanted: boolean },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.recommendation-answered", async (tx, row) => {
    await tx.planMeasure.updateMany({
      where: {
        ...{ id: measureId, planId: row.id },
        OR: [{ kind: "recommendation" }, { closesGap: true }],
      },
      data: { isWanted },
    });
    return accepted({ change: {} });
  });
}
