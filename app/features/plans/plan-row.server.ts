import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { monthOf, monthsBetween } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Refused, Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { noteEvent } from "./note-event.server.ts";
import { isResting, movePlan, nextFollowUp } from "./policy/index.ts";
import { whereShown } from "./shown-to.server.ts";
import type { PersonDeed, PlanFacts, PlanMove, PlanRefusal, PlanSide } from "./policy/index.ts";

/** The two who write in a plan: the person it is of and the counsellor who keeps it. */
export type Planner = Counsellor | Seeker;

export function sideOf(actor: Planner): PlanSide {
  return actor.kind === "seeker" ? "person" : "counsellor";
}

/** Who of the table reads, where it is their own plan or one they keep. */
export function readerOf(actor: Planner): "person" | "counsellor" {
  return sideOf(actor);
}

/** A counsellor's own plans in their district, or the person's own. */
export function scopeOf(actor: Planner): Prisma.PlanWhereInput {
  return actor.kind === "seeker"
    ? { userId: actor.userId }
    : { counsellorId: actor.userId, region: actor.region };
}

/** The same, one whose person lets the counsellor read their profile. */
export function showingProfile(planId: string, actor: Counsellor): Prisma.PlanWhereInput {
  return { id: planId, ...scopeOf(actor), ...whereShown("counsellor", "profile") };
}

const rowSelect = {
  id: true,
  userId: true,
  region: true,
  kind: true,
  state: true,
  stateSince: true,
  listedOn: true,
  consentedAt: true,
  showsProfile: true,
  proposedAt: true,
  nextOn: true,
  placedOn: true,
  outcome: true,
  version: true,
  followUps: {
    orderBy: [{ on: "asc" }, { id: "asc" }],
    select: { on: true, channel: true, reached: true, nextOn: true },
  },
  _count: { select: { goals: true, measures: true, agreements: true } },
} satisfies Prisma.PlanSelect;

export type PlanRow = Prisma.PlanGetPayload<{ select: typeof rowSelect }>;

/** Locks a plan of the actor's; undefined where it is not there or not theirs to know of. */
export async function lockPlan(
  tx: Transaction,
  id: string,
  actor: Planner,
): Promise<PlanRow | undefined> {
  await tx.$executeRaw`SELECT id FROM plans WHERE id = ${id}::uuid FOR UPDATE`;
  return (
    (await tx.plan.findFirst({ where: { id, ...scopeOf(actor) }, select: rowSelect })) ?? undefined
  );
}

export function factsOf(row: PlanRow, today: PlainDate): PlanFacts {
  const { state, placedOn, followUps, _count } = row;
  const placed = dayOf(placedOn);
  return {
    state,
    hasConsent: row.consentedAt !== null,
    goals: _count.goals,
    measures: _count.measures,
    attempts: followUps,
    monthsPlaced: placed === null ? null : wholeMonths(placed, today),
  };
}

function wholeMonths(from: PlainDate, to: PlainDate): number {
  const months = monthsBetween(monthOf(from), monthOf(to));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

export type PlanChange = Omit<
  Prisma.PlanUncheckedUpdateManyInput,
  "state" | "placedOn" | "outcome"
> & {
  readonly state?: PlanRow["state"];
  readonly placedOn?: Date | null;
  readonly outcome?: string | null;
};

/** Writes over the version that was locked, with what is due next worked out anew, and leaves a trace. */
export async function changePlan(
  tx: Transaction,
  row: PlanRow,
  change: PlanChange,
  { actor, action, ctx }: { actor: Planner; action: `plan.${string}`; ctx: Context },
): Promise<void> {
  const state = change.state ?? row.state;
  const placedOn = change.placedOn === undefined ? row.placedOn : change.placedOn;
  const last = row.followUps.at(-1);
  const due = nextFollowUp({
    state,
    listedOn: shanghaiDay(row.listedOn),
    lastOn: dayOf(last?.on ?? null),
    placedOn: dayOf(placedOn),
    agreedOn: dayOf(last?.nextOn ?? null),
  });
  await tx.plan.updateMany({
    where: { id: row.id, version: row.version, ...scopeOf(actor) },
    data: {
      ...change,
      ...(state === row.state ? {} : { stateSince: ctx.now }),
      nextOn: due === null ? null : toDate(due),
      version: { increment: 1 },
    },
  });
  if (state !== row.state) {
    const placed = state === "placed" && { placedOn, outcome: change.outcome ?? row.outcome };
    await noteEvent(tx, row, { what: "state", value: state, ...placed }, ctx.now);
  }
  await recordAudit(tx, {
    action,
    subject: { type: "plan", id: row.id },
    actor: auditActor(actor),
    now: ctx.now,
    requestId: ctx.requestId,
    details: { state },
  });
}

type Decided<R extends string> = Verdict<{ readonly change: PlanChange }, R> | Refused<R>;

/** Locks, asks `decide` for what to write, and writes it; the frame of every verb on a plan. */
export function onPlan<R extends string>(
  planId: string,
  actor: Planner,
  ctx: Context,
  action: `plan.${string}`,
  decide: (tx: Transaction, row: PlanRow) => Decided<R> | Promise<Decided<R>>,
): Promise<Verdict<object, R | "not-found" | "consent-missing">> {
  type Answer = Verdict<object, R | "not-found" | "consent-missing">;
  return ctx.db.$transaction(async (tx): Promise<Answer> => {
    const row = await lockPlan(tx, planId, actor);
    if (!row) return refused("not-found");
    const decided = await decide(tx, row);
    if (!decided.ok) return decided;
    // What was written beside the plan decides what is due next.
    const fresh = (await lockPlan(tx, planId, actor)) ?? row;
    await changePlan(tx, fresh, decided.change, { actor, action, ctx });
    return accepted();
  });
}

/** What a change of goals or measures does to the plan: nothing waits for an answer, and the counsellor hears of it. */
export function reworked(actor: Planner, { now }: Pick<Context, "now">): PlanChange {
  return { proposedAt: null, ...(actor.kind === "seeker" && did("changed", now)) };
}

/** What the person did, for the counsellor to look at. */
export function did(deed: PersonDeed, now: Date) {
  return { personDid: deed, personDidAt: now };
}

/** The counsellor has looked at it. */
export const lookedAt = { personDid: null, personDidAt: null } as const;

/** Why nothing may be written now. */
export function closedTo({ consentedAt, state }: Pick<PlanRow, "consentedAt" | "state">) {
  if (consentedAt === null) return refused("consent-missing");
  return isResting(state) ? refused("not-now") : null;
}

/** The same frame for what is written only in a plan that its person agreed to and that does not rest. */
export function onOpenPlan<R extends string>(
  planId: string,
  actor: Planner,
  ctx: Context,
  action: `plan.${string}`,
  decide: (tx: Transaction, row: PlanRow) => Decided<R> | Promise<Decided<R>>,
) {
  return onPlan<R | "consent-missing" | "not-now">(
    planId,
    actor,
    ctx,
    action,
    (tx, row) => closedTo(row) ?? decide(tx, row),
  );
}

/** The change of state that a step brings, or why it may not be made. */
export function stateAfter(
  row: PlanRow,
  move: PlanMove,
  side: PlanSide,
  now: Date,
): Verdict<{ readonly change: { readonly state: PlanRow["state"] } }, PlanRefusal> {
  const moved = movePlan(factsOf(row, shanghaiDay(now)), move, side);
  return moved.ok ? accepted({ change: { state: moved.to } }) : moved;
}

export function dayOf(date: Date | null): PlainDate | null {
  return date === null ? null : shanghaiDay(date);
}

export function toDate(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
