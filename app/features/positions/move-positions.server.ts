import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/jobs.server.ts";
import { notifyPublicChange } from "#app/platform/public-changes.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { listMinimumWages } from "./list-minimum-wages.server.ts";
import { movePosition } from "./policy/index.ts";
import type { Clock, MinimumWage, PositionMove, PositionState } from "./policy/index.ts";
import { fieldsSelect, toDay } from "./position-row.server.ts";

export interface Target {
  readonly id: string;
  /** The version the person saw; left out where the clock moves. */
  readonly version?: number;
}

export const movableSelect = {
  ...fieldsSelect,
  id: true,
  state: true,
  version: true,
  organisationId: true,
  submittedById: true,
  organisation: { select: { state: true, accessAnsweredAt: true } },
} as const satisfies Prisma.PositionSelect;
export type MovableRow = Prisma.PositionGetPayload<{ select: typeof movableSelect }>;

export type Mover = Actor | Clock;

/** What a verb adds to the rules of the states. */
export interface Move {
  /** `relist` makes another position and is not a move of this one. */
  readonly move: Exclude<PositionMove, "relist">;
  readonly action: string;
  readonly reason?: string;
  /** Who stands in the trail where no person signed in does it. */
  readonly recordedAs?: AuditActor;
  /** Whether the words and facts allow it; asked after the state. */
  readonly check?: (
    row: MovableRow,
    today: PlainDate,
    wages: readonly MinimumWage[],
  ) => Accepted | Refused;
  readonly columns: (now: Date) => Prisma.PositionUncheckedUpdateManyInput;
  /** What differs from row to row. */
  readonly rowColumns?: (row: MovableRow, today: PlainDate) => { readonly wording: string };
  readonly details?: (row: MovableRow) => Readonly<Record<string, unknown>>;
  /** More to do in the transaction for those that moved. */
  readonly then?: (tx: Transaction, moved: readonly MovableRow[]) => Promise<void>;
}

export interface Outcome {
  readonly id: string;
  /** Empty where the position is not there or not the actor's to know of. */
  readonly title: string;
  /** What was judged; 0 where there was nothing to judge. */
  readonly version: number;
  readonly verdict: Accepted<{ readonly to: PositionState }> | Refused;
}

/** What would happen to each, writing nothing. */
export async function previewMove(
  order: Move,
  targets: readonly Target[],
  actor: Mover,
  { db, now }: Context,
): Promise<Outcome[]> {
  const rows = await db.position.findMany({
    where: { id: { in: targets.map(({ id }) => id) }, ...scopeOf(actor) },
    select: movableSelect,
  });
  const wages = order.check ? await listMinimumWages(db) : [];
  return judge({ order, targets, actor, today: shanghaiDay(now), wages }, rows);
}

/**
 * Moves each that may move, in one transaction, and says of the others why not. Rows are locked in
 * the order of their ids before they are judged, so of two people who decide at once the second is
 * judged by what the first did.
 */
export async function movePositions(
  order: Move,
  targets: readonly Target[],
  actor: Mover,
  { db, now, requestId }: Context,
): Promise<Outcome[]> {
  return db.$transaction(async (tx) => {
    const rows = await lockPositions(tx, targets, actor);
    const today = shanghaiDay(now);
    const wages = order.check ? await listMinimumWages(tx) : [];
    const outcomes = judge({ order, targets, actor, today, wages }, rows);
    const moved = rows.filter((row) => outcomes.some((one) => one.id === row.id && one.verdict.ok));
    const to = outcomes.find((one) => one.verdict.ok)?.verdict;
    if (!to?.ok) return outcomes;
    await writeMoves(tx, order, to.to, moved, now);
    await recordAudits(
      tx,
      moved.map((row) => ({
        action: order.action,
        subject: { type: "position", id: row.id },
        actor: order.recordedAs ?? moverInTrail(actor),
        now,
        requestId,
        details: { from: row.state, ...reasonOf(order), ...order.details?.(row) },
      })),
    );
    const seen = moved.filter((row) => row.state === "published" || to.to === "published");
    await enqueueAll(
      tx,
      "position.changed",
      seen.map(({ id }) => id),
    );
    if (seen.length > 0) await notifyPublicChange(tx);
    await order.then?.(tx, moved);
    return outcomes;
  });
}

/** The same for one position: its own refusal, with the state it is in where that is the reason. */
export async function moveOne(
  order: Move,
  target: Target,
  actor: Mover,
  ctx: Context,
): Promise<Outcome["verdict"]> {
  const [outcome] = await movePositions(order, [target], actor, ctx);
  return outcome?.verdict ?? refused("not-found");
}

function reasonOf({ reason }: Move): { reason?: string } {
  return reason?.trim() ? { reason: reason.trim() } : {};
}

function moverInTrail(actor: Mover): AuditActor {
  return actor.kind === "clock" ? { id: null, kind: "system" } : auditActor(actor);
}

/** Rows of other organisations or regions do not exist for the actor. */
export function scopeOf(actor: Mover): Prisma.PositionWhereInput {
  if (actor.kind === "clock") return {};
  if (actor.kind === "officer") {
    return { region: { startsWith: regionStem(actor.region) } };
  }
  const organisationId = actor.kind === "employer-member" ? actor.organisationId : null;
  return organisationId === null ? { id: { in: [] } } : { organisationId };
}

async function lockPositions(
  tx: Transaction,
  targets: readonly Target[],
  actor: Mover,
): Promise<MovableRow[]> {
  const ids = targets.map(({ id }) => id);
  await tx.$executeRaw`
    SELECT id FROM positions WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.position.findMany({
    where: { id: { in: ids }, ...scopeOf(actor) },
    select: movableSelect,
  });
}

interface Question {
  readonly order: Move;
  readonly targets: readonly Target[];
  readonly actor: Mover;
  readonly today: PlainDate;
  readonly wages: readonly MinimumWage[];
}

function judge(question: Question, rows: readonly MovableRow[]): Outcome[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return question.targets.map((target) => {
    const row = byId.get(target.id);
    if (!row) return { id: target.id, title: "", version: 0, verdict: refused("not-found") };
    const { id, title, version } = row;
    return { id, title, version, verdict: judgeRow(question, target, row) };
  });
}

function judgeRow(
  { order, actor, today, wages }: Question,
  target: Target,
  row: MovableRow,
): Outcome["verdict"] {
  const inState = { ...row, closingOn: toDay(row.closingOn) };
  const verdict = movePosition(inState, order.move, actor, today, order.reason);
  if (!verdict.ok) return refused(verdict.reason, { state: row.state });
  if (target.version !== undefined && target.version !== row.version) {
    return refused("changed-by-someone-else", { state: row.state });
  }
  const content = order.check?.(row, today, wages) ?? accepted();
  return content.ok ? verdict : content;
}

async function writeMoves(
  tx: Transaction,
  order: Move,
  to: PositionState,
  moved: readonly MovableRow[],
  now: Date,
): Promise<void> {
  const columns = {
    ...order.columns(now),
    state: to,
    updatedAt: now,
    version: { increment: 1 },
  };
  const today = shanghaiDay(now);
  const groups = new Map<string, MovableRow[]>();
  for (const row of moved) {
    const key = `${row.state} ${order.rowColumns?.(row, today).wording ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const rows of groups.values()) {
    const [first] = rows as [MovableRow];
    const { count } = await tx.position.updateMany({
      where: { state: first.state, OR: rows.map(({ id, version }) => ({ id, version })) },
      data: { ...columns, ...order.rowColumns?.(first, today) },
    });
    if (count !== rows.length) throw new Error(`${order.action}: a locked position changed`);
  }
}
