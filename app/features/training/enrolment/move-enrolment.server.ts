import { auditActor } from "#app/features/accounts/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { isLive, moveEnrolment, needsPurpose } from "../policy/index.ts";
import type { EnrolmentMove, EnrolmentState } from "../policy/index.ts";
import { enrolmentInState, lockEnrolment } from "./enrolment-row.server.ts";
import type { EnrolmentRow, Mover } from "./enrolment-row.server.ts";
import { recordEnrolmentEvent } from "./record-event.server.ts";

export interface MoveOrder {
  readonly move: EnrolmentMove;
  /** Words the rules ask for; what becomes of them is the verb's. */
  readonly words?: string;
  /** The version the person saw; left out where the clock moves. */
  readonly version?: number;
  /** Whether more than the state allows it. */
  readonly check?: (row: EnrolmentRow) => Accepted | Refused;
  readonly columns?: (row: EnrolmentRow) => Prisma.EnrolmentUncheckedUpdateManyInput;
  /** For the audit trail: codes and numbers, no words. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `repeated`: the same person had pressed the same button before; nothing was written again. */
export type EnrolmentMoveVerdict =
  Accepted<{ readonly to: EnrolmentState; readonly repeated: boolean }> | Refused;

const ACTIONS: Readonly<Record<EnrolmentMove, string>> = {
  approve: "enrolment.approved",
  refuse: "enrolment.refused",
  offer: "enrolment.offered",
  accept: "enrolment.accepted",
  decline: "enrolment.declined",
  expire: "enrolment.expired",
  lapse: "enrolment.lapsed",
  withdraw: "enrolment.withdrawn",
  cancel: "enrolment.cancelled",
  complete: "enrolment.completed",
  fail: "enrolment.failed",
  "not-come": "enrolment.not-come",
};

/** Moves one enrolment in a transaction of its own; `then` does what follows from it. */
export function moveOneEnrolment(
  { id, ...order }: MoveOrder & { readonly id: string },
  actor: Mover,
  ctx: Context,
  then?: (tx: Transaction, row: EnrolmentRow) => Promise<void>,
): Promise<EnrolmentMoveVerdict> {
  return ctx.db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    const verdict = await moveLocked(tx, row, order, actor, ctx);
    if (verdict.ok && !verdict.repeated) await then?.(tx, row);
    return verdict;
  });
}

/** The same for a row that the caller has locked. */
export async function moveLocked(
  tx: Transaction,
  row: EnrolmentRow,
  order: MoveOrder,
  actor: Mover,
  { now, requestId }: Omit<Context, "db">,
): Promise<EnrolmentMoveVerdict> {
  const { move, version } = order;
  const judged = moveEnrolment(enrolmentInState(row, now), move, actor, now, order.words);
  if (!judged.ok) {
    if (await wasPressedBefore(tx, row, order, actor)) {
      return accepted({ to: row.state, repeated: true });
    }
    return refused(judged.reason, { state: row.state });
  }
  if (version !== undefined && version !== row.version) return refused("changed-by-someone-else");
  const checked = order.check?.(row) ?? accepted();
  if (!checked.ok) return checked;
  const { count } = await tx.enrolment.updateMany({
    where: { id: row.id, userId: row.userId, state: row.state, version: row.version },
    data: {
      state: judged.to,
      stateSince: now,
      offerUntil: null,
      ...order.columns?.(row),
      ...(isLive(judged.to) ? {} : { proposedNeedsEncrypted: null }),
      updatedAt: now,
      version: { increment: 1 },
    },
  });
  if (count !== 1) throw new Error(`${ACTIONS[move]}: a locked enrolment changed`);
  if (!isLive(judged.to)) await endNeeds(tx, row, now);
  await recordEnrolmentEvent(tx, {
    enrolmentId: row.id,
    ...{ move, side: sideOf(actor), toState: judged.to, at: now, version: row.version },
    actorId: "userId" in actor ? actor.userId : null,
  });
  await recordAudit(tx, {
    action: ACTIONS[move],
    subject: { type: "enrolment", id: row.id },
    actor: actor.kind === "clock" ? { id: null, kind: "system" } : auditActor(actor),
    now,
    requestId,
    details: { from: row.state, ...order.details },
  });
  return accepted({ to: judged.to, repeated: false });
}

/** What has ended need not be answered, and nobody reads any longer what was needed for it (个人信息保护法 art. 19). */
async function endNeeds(tx: Transaction, { id, userId }: EnrolmentRow, now: Date): Promise<void> {
  await tx.enrolmentAdjustment.updateMany({
    where: { enrolmentId: id, state: "open" },
    data: { state: "withdrawn", version: { increment: 1 } },
  });
  await tx.consent.updateMany({
    where: { enrolmentId: id, userId, purpose: needsPurpose, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}

async function wasPressedBefore(
  tx: Transaction,
  row: EnrolmentRow,
  { move, version }: MoveOrder,
  actor: Mover,
): Promise<boolean> {
  if (!("userId" in actor) || version === undefined || row.version !== version + 1) return false;
  const mine = { enrolmentId: row.id, version, move, actorId: actor.userId };
  return (await tx.enrolmentEvent.count({ where: mine })) > 0;
}

function sideOf({ kind }: Mover): "person" | "provider" | "clock" {
  if (kind === "seeker") return "person";
  return kind === "provider-member" ? "provider" : "clock";
}
