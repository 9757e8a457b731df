import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { onPlan, stateAfter, toDate } from "./plan-row.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { finishes, furthestStep, isResting, leadsOn } from "./policy/index.ts";
import type { MeasureStep } from "./policy/index.ts";

/** What of a plan it is about. */
type Thing =
  { readonly positionId: string } | { readonly courseId: string } | { readonly adjustment: string };

export interface Followed {
  readonly userId: string;
  readonly thing: Thing;
  readonly happened: readonly { readonly what: string; readonly at: Date }[];
  /** A result was put right: what was reached by it goes back. */
  readonly isCorrected?: boolean;
}

/**
 * Moves the measure of the person's plan that led to what happened; nothing where there is none, and nothing twice.
 * The first thing that is done after the agreement makes the plan an active one.
 */
export async function followPerson(followed: Followed, ctx: Context): Promise<void> {
  const { userId, thing, happened, isCorrected = false } = followed;
  const reached = furthestStep(happened.map(({ what, at }) => ({ what, on: shanghaiDay(at) })));
  if (reached === null) return;
  const plans = await ctx.db.plan.findMany({
    where: { userId, consentedAt: { not: null }, measures: { some: thing } },
    select: { id: true },
  });
  const person: Seeker = { kind: "seeker", userId };
  for (const { id } of plans) {
    await onPlan(id, person, ctx, "plan.measure-moved", async (tx, row) => {
      if (row.consentedAt === null || isResting(row.state)) return refused("not-now");
      const measure = await tx.planMeasure.findFirst({
        where: { planId: row.id, ...thing },
        select: { id: true, kind: true, step: true, doneOn: true },
      });
      const from = (measure?.step ?? null) as MeasureStep | null;
      const leads = isCorrected ? from !== reached.step : leadsOn(from, reached.step);
      if (!measure || !leads) return refused("not-now");
      const isDoneNow = measure.doneOn === null && finishes(reached.step);
      await tx.planMeasure.updateMany({
        where: { id: measure.id, planId: row.id },
        data: {
          ...{ step: reached.step, stepOn: toDate(reached.on) },
          ...(isDoneNow && { doneOn: toDate(reached.on) }),
        },
      });
      if (isDoneNow) {
        const finished = { what: "measure-done", value: measure.kind, on: reached.on } as const;
        await noteEvent(tx, row, finished, ctx.now);
      }
      if (row.state !== "planned") return accepted({ change: {} });
      return stateAfter(row, "start", "counsellor", ctx.now);
    });
  }
}
