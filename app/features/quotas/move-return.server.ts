import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Actor, Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { findParameters } from "./find-parameters.server.ts";
import { declaresPeople, moveReturn } from "./policy/return-states.ts";
import type { MoveFacts, ReturnMove, ReturnState } from "./policy/return-states.ts";
import { lockReturn, returnInState } from "./return-row.server.ts";
import type { ReturnRow, ReturnWhere } from "./return-row.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import { tellEmployer } from "./tell-employer.server.ts";

export type ReturnMover = LedgerKeeper | Officer;
export type Moved = Verdict<{ readonly to: ReturnState }>;

export interface ReturnOrder {
  readonly move: ReturnMove;
  /** Past tense, as the trail has it: "quota-return.sent-back". */
  readonly action: string;
  /** What the mover saw; a change since then refuses the move. */
  readonly version: number;
  readonly reason?: string | undefined;
  /** What decides between two ends; may refuse. Asked after the lock. */
  readonly facts?: (tx: Transaction, row: ReturnRow) => Promise<Verdict<MoveFacts & object>>;
  readonly columns?: (
    row: ReturnRow,
    to: ReturnState,
  ) => Prisma.QuotaReturnUncheckedUpdateManyInput;
  /** More to write in the transaction. */
  readonly then?: (tx: Transaction, row: ReturnRow, to: ReturnState) => Promise<void>;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Rows of other employers and other districts do not exist for the mover. */
export function returnScope(actor: ReturnMover): Prisma.QuotaReturnWhereInput {
  return actor.kind === "officer"
    ? { region: { startsWith: regionStem(actor.region) } }
    : { organisationId: actor.organisationId };
}

/**
 * Moves one return. The row is locked before it is judged, so of two people at once the second is judged by what the
 * first did and told the state it is in now.
 */
export function moveOneReturn(
  where: ReturnWhere,
  order: ReturnOrder,
  actor: ReturnMover,
  { db, now, requestId }: Context,
): Promise<Moved> {
  return db.$transaction(async (tx): Promise<Moved> => {
    const row = await lockReturn(tx, where, returnScope(actor));
    if (!row) return refused("not-found");
    const may = await judge(tx, row, order, actor, now, {});
    if (!may.ok) return may;
    const facts = await order.facts?.(tx, row);
    if (facts && !facts.ok) return facts;
    const verdict = facts ? await judge(tx, row, order, actor, now, facts) : may;
    if (!verdict.ok) return verdict;
    const { to } = verdict;
    const { count } = await tx.quotaReturn.updateMany({
      where: { id: row.id, state: row.state, version: row.version },
      data: { ...order.columns?.(row, to), state: to, version: { increment: 1 } },
    });
    if (count !== 1) throw new Error(`${order.action}: a locked return changed`);
    const reason = order.reason?.trim() ?? "";
    if (reason !== "") await writeMessage(tx, row, { move: order.move, reason, actor }, now);
    await order.then?.(tx, row, to);
    await recordAudit(tx, {
      action: order.action,
      subject: { type: "quota-return", id: row.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: row.state, to, ...(reason ? { reason } : {}), ...order.details },
    });
    // Another employer's return may now be the only one to declare somebody, or no longer.
    if (declaresPeople(row.state) !== declaresPeople(to))
      await enqueue(tx, { task: "returns.recount-duplicates", key: row.id });
    if (actor.kind === "officer") await tellEmployer(tx, row, { to, reason }, now);
    return verdict;
  });
}

async function judge(
  tx: Transaction,
  row: ReturnRow,
  { move, reason, version }: ReturnOrder,
  actor: Actor,
  now: Date,
  facts: MoveFacts,
): Promise<Moved> {
  const today = shanghaiDay(now);
  const window = await windowOf(tx, row);
  const verdict = moveReturn(returnInState(row, window, now), move, actor, today, {
    ...facts,
    reason,
  });
  if (!verdict.ok) return refused(verdict.reason, { state: row.state });
  return version === row.version ? verdict : refused("changed-by-someone-else");
}

/** The filing window of a return; a year whose parameters are gone has none that is open. */
export async function windowOf(
  db: Context["db"] | Transaction,
  { region, year }: Pick<ReturnRow, "region" | "year">,
): Promise<{ readonly opens: PlainDate; readonly closes: PlainDate }> {
  const found = await findParameters(db, { region, dataYear: year });
  if (found.ok) return found.parameters.filingWindow;
  const firstDay = `${year + 1}-01-01` as PlainDate;
  return { opens: firstDay, closes: addDays(firstDay, -1) };
}

async function writeMessage(
  tx: Transaction,
  { id, organisationId }: ReturnRow,
  { move, reason, actor }: { move: ReturnMove; reason: string; actor: ReturnMover },
  now: Date,
): Promise<void> {
  await tx.returnMessage.create({
    data: {
      returnId: id,
      organisationId,
      move,
      side: actor.kind === "officer" ? "bureau" : "employer",
      authorId: actor.userId,
      text: reason,
      at: now,
    },
  });
}
