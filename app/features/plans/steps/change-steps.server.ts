import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOf, onOpenPlan, reworked, scopeOf, toDate, type Planner } from "../plan-row.server.ts";
import { restingStates } from "../policy/index.ts";
import type { MeasureKind } from "../policy/index.ts";
import { seal, sealWords, unseal } from "../sealed.server.ts";

/** What is still to come: a goal that is not reached, a measure that is not done and that nobody recommended. */
const openGoal = { reachedOn: null } satisfies Prisma.PlanGoalWhereInput;
const openMeasure = {
  doneOn: null,
  closesGap: false,
  kind: { not: "recommendation" },
} satisfies Prisma.PlanMeasureWhereInput;

/** A plan in which the actor may change something now. */
const changeable = (actor: Planner): Prisma.PlanWhereInput => ({
  ...scopeOf(actor),
  consentedAt: { not: null },
  state: { notIn: [...restingStates] },
});

/** The person's own plan in which they may write now; null where there is none. */
export async function findChangeablePlan(actor: Seeker, { db }: Context): Promise<string | null> {
  const plan = await db.plan.findFirst({
    where: changeable(actor),
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return plan?.id ?? null;
}

const stepSelect = {
  id: true,
  planId: true,
  version: true,
  wordsEncrypted: true,
  plan: { select: { user: { select: { name: true } } } },
} as const;

/** A goal of a plan of the actor's that may be changed; null where there is none. */
export async function readOpenGoal(goalId: string, actor: Planner, { db }: Context) {
  const row = await db.planGoal.findFirst({
    where: { id: goalId, ...openGoal, plan: changeable(actor) },
    select: { ...stepSelect, byOn: true },
  });
  if (!row) return null;
  const { wordsEncrypted, byOn, plan, ...goal } = row;
  const words = unseal(wordsEncrypted, "plan_goals.words");
  return { ...goal, words, on: dayOf(byOn), name: plan.user.name };
}

/** The same of a measure. */
export async function readOpenMeasure(measureId: string, actor: Planner, { db }: Context) {
  const row = await db.planMeasure.findFirst({
    where: { id: measureId, ...openMeasure, plan: changeable(actor) },
    select: { ...stepSelect, kind: true, plannedOn: true },
  });
  if (!row) return null;
  const { wordsEncrypted, plannedOn, plan, kind, ...measure } = row;
  const words = unseal(wordsEncrypted, "plan_measures.words");
  return {
    ...{ ...measure, words, on: dayOf(plannedOn), name: plan.user.name },
    kind: kind as MeasureKind,
  };
}

interface Changed {
  readonly planId: string;
  /** What the words were written over. */
  readonly version: number;
  readonly words: string;
  readonly on: PlainDate;
}

/** Writes a goal anew, by either side; what was put before the person is taken back. */
export function changeGoal(
  { planId, goalId, version, words, on }: Changed & { readonly goalId: string },
  actor: Planner,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.goal-changed", async (tx, row) => {
    const goal = await tx.planGoal.findFirst({
      where: { id: goalId, planId: row.id, ...openGoal },
      select: { byOn: true, version: true },
    });
    if (!goal) return refused("step-done");
    if (goal.version !== version) return refused("changed-meanwhile");
    // A day that went by stands until another is chosen.
    if (on < shanghaiDay(ctx.now) && on !== dayOf(goal.byOn)) return refused("day-past");
    await tx.planGoal.updateMany({
      where: { id: goalId, version },
      data: {
        wordsEncrypted: seal(words, "plan_goals.words"),
        byOn: toDate(on),
        version: { increment: 1 },
      },
    });
    return accepted({ change: reworked(actor, ctx) });
  });
}

/** Takes a goal out of the plan; the versions that were agreed to keep it. Twice is once. */
export function dropGoal(
  { planId, goalId }: { readonly planId: string; readonly goalId: string },
  actor: Planner,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.goal-dropped", async (tx, row) => {
    const goal = { id: goalId, planId: row.id };
    const { count } = await tx.planGoal.deleteMany({ where: { ...goal, ...openGoal } });
    if (count > 0) return accepted({ change: reworked(actor, ctx) });
    return (await tx.planGoal.count({ where: goal })) > 0
      ? refused("step-done")
      : accepted({ change: {} });
  });
}

/** Writes anew what a measure is and when; what it is about stays. */
export function changeMeasure(
  { planId, measureId, version, words, on }: Changed & { readonly measureId: string },
  actor: Planner,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.measure-changed", async (tx, row) => {
    const measure = await tx.planMeasure.findFirst({
      where: { id: measureId, planId: row.id, ...openMeasure },
      select: { version: true },
    });
    if (!measure) return refused("step-done");
    if (measure.version !== version) return refused("changed-meanwhile");
    await tx.planMeasure.updateMany({
      where: { id: measureId, version },
      data: {
        wordsEncrypted: sealWords(words, "plan_measures.words"),
        plannedOn: toDate(on),
        version: { increment: 1 },
      },
    });
    return accepted({ change: reworked(actor, ctx) });
  });
}

/** Takes a measure out of the plan; twice is once. What a rule suggested is not suggested again for the version under work. */
export function dropMeasure(
  { planId, measureId }: { readonly planId: string; readonly measureId: string },
  actor: Planner,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.measure-dropped", async (tx, row) => {
    const measure = { id: measureId, planId: row.id };
    const found = await tx.planMeasure.findFirst({ where: measure, select: { draft: true } });
    if (!found) return accepted({ change: {} });
    const { count } = await tx.planMeasure.deleteMany({ where: { ...measure, ...openMeasure } });
    if (count === 0) return refused("step-done");
    if (found.draft !== null) {
      const leftOut = { planId: row.id, draft: found.draft, version: row._count.agreements };
      await tx.planDraftLeftOut.createMany({
        data: [{ ...leftOut, leftOutAt: ctx.now }],
        skipDuplicates: true,
      });
    }
    return accepted({ change: reworked(actor, ctx) });
  });
}
