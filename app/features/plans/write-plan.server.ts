import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { openThing } from "./measure-thing.server.ts";
import type { Thing } from "./measure-thing.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { isResting } from "./policy/index.ts";
import type { DraftRule, FollowUpChannel, MeasureKind, MeasureSource } from "./policy/index.ts";
import {
  lookedAt,
  onOpenPlan,
  onPlan,
  reworked,
  stateAfter,
  toDate,
  type Planner,
  type PlanRow,
} from "./plan-row.server.ts";
import { seal, sealWords } from "./sealed.server.ts";

/** How many goals are worked for at a time, and how many measures a plan holds: as many as a page can be read. */
export const planLimits = { goals: 3, measures: 40 } as const;

export interface Assessment {
  readonly wish: string;
  readonly strengths: string;
  readonly barriers: string;
  readonly support: string;
}

/** Writes down what was found together; the first one makes a contacted person an assessed one. */
export function assessPerson(
  { planId, assessment }: { readonly planId: string; readonly assessment: Assessment },
  actor: Counsellor,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.assessed", (_tx, row) => {
    if (row.state === "listed") return refused("not-now");
    const assessed = {
      assessmentEncrypted: seal(JSON.stringify(assessment), "plans.assessment"),
      assessedOn: toDate(shanghaiDay(ctx.now)),
      proposedAt: null,
    };
    if (row.state !== "contacted") return accepted({ change: assessed });
    const moved = stateAfter(row, "assess", "counsellor", ctx.now);
    return moved.ok ? accepted({ change: { ...assessed, ...moved.change } }) : moved;
  });
}

/** Adds a goal; what was put before the person is taken back, as it is no longer the plan. */
export function addGoal(
  goal: { readonly planId: string; readonly words: string; readonly byOn: PlainDate },
  actor: Planner,
  ctx: Context,
) {
  return onOpenPlan(goal.planId, actor, ctx, "plan.goal-added", async (tx, row) => {
    const open = await tx.planGoal.count({ where: { planId: row.id, reachedOn: null } });
    if (open >= planLimits.goals) return refused("goals-full");
    if (goal.byOn < shanghaiDay(ctx.now)) return refused("day-past");
    await tx.planGoal.create({
      data: {
        planId: row.id,
        wordsEncrypted: seal(goal.words, "plan_goals.words"),
        byOn: toDate(goal.byOn),
        createdAt: ctx.now,
      },
    });
    return accepted({ change: reworked(actor, ctx) });
  });
}

export function reachGoal(
  { planId, goalId }: { readonly planId: string; readonly goalId: string },
  actor: Counsellor,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.goal-reached", async (tx, row) => {
    await tx.planGoal.updateMany({
      where: { id: goalId, planId: row.id, reachedOn: null },
      data: { reachedOn: toDate(shanghaiDay(ctx.now)) },
    });
    return accepted({ change: {} });
  });
}

export function addMeasure(
  measure: Omit<NewMeasure, "draft"> & { readonly planId: string },
  actor: Planner,
  ctx: Context,
) {
  return onOpenPlan(measure.planId, actor, ctx, "plan.measure-added", (tx, row) =>
    putMeasure(tx, row, measure, actor, ctx),
  );
}

interface NewMeasure {
  readonly kind: MeasureKind;
  readonly words: string;
  readonly plannedOn: PlainDate;
  readonly source?: MeasureSource | undefined;
  /** Which adjustment it is about: it moves when somebody agrees to that one. */
  readonly adjustment?: Adjustment | undefined;
  /** The course or the position it leads to: it moves as far as the person comes with it. */
  readonly thing?: Thing | undefined;
  /** The rule that suggested it. */
  readonly draft?: DraftRule;
}

/** One more measure in a locked plan; what was put before the person is taken back. */
export async function putMeasure(
  tx: Transaction,
  row: PlanRow,
  { kind, words, plannedOn, source, adjustment, thing, draft }: NewMeasure,
  actor: Planner,
  { now }: Pick<Context, "now">,
) {
  if (row._count.measures >= planLimits.measures) return refused("measures-full");
  if (adjustment) {
    const there = { planId: row.id, adjustment };
    if ((await tx.planMeasure.count({ where: there })) > 0) return refused("adjustment-there");
  }
  const leadsTo = columnsOf(thing);
  const name = thing && (await openThing(thing, { db: tx, now }));
  if (thing) {
    if (name === undefined) return refused("thing-closed");
    const there = { planId: row.id, ...leadsTo };
    if ((await tx.planMeasure.count({ where: there })) > 0) return refused("thing-there");
  }
  await tx.planMeasure.create({
    data: {
      ...{ planId: row.id, kind, source: source ?? null, draft: draft ?? null },
      ...leadsTo,
      adjustment: adjustment ?? null,
      // What is agreed to names what it leads to.
      wordsEncrypted: sealWords([name, words].filter(Boolean).join("\n"), "plan_measures.words"),
      plannedOn: toDate(plannedOn),
      createdAt: now,
    },
  });
  return accepted({ change: reworked(actor, { now }) });
}

function columnsOf(thing: Thing | undefined) {
  if (!thing) return {};
  return thing.kind === "course" ? { courseId: thing.id } : { positionId: thing.id };
}

/** What was planned has happened; the first after the agreement makes the plan an active one. Twice is once. */
export function finishMeasure(
  { planId, measureId }: { readonly planId: string; readonly measureId: string },
  actor: Counsellor,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.measure-done", async (tx, row) => {
    const [measure] = await tx.planMeasure.updateManyAndReturn({
      where: { id: measureId, planId: row.id, doneOn: null },
      data: { doneOn: toDate(shanghaiDay(ctx.now)) },
      select: { kind: true },
    });
    if (measure) await noteEvent(tx, row, { what: "measure-done", value: measure.kind }, ctx.now);
    if (row.state !== "planned") return accepted({ change: {} });
    return stateAfter(row, "start", "counsellor", ctx.now);
  });
}

export interface FollowUp {
  readonly planId: string;
  readonly on: PlainDate;
  readonly channel: FollowUpChannel;
  readonly reached: boolean;
  readonly words: string;
  readonly nextOn: PlainDate | null;
  readonly onceKey: string;
}

/** Logs a talk or a try at one. The first that reached somebody is the contact. Posted twice it is one. */
export function logFollowUp(followUp: FollowUp, actor: Counsellor, ctx: Context) {
  const { planId, on, channel, reached, words, nextOn, onceKey } = followUp;
  return onPlan(planId, actor, ctx, "plan.followed-up", async (tx, row) => {
    if (isResting(row.state)) return refused("not-now");
    // A try is recorded before there is consent; what somebody said is not.
    if (row.consentedAt === null && reached) return refused("consent-missing");
    if (on > shanghaiDay(ctx.now)) return refused("day-ahead");
    if (nextOn !== null && nextOn <= on) return refused("next-before");
    const { count } = await tx.planFollowUp.createMany({
      data: [
        {
          ...{ planId: row.id, channel, reached, onceKey },
          on: toDate(on),
          wordsEncrypted: sealWords(words, "plan_follow_ups.words"),
          nextOn: nextOn && toDate(nextOn),
          authorId: actor.userId,
          writtenAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    const value = reached ? "reached" : "not-reached";
    if (count > 0) await noteEvent(tx, row, { what: "follow-up", value, on }, ctx.now);
    if (!reached || row.state !== "listed") return accepted({ change: {} });
    return stateAfter(row, "contact", "counsellor", ctx.now);
  });
}

/** The counsellor has looked at what the person did. */
export function lookAtDeed(
  { planId }: { readonly planId: string },
  actor: Counsellor,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.deed-seen", () => accepted({ change: lookedAt }));
}

/** What the person wants to say, in the plan for both to read. */
export function saveOwnWords(
  { planId, words }: { readonly planId: string; readonly words: string },
  actor: Seeker,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.own-words", () => {
    return accepted({ change: { ownWordsEncrypted: sealWords(words, "plans.own_words") } });
  });
}
