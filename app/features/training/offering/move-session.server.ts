import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { contentSelect } from "./course-content.server.ts";
import { lockSession } from "../lock-session.server.ts";
import { moveSession } from "../policy/index.ts";
import type { SessionMove, SessionState } from "../policy/index.ts";
import { lockCourse } from "./save-course.server.ts";
import { sessionContentSelect } from "./session-content.server.ts";

export interface SessionTarget {
  readonly id: string;
  /** The version the person saw. */
  readonly version: number;
}

export const movableSelect = {
  ...sessionContentSelect,
  id: true,
  state: true,
  version: true,
  organisationId: true,
  courseId: true,
  region: true,
  submittedById: true,
  startsAt: true,
  endsAt: true,
  course: {
    select: { ...contentSelect, organisation: { select: { state: true, region: true } } },
  },
} as const satisfies Prisma.TrainingSessionSelect;
export type MovableSession = Prisma.TrainingSessionGetPayload<{ select: typeof movableSelect }>;

export type SessionMover = ProviderMember | Officer;

/** What a verb adds to the rules of the states. */
export interface SessionOrder {
  readonly move: Exclude<SessionMove, "start" | "finish">;
  readonly action: string;
  readonly reason?: string;
  /** Whether the words and facts allow it; asked after the state. */
  readonly check?: (row: MovableSession) => Accepted | Refused;
  readonly columns: (row: MovableSession) => Prisma.TrainingSessionUncheckedUpdateManyInput;
  /** More to do in the transaction once it has moved. */
  readonly then?: (tx: Transaction, row: MovableSession) => Promise<void>;
}

export type MoveVerdict = Accepted<{ readonly to: SessionState }> | Refused;

/** Rows of other providers or regions do not exist for the actor. */
export function scopeOf(actor: SessionMover): Prisma.TrainingSessionWhereInput {
  if (actor.kind === "officer") {
    return { region: { startsWith: regionStem(actor.region) } };
  }
  const { organisationId } = actor;
  return organisationId === null ? { id: { in: [] } } : { organisationId };
}

/**
 * Moves a session, or says why not. Course and session are locked in this order before they are judged, so that words
 * and state cannot change between the judgement and the writing.
 */
export async function carryOut(
  order: SessionOrder,
  target: SessionTarget,
  actor: SessionMover,
  { db, now, requestId }: Context,
): Promise<MoveVerdict> {
  return db.$transaction(async (tx) => {
    const found = await tx.trainingSession.findFirst({
      where: { id: target.id, ...scopeOf(actor) },
      select: { courseId: true },
    });
    if (!found) return refused("not-found");
    await lockCourse(tx, found.courseId);
    await lockSession(tx, target.id);
    const row = await tx.trainingSession.findFirst({
      where: { id: target.id, ...scopeOf(actor) },
      select: movableSelect,
    });
    if (!row) return refused("not-found");
    const { reason } = order;
    const verdict = moveSession(row, order.move, actor, now, reason);
    if (!verdict.ok) return refused(verdict.reason, { state: row.state });
    if (row.version !== target.version) return refused("changed-by-someone-else");
    const content = order.check?.(row) ?? accepted();
    if (!content.ok) return content;
    const { count } = await tx.trainingSession.updateMany({
      where: {
        id: row.id,
        organisationId: row.organisationId,
        state: row.state,
        version: row.version,
      },
      data: { ...order.columns(row), state: verdict.to, updatedAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Error(`${order.action}: a locked session changed`);
    await recordAudit(tx, {
      action: order.action,
      subject: { type: "training-session", id: row.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: row.state, ...(reason?.trim() && { reason: reason.trim() }) },
    });
    if (row.state === "published" || verdict.to === "published") {
      await enqueue(tx, { task: "session.changed", key: row.id });
    }
    await order.then?.(tx, row);
    return verdict;
  });
}
