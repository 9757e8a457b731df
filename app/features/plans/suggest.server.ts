import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { openFitIndex } from "#app/features/matching/index.server.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { restingStates } from "./policy/index.ts";
import { whereShown } from "./shown-to.server.ts";

/** Positions kept for each person. */
export const MOST_SUGGESTED = 10;
const BATCH = 200;

interface RunOf {
  readonly region: string;
  /** Null: everybody's in the district. */
  readonly counsellorId: string | null;
}

/** Plans of people who agreed that a counsellor reads what fits them, and that are under way. */
export function suggestedPlans({ region, counsellorId }: RunOf): Prisma.PlanWhereInput {
  return {
    region,
    ...(counsellorId === null ? {} : { counsellorId }),
    ...whereShown("counsellor", "profile"),
    state: { notIn: [...restingStates, "listed"] },
  };
}

/** Begins to work out what fits everybody of the counsellor's caseload; what is under way is left to end. */
export async function startSuggesting(
  actor: Counsellor,
  { db, now, requestId }: Context,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const of = { region: actor.region, counsellorId: actor.userId };
    const runId = await beginSuggesting(tx, of, now);
    if (runId === null) return;
    await recordAudit(tx, {
      action: "plans.suggestions-started",
      subject: { type: "suggestion-run", id: runId },
      actor: auditActor(actor),
      now,
      requestId,
    });
  });
}

/** A new run with its job, or null where one of the same people is under way. */
export async function beginSuggesting(
  tx: Transaction,
  of: RunOf,
  now: Date,
): Promise<string | null> {
  const plansTotal = await tx.plan.count({ where: suggestedPlans(of) });
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO suggestion_runs (id, region, counsellor_id, requested_at, plans_total)
    VALUES (gen_random_uuid(), ${of.region}, ${of.counsellorId}::uuid, ${now}, ${plansTotal})
    ON CONFLICT (region, counsellor_id) WHERE state = 'running' DO NOTHING RETURNING id`;
  if (!row) return null;
  await enqueue(tx, { task: "suggestions.run", key: row.id });
  return row.id;
}

/**
 * Goes on with a run: some hundred people at a time, each batch with the note that it is done in one transaction, so that
 * a run that was cut off goes on where it was. Who takes their consent back meanwhile gets nothing written.
 */
export async function runSuggesting(
  runId: string,
  ctx: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  const { db, now, signal } = ctx;
  const run = await db.suggestionRun.findFirst({
    where: { id: runId, state: "running" },
    select: { region: true, counsellorId: true, cursor: true },
  });
  if (!run) return;
  const index = await openFitIndex(ctx);
  let { cursor } = run;
  for (;;) {
    signal?.throwIfAborted();
    const plans = await db.plan.findMany({
      where: { ...suggestedPlans(run), id: { gt: cursor } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, userId: true },
    });
    const last = plans.at(-1)?.id;
    if (last === undefined) break;
    const userIds = plans.map(({ userId }) => userId);
    const best = await index.bestFor(userIds, MOST_SUGGESTED);
    const rows = plans.flatMap(({ id, userId }) =>
      (best.get(userId) ?? []).map((positionId, at) => ({ planId: id, positionId, rank: at + 1 })),
    );
    if (!(await writeBatch({ runId, cursor, last }, plans, rows, ctx))) return;
    cursor = last;
  }
  await db.suggestionRun.updateMany({
    where: { id: runId, state: "running" },
    data: { state: "done", finishedAt: now, weightsVersion: index.weightsVersion },
  });
}

/** Writes a batch in the place of what was suggested before; false where somebody else did meanwhile. */
function writeBatch(
  { runId, cursor, last }: { runId: string; cursor: string; last: string },
  plans: readonly { readonly id: string }[],
  rows: readonly { readonly planId: string; readonly positionId: string; readonly rank: number }[],
  { db }: Context,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.suggestionRun.updateMany({
      where: { id: runId, state: "running", cursor },
      data: { cursor: last, plansDone: { increment: plans.length } },
    });
    if (count === 0) return false;
    const planIds = plans.map(({ id }) => id);
    await tx.$executeRaw`SELECT id FROM plans WHERE id = ANY (${planIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    await tx.planSuggestion.deleteMany({ where: { planId: { in: planIds } } });
    await tx.$executeRaw`
      INSERT INTO plan_suggestions (plan_id, position_id, rank)
      SELECT one.plan_id, one.position_id, one.rank
      FROM unnest(${rows.map(({ planId }) => planId)}::uuid[],
          ${rows.map(({ positionId }) => positionId)}::uuid[],
          ${rows.map(({ rank }) => rank)}::int[]) AS one (plan_id, position_id, rank)
        JOIN plans p ON p.id = one.plan_id AND p.consented_at IS NOT NULL AND p.shows_profile
        JOIN positions q ON q.id = one.position_id`;
    return true;
  });
}
