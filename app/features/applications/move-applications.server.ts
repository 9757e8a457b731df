import { auditActor } from "#app/features/accounts/index.server.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import {
  applicationSelect,
  dateColumn,
  dayOf,
  inState,
  lockApplications,
  scopeOf,
} from "./application-row.server.ts";
import type { ApplicationRow, Mover } from "./application-row.server.ts";
import { dueAfter, isEnded, moveApplication, sideOf } from "./policy/index.ts";
import type { ApplicationMove, ApplicationState } from "./policy/index.ts";
import { recordEvent } from "./record-event.server.ts";

export interface Target {
  readonly id: string;
  /** The version the person saw; left out where the clock moves. */
  readonly version?: number;
}

/** What a verb adds to the rules of the states. */
export interface Order {
  readonly move: ApplicationMove;
  /** Words the rules ask for; what becomes of them is the verb's. */
  readonly words?: string;
  /** Code kept with an end. */
  readonly endReason?: string;
  /** The day an offer of times names, or of the time chosen. */
  readonly until?: PlainDate;
  /** Whether more than the state allows it; asked after the state, inside the transaction. */
  readonly check?: (row: ApplicationRow, tx: Transaction) => Promise<Accepted | Refused>;
  readonly columns?: (row: ApplicationRow) => Prisma.ApplicationUncheckedUpdateManyInput;
  /** For the audit trail: codes and numbers, no words. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** More to do in the transaction for each that moved. */
  readonly then?: (tx: Transaction, moved: ApplicationRow) => Promise<void>;
}

export interface MoveOutcome {
  readonly id: string;
  /** 0 where there was nothing to judge. */
  readonly version: number;
  readonly verdict: MoveVerdict;
}

/** `repeated`: the same person had pressed the same button before; nothing was written again. */
export type MoveVerdict =
  Accepted<{ readonly to: ApplicationState; readonly repeated: boolean }> | Refused;

const ACTIONS: Readonly<Record<ApplicationMove, string>> = {
  submit: "application.submitted",
  read: "application.read",
  ask: "application.asked",
  answer: "application.answered",
  shortlist: "application.shortlisted",
  "offer-interview": "application.interview-offered",
  "choose-interview": "application.interview-chosen",
  "decline-times": "application.times-declined",
  offer: "application.offered",
  "accept-offer": "application.offer-accepted",
  hire: "application.hired",
  refuse: "application.refused",
  withdraw: "application.withdrawn",
  lapse: "application.lapsed",
};

/** What would happen to each, writing nothing. */
export async function previewMoves(
  order: Order,
  targets: readonly Target[],
  actor: Mover,
  { db, now }: Context,
): Promise<MoveOutcome[]> {
  const rows = await db.application.findMany({
    where: { id: { in: targets.map(({ id }) => id) }, ...scopeOf(actor) },
    select: applicationSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return targets.map((target) => judge(order, target, byId.get(target.id), actor, now));
}

/**
 * Moves each that may move, in one transaction, and says of the others why not. Rows are locked in
 * the order of their ids before they are judged, so of two who decide at once the second is judged
 * by what the first did.
 */
export function moveApplications(
  order: Order,
  targets: readonly Target[],
  actor: Mover,
  ctx: Context,
): Promise<MoveOutcome[]> {
  return ctx.db.$transaction((tx) => moveWithin(tx, order, targets, actor, ctx));
}

/** The same for one. */
export async function moveOne(
  order: Order,
  target: Target,
  actor: Mover,
  ctx: Context,
): Promise<MoveVerdict> {
  const [outcome] = await moveApplications(order, [target], actor, ctx);
  return outcome?.verdict ?? refused("not-found");
}

/** The same inside a transaction that does more. */
export async function moveWithin(
  tx: Transaction,
  order: Order,
  targets: readonly Target[],
  actor: Mover,
  { now, requestId }: Omit<Context, "db">,
): Promise<MoveOutcome[]> {
  const ids = targets.map(({ id }) => id);
  const rows = await lockApplications(tx, ids, actor);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const outcomes: MoveOutcome[] = [];
  const moved: { row: ApplicationRow; to: ApplicationState }[] = [];
  for (const target of targets) {
    const row = byId.get(target.id);
    const outcome = await settle(tx, order, judge(order, target, row, actor, now), row, {
      target,
      actor,
    });
    outcomes.push(outcome);
    if (row && outcome.verdict.ok && !outcome.verdict.repeated) {
      moved.push({ row, to: outcome.verdict.to });
    }
  }
  for (const { row, to } of moved) await writeMove(tx, order, row, to, actor, now);
  await recordAudits(
    tx,
    moved.map(({ row }) => ({
      action: ACTIONS[order.move],
      subject: { type: "application", id: row.id },
      actor: moverInTrail(actor),
      now,
      requestId,
      details: {
        from: row.state,
        ...(order.endReason && { reason: order.endReason }),
        ...order.details,
      },
    })),
  );
  for (const { row } of moved) await order.then?.(tx, row);
  return outcomes;
}

function judge(
  order: Order,
  target: Target,
  row: ApplicationRow | undefined,
  actor: Mover,
  now: Date,
): MoveOutcome {
  if (!row) return { id: target.id, version: 0, verdict: refused("not-found") };
  const { id, version, state } = row;
  const today = shanghaiDay(now);
  const verdict = moveApplication(inState(row, today), order.move, actor, today, order.words);
  if (!verdict.ok) return { id, version, verdict: refused(verdict.reason, { state }) };
  const isStale = target.version !== undefined && target.version !== version;
  return {
    id,
    version,
    verdict: isStale
      ? refused("changed-by-someone-else", { state })
      : accepted({ to: verdict.to, repeated: false }),
  };
}

/** Asks what needs the database: whether a refused press is a second one, and the verb's own check. */
async function settle(
  tx: Transaction,
  order: Order,
  outcome: MoveOutcome,
  row: ApplicationRow | undefined,
  { target, actor }: { readonly target: Target; readonly actor: Mover },
): Promise<MoveOutcome> {
  if (!row) return outcome;
  if (!outcome.verdict.ok) {
    const isRepeated = await wasPressedBefore(tx, order.move, row, target, actor);
    return isRepeated
      ? { ...outcome, verdict: accepted({ to: row.state, repeated: true }) }
      : outcome;
  }
  const more = (await order.check?.(row, tx)) ?? accepted();
  return more.ok ? outcome : { ...outcome, verdict: more };
}

async function wasPressedBefore(
  tx: Transaction,
  move: ApplicationMove,
  row: ApplicationRow,
  target: Target,
  actor: Mover,
): Promise<boolean> {
  if (!("userId" in actor) || target.version === undefined) return false;
  if (row.version !== target.version + 1) return false;
  const mine = { applicationId: row.id, version: target.version, move, actorId: actor.userId };
  return (await tx.applicationEvent.count({ where: mine })) > 0;
}

async function writeMove(
  tx: Transaction,
  order: Order,
  row: ApplicationRow,
  to: ApplicationState,
  actor: Mover,
  now: Date,
): Promise<void> {
  const dueOn = dueAfter(to, shanghaiDay(now), {
    before: dayOf(row.dueOn),
    until: order.until ?? null,
  });
  const side = sideOf(order.move);
  const { count } = await tx.application.updateMany({
    where: { id: row.id, userId: row.userId, state: row.state, version: row.version },
    data: {
      state: to,
      resumeState: to === "asked" ? resumeAfter(row) : null,
      stateSince: now,
      dueOn: dueOn && dateColumn(dueOn),
      ...(order.move === "lapse" ? {} : { quietSince: now }),
      ...(side === "employer" && row.readAt === null ? { readAt: now } : {}),
      ...(isEnded(to) ? { endedAt: now, endReason: order.endReason ?? null } : {}),
      ...order.columns?.(row),
      updatedAt: now,
      version: { increment: 1 },
    },
  });
  if (count !== 1) throw new Error(`${ACTIONS[order.move]}: a locked application changed`);
  await recordEvent(tx, {
    applicationId: row.id,
    organisationId: row.organisationId,
    move: order.move,
    side,
    actorId: "userId" in actor ? actor.userId : null,
    toState: to,
    at: now,
    version: row.version,
    dueOn: order.move === "submit" ? dueOn && dateColumn(dueOn) : row.dueOn,
  });
}

/** A question about an application that was not read yet leads back to one that was. */
function resumeAfter({ state }: ApplicationRow): ApplicationState {
  return state === "submitted" ? "under_review" : state;
}

function moverInTrail(actor: Mover) {
  return actor.kind === "clock" ? { id: null, kind: "system" } : auditActor(actor);
}
