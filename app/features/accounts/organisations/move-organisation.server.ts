import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Accepted, type Refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { auditActor } from "../audit-actor.server.ts";
import {
  moveOrganisation,
  type Actor,
  type OrganisationMove,
  type VerificationState,
} from "../policy/index.ts";
import {
  organisationSelect,
  underReview,
  type OrganisationRow,
} from "./organisation-row.server.ts";
import { tellMembers } from "./tell-members.server.ts";

export interface MoveOrder {
  readonly move: OrganisationMove;
  /** Past tense, as the trail has it: "organisation.verified". */
  readonly action: string;
  readonly reason?: string;
  /** What the mover saw; a change since then refuses the move. */
  readonly version: number;
  /** Whether the facts allow it; asked after the state. */
  readonly check?: (row: OrganisationRow) => Accepted | Refused;
  readonly columns: Prisma.OrganisationUncheckedUpdateManyInput;
  readonly details?: (row: OrganisationRow) => Readonly<Record<string, unknown>>;
}

export type Moved = Verdict<{ readonly to: VerificationState }>;

/**
 * Moves one organisation's verification. The row is locked before it is judged, so of two officers at
 * once the second is judged by what the first did and told `now-<state>`.
 */
export async function moveOneOrganisation(
  id: string,
  order: MoveOrder,
  actor: Exclude<Actor, { kind: "visitor" }>,
  { db, now, requestId }: Context,
): Promise<Moved> {
  return db.$transaction(async (tx) => {
    const row = await lockOrganisation(tx, id);
    if (!row) return refused("not-found");
    if (actor.kind === "officer" && (await isMember(tx, id, actor.userId))) {
      return refused("own-submission");
    }
    const verdict = judge(row, order, actor);
    if (!verdict.ok) return verdict;
    const { count } = await tx.organisation.updateMany({
      where: { id, state: row.state, version: row.version },
      data: { ...order.columns, state: verdict.to, version: { increment: 1 } },
    });
    if (count !== 1) throw new Error(`${order.action}: a locked organisation changed`);
    const reason = order.reason?.trim();
    await recordAudit(tx, {
      action: order.action,
      subject: { type: "organisation", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: row.state, ...(reason ? { reason } : {}), ...order.details?.(row) },
    });
    if (row.state === "verified" || verdict.to === "verified") {
      await enqueue(tx, { task: "organisation.changed", key: id });
    }
    if (actor.kind === "officer" && verdict.to !== "draft") {
      await tellMembers(tx, row, { ...order, to: verdict.to }, now);
    }
    return verdict;
  });
}

export async function lockOrganisation(
  tx: Transaction,
  id: string,
): Promise<OrganisationRow | null> {
  await tx.$queryRaw`SELECT id FROM organisations WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.organisation.findUnique({ where: { id }, select: organisationSelect });
}

function judge(row: OrganisationRow, order: MoveOrder, actor: Actor): Moved {
  const verdict = moveOrganisation(underReview(row), order.move, actor, order.reason);
  if (!verdict.ok && verdict.reason === "not-from-this-state") return refused(`now-${row.state}`);
  if (!verdict.ok) return verdict;
  if (order.version !== row.version) return refused("changed-by-someone-else");
  const content = order.check?.(row) ?? accepted();
  return content.ok ? verdict : content;
}

async function isMember(tx: Transaction, organisationId: string, userId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { organisationId, userId } })) > 0;
}
