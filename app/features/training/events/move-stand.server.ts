import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { isBeforeFair, moveStand } from "../policy/index.ts";
import type { StandMove } from "../policy/index.ts";
import { fairOf, lockStand } from "./fair-row.server.ts";
import type { FairRow, StandRow } from "./fair-row.server.ts";
import { tellStand } from "./tell-stand.server.ts";
import type { StandNews } from "./tell-stand.server.ts";

export interface StandTarget {
  readonly id: string;
  readonly version: number;
}

export interface StandPlace {
  readonly number: number;
  readonly place: string;
  readonly accessFacts: readonly string[];
  readonly accessNote: string;
}

interface Order {
  /** Undefined: it stays where it is. */
  readonly move: StandMove | undefined;
  readonly action: string;
  readonly news: StandNews["news"];
  readonly reason?: string;
  readonly columns: Prisma.FairStandUncheckedUpdateManyInput;
  /** More to ask once the state allows it. */
  readonly check?: (tx: Transaction, stand: StandRow) => Promise<Accepted | Refused>;
}

type Side = (ProviderMember | EmployerMember) & { readonly organisationId: string };

/** Gives a confirmed stand its number, its place and its access facts, or changes them; both are told to the employer. */
export async function confirmStand(
  { id, version, ...place }: StandTarget & StandPlace,
  actor: ProviderMember & { readonly organisationId: string },
  ctx: Context,
): Promise<Accepted | Refused> {
  const { organisationId } = actor;
  const { number } = place;
  const columns = { ...place, accessFacts: [...place.accessFacts] };
  const check: Order["check"] = async (tx, { sessionId }) => {
    const other = await tx.fairStand.findFirst({
      where: { sessionId, organisationId, number, id: { not: id } },
      select: { id: true },
    });
    return other ? refused("number-taken") : accepted();
  };
  return carryOut(
    ({ state }) =>
      state === "confirmed"
        ? { move: undefined, action: "stand.moved", news: "moved", columns, check }
        : {
            move: "confirm",
            action: "stand.confirmed",
            news: "confirmed",
            columns: { ...columns, decidedAt: ctx.now, decidedById: actor.userId },
            check,
          },
    { id, version },
    actor,
    ctx,
  );
}

/** Says no, or takes a confirmed stand back, before the fair begins. */
export function refuseStand(
  { reason, ...target }: StandTarget & { readonly reason: string },
  actor: ProviderMember & { readonly organisationId: string },
  ctx: Context,
): Promise<Accepted | Refused> {
  const { now } = ctx;
  const words = reason.trim();
  if (words === "") return Promise.resolve(refused("reason-missing"));
  return carryOut(
    () => ({
      move: "refuse",
      action: "stand.refused",
      news: "refused",
      reason: words,
      columns: {
        ...{ reason: words, number: null, decidedAt: now, decidedById: actor.userId, endedAt: now },
      },
    }),
    target,
    actor,
    ctx,
  );
}

/** The employer gives its stand or its wish back. */
export function withdrawStand(
  target: StandTarget,
  actor: EmployerMember & { readonly organisationId: string },
  ctx: Context,
): Promise<Accepted | Refused> {
  return carryOut(
    () => ({
      move: "withdraw",
      action: "stand.withdrawn",
      news: "withdrawn",
      columns: { number: null, endedAt: ctx.now },
    }),
    target,
    actor,
    ctx,
  );
}

async function carryOut(
  orderFor: (stand: StandRow) => Order,
  { id, version }: StandTarget,
  actor: Side,
  ctx: Context,
): Promise<Accepted | Refused> {
  const { db, now, requestId } = ctx;
  if (actor.role === "viewer") return refused("not-yours");
  const { organisationId } = actor;
  const scope =
    actor.kind === "employer-member" ? { employerId: organisationId } : { organisationId };
  return db.$transaction(async (tx) => {
    const found = await lockStand(tx, { id, ...scope });
    if (!found) return refused("not-found");
    const { fair, stand } = found;
    const order = orderFor(stand);
    const verdict = judge(order.move, stand, fair, now);
    if (!verdict.ok) return verdict;
    if (stand.version !== version) return refused("changed-by-someone-else");
    const checked = (await order.check?.(tx, stand)) ?? accepted();
    if (!checked.ok) return checked;
    const [moved] = await tx.fairStand.updateManyAndReturn({
      where: { id, ...scope, state: stand.state, version },
      data: { ...order.columns, state: verdict.to, updatedAt: now, version: { increment: 1 } },
      select: movedSelect,
    });
    if (!moved) throw new Error(`${order.action}: a locked stand changed`);
    await recordAudit(tx, {
      action: order.action,
      subject: { type: "stand", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: stand.state, ...(order.reason && { reason: order.reason }) },
    });
    const employer = await nameOf(tx, stand.employerId);
    const reason = order.reason ?? "";
    await tellStand(tx, { news: order.news, fair, stand: moved, employer, reason }, ctx);
    return accepted();
  });
}

const movedSelect = {
  id: true,
  version: true,
  sessionId: true,
  organisationId: true,
  employerId: true,
  number: true,
} as const;

function judge(move: StandMove | undefined, { state }: StandRow, row: FairRow, now: Date) {
  const fair = fairOf(row);
  if (move !== undefined) return moveStand(state, move, fair, now);
  if (state !== "confirmed") return refused("not-from-this-state");
  return isBeforeFair(fair, now) ? accepted({ to: state }) : refused("already-started");
}

async function nameOf(tx: Transaction, organisationId: string): Promise<string> {
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  return name;
}

/** Tells every employer with a stand or a wish for one that the fair is cancelled. The session is locked. */
export async function tellStandsCancelled(
  tx: Transaction,
  session: {
    readonly id: string;
    readonly organisationId: string;
    readonly startsAt: Date | null;
    readonly reason: string;
    readonly course: StandNews["fair"]["course"];
  },
  ctx: Context,
): Promise<void> {
  const stands = await tx.fairStand.findMany({
    where: {
      sessionId: session.id,
      organisationId: session.organisationId,
      state: { in: ["asked", "confirmed"] },
    },
    orderBy: { id: "asc" },
    select: { ...movedSelect, employer: { select: { name: true } } },
  });
  for (const { employer, ...stand } of stands) {
    const { reason } = session;
    const news = { news: "cancelled", fair: session, stand, employer: employer.name } as const;
    await tellStand(tx, { ...news, reason }, ctx);
  }
}
