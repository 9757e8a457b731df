import { auditActor } from "#app/features/accounts/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { findDispatchEffect } from "./dispatch-effect.server.ts";
import { dispatchInState, dispatchScope, dispatchSelect, sideOf } from "./dispatch-row.server.ts";
import type { DispatchRow } from "./dispatch-row.server.ts";
import { moveDispatch } from "./policy/index.ts";
import type { DispatchMove, DispatchState } from "./policy/index.ts";
import { beginReturn } from "./return-row.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import { tellOtherSide } from "./tell-other-side.server.ts";

export interface DispatchOrder {
  readonly id: string;
  /** What the mover saw; a change since then refuses the move. */
  readonly version: number;
  readonly reason: string;
}

/** Past tense, as the trail has it. */
const ACTIONS = {
  propose: "dispatch.proposed",
  agree: "dispatch.agreed",
  refuse: "dispatch.refused",
  withdraw: "dispatch.withdrawn",
  end: "dispatch.ended",
} as const satisfies Record<DispatchMove, string>;

/**
 * Moves an agreement. It and, where people change sides, both returns of the year are locked before it is judged: a
 * filing at the same moment either has it or refuses it.
 */
export async function moveAgreement(
  { id, version, reason: typed }: DispatchOrder,
  move: DispatchMove,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly to: DispatchState }>> {
  const reason = typed.trim();
  try {
    return await db.$transaction(async (tx): Promise<Verdict<{ readonly to: DispatchState }>> => {
      const row = await lockAgreement(tx, id, actor, now);
      if (!row) return refused("not-found");
      const { organisationId } = actor;
      const asked = { organisationId, year: row.year, agreementId: id };
      const effect = await findDispatchEffect(tx, asked, now);
      const verdict = moveDispatch(await dispatchInState(tx, row, actor, effect.ok), move, reason);
      if (!verdict.ok) return verdict;
      if (version !== row.version) return refused("changed-by-someone-else");
      if (move === "agree" && (await standsInOwnLedger(tx, row))) return refused("in-own-ledger");
      const { count } = await tx.dispatchAgreement.updateMany({
        where: { id, state: row.state, version },
        data: {
          ...columnsOf(move, actor, now),
          ...(reason ? { reason } : {}),
          state: verdict.to,
          version: { increment: 1 },
        },
      });
      if (count !== 1) throw new Error(`${ACTIONS[move]}: a locked agreement changed`);
      await recordAudit(tx, {
        action: ACTIONS[move],
        subject: { type: "dispatch", id },
        actor: auditActor(actor),
        now,
        requestId,
        details: { from: row.state, to: verdict.to, ...(reason ? { reason } : {}) },
      });
      if (row.state !== "draft" || move === "propose") {
        await tellOtherSide(tx, row, { move, side: sideOf(row, actor), reason }, now);
      }
      return accepted({ to: verdict.to });
    });
  } catch (error) {
    if (isDispatchedElsewhere(error)) return refused("dispatched-elsewhere");
    throw error;
  }
}

function columnsOf(move: DispatchMove, { userId }: LedgerKeeper, now: Date) {
  if (move === "propose") return { proposedAt: now };
  if (move === "withdraw" || move === "end") return { endedAt: now };
  return { answeredAt: now, answeredById: userId };
}

/** The agreement, then the returns of both sides in one order, locked until the transaction ends. */
async function lockAgreement(
  tx: Transaction,
  id: string,
  actor: LedgerKeeper,
  now: Date,
): Promise<DispatchRow | null> {
  const where = { id, AND: [dispatchScope(actor)] };
  const found = await tx.dispatchAgreement.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM dispatch_agreements WHERE id = ${found.id}::uuid FOR UPDATE`;
  const row = await tx.dispatchAgreement.findFirst({ where, select: dispatchSelect });
  if (!row) return null;
  for (const organisationId of [row.agencyId, row.hostId].toSorted()) {
    await beginReturn(tx, { organisationId, year: row.year }, now);
  }
  return row;
}

/** Whether the host keeps one of the people on its own staff: one or the other, not both. */
async function standsInOwnLedger(tx: Transaction, { id, hostId }: DispatchRow): Promise<boolean> {
  const people = await tx.dispatchPerson.findMany({
    where: { agreementId: id },
    select: { personHash: true },
  });
  const hashes = people.map(({ personHash }) => personHash);
  const own = await tx.ledgerPerson.count({
    where: { organisationId: hostId, certificate: { personHash: { in: hashes } } },
  });
  return own > 0;
}

/** The database holds each person-month to one agreement, whoever proposes first. */
function isDispatchedElsewhere(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    ["P2002", "P2010"].includes(error.code) &&
    /dispatch_months_once|person_hash/.test(JSON.stringify(error))
  );
}
