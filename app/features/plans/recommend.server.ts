import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { findFit, findFits, readProfile } from "#app/features/matching/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { isResting } from "./policy/index.ts";
import { onPlan, scopeOf, showingProfile, stateAfter, toDate } from "./plan-row.server.ts";
import { coursesClosingGaps } from "./close-gaps.server.ts";
import { planLimits } from "./write-plan.server.ts";

/** What fits the person of a plan, for a counsellor whom they let read their profile; null for anybody else. */
export async function findFitsFor(planId: string, actor: Counsellor, locale: Locale, ctx: Context) {
  const plan = await ctx.db.plan.findFirst({
    where: showingProfile(planId, actor),
    select: {
      userId: true,
      user: { select: { name: true } },
      measures: { select: { positionId: true, courseId: true } },
    },
  });
  if (!plan) return null;
  const person: Seeker = { kind: "seeker", userId: plan.userId };
  const [fits, { travelMinutes, hoursAWeek }] = await Promise.all([
    findFits(person, locale, ctx),
    readProfile(person, ctx),
  ]);
  const recommended = plan.measures.flatMap(({ positionId }) => positionId ?? []);
  const courses = await coursesClosingGaps(fits, locale, ctx);
  const chosen = plan.measures.flatMap(({ courseId }) => courseId ?? []);
  return {
    ...{ ...fits, name: plan.user.name, recommended, travelMinutes, hoursAWeek },
    courses: courses.map((course) => ({ ...course, isRecommended: chosen.includes(course.id) })),
  };
}

/**
 * Recommends a position to the person of a plan. Whether it is open and meets what they need is looked up now: only
 * then does it count for the ladder. The same position twice is once.
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
    const open = { id: positionId, state: "published" } as const;
    if ((await tx.position.count({ where: open })) === 0) return refused("position-closed");
    const today = toDate(shanghaiDay(ctx.now));
    const { count } = await tx.planMeasure.createMany({
      data: [
        {
          ...{ planId: row.id, kind: "recommendation", positionId },
          plannedOn: today,
          doneOn: today,
          fitted: found.fit.fits,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    const value = found.fit.fits ? "fitted" : "unfit";
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
        OR: [{ kind: "recommendation" }, { courseId: { not: null } }],
      },
      data: { isWanted },
    });
    return accepted({ change: {} });
  });
}
