import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import type { ActingFor } from "../policy/delegation.ts";
import type { SignedIn } from "../policy/index.ts";

/** Begins to act for somebody in this session, while what they gave is in force. */
export function beginActing(
  { delegationId, sessionId }: { readonly delegationId: string; readonly sessionId: string },
  actor: SignedIn,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-in-force">> {
  return db.$transaction(async (tx): Promise<Verdict<object, "not-in-force">> => {
    const found = await tx.delegation.count({
      where: {
        id: delegationId,
        delegateId: actor.userId,
        revokedAt: null,
        until: { gte: new Date(`${shanghaiDay(now)}T00:00:00Z`) },
      },
    });
    if (found === 0) return refused("not-in-force");
    await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId },
      data: { delegationId },
    });
    await tx.delegation.updateMany({
      where: { id: delegationId, delegateId: actor.userId, begunAt: null },
      data: { begunAt: now },
    });
    await recordAudit(tx, {
      action: "delegation.begun",
      subject: { type: "delegation", id: delegationId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}

/** The session is the delegate's own again. */
export async function stopActing(sessionId: string, actor: SignedIn, { db }: Context) {
  await db.session.updateMany({
    where: { id: sessionId, userId: actor.userId },
    data: { delegationId: null },
  });
}

export interface Act {
  /** The page's id in the route table, and which of its forms. */
  readonly route: string;
  readonly intent: string;
  readonly subjectId: string | null;
}

/** Puts an act on the person's list before it is done; one that was refused is taken off again by `dropAct`. */
export async function noteAct(
  by: ActingFor,
  act: Act,
  { db, now }: Context,
): Promise<{ readonly actId: string }> {
  const { id } = await db.delegatedAct.create({
    data: { ...act, delegationId: by.delegationId, at: now },
    select: { id: true },
  });
  return { actId: id };
}

export async function dropAct(by: ActingFor, actId: string, { db }: Context): Promise<void> {
  await db.delegatedAct.deleteMany({ where: { id: actId, delegationId: by.delegationId } });
}

/** Whether what was given still holds, asked inside the transaction of what is done by it. */
export async function holdDelegation(tx: Transaction, by: ActingFor, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM delegations WHERE id = ${by.delegationId}::uuid AND delegate_id = ${by.userId}::uuid
      AND revoked_at IS NULL AND until >= ${shanghaiDay(now)}::date FOR SHARE`;
  return rows.length > 0;
}
