import { recordAudits } from "#app/features/audit/index.server.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { moveSession } from "./policy/index.ts";
import type { SessionMove } from "./policy/index.ts";

const BATCH = 200;

const STEPS = [
  { move: "start", action: "training-session.started" },
  { move: "finish", action: "training-session.finished" },
] as const satisfies readonly { readonly move: SessionMove; readonly action: string }[];
type Step = (typeof STEPS)[number];

/** Starts every session whose first meeting has begun, finishes those whose last is over; answers how many moved. */
export async function advanceSessions(ctx: Context): Promise<number> {
  let moved = 0;
  for (const step of STEPS) {
    for (;;) {
      const count = await ctx.db.$transaction((tx) => advanceSome(tx, step, ctx));
      moved += count;
      if (count < BATCH) break;
    }
  }
  return moved;
}

function dueFor({ move }: Step, now: Date): Prisma.TrainingSessionWhereInput {
  return move === "start"
    ? { state: "published", startsAt: { lte: now } }
    : { state: "running", endsAt: { lte: now } };
}

async function advanceSome(tx: Transaction, step: Step, { now, requestId }: Context) {
  const found = await tx.trainingSession.findMany({
    where: dueFor(step, now),
    orderBy: { id: "asc" },
    take: BATCH,
    select: { id: true },
  });
  const ids = found.map(({ id }) => id);
  await tx.$executeRaw`
    SELECT id FROM training_sessions WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  // owner-scope: the clock moves everybody's sessions.
  const locked = await tx.trainingSession.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      state: true,
      organisationId: true,
      region: true,
      submittedById: true,
      startsAt: true,
      endsAt: true,
    },
  });
  const moving = locked.flatMap((session) => {
    const verdict = moveSession(session, step.move, { kind: "clock" }, now);
    return verdict.ok ? [{ id: session.id, from: session.state, to: verdict.to }] : [];
  });
  const [first] = moving;
  if (!first) return 0;
  const { count } = await tx.trainingSession.updateMany({
    where: { id: { in: moving.map(({ id }) => id) }, state: first.from },
    data: {
      state: first.to,
      updatedAt: now,
      version: { increment: 1 },
      ...(step.move === "finish" && { endedAt: now }),
    },
  });
  if (count !== moving.length) throw new Error(`${step.action}: a locked session changed`);
  await enqueueAll(
    tx,
    "session.changed",
    moving.map(({ id }) => id),
  );
  await recordAudits(
    tx,
    moving.map(({ id, from }) => ({
      action: step.action,
      subject: { type: "training-session", id },
      actor: { id: null, kind: "system" },
      now,
      requestId,
      details: { from },
    })),
  );
  return count;
}
