import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { publicOnce } from "../course-row.server.ts";
import { dateColumn } from "../enrolment/enrolment-row.server.ts";
import { isBeforeFair, mayAskForStand } from "../policy/index.ts";
import { fairOf, lockFair, standSelect } from "./fair-row.server.ts";
import type { FairRow, StandRow } from "./fair-row.server.ts";
import { tellStand } from "./tell-stand.server.ts";

export interface StandWish {
  readonly sessionId: string;
  /** The version that was read; 0: no stand was asked for. */
  readonly version: number;
  readonly note: string;
  /** Open positions of the employer. */
  readonly positions: readonly string[];
}

type Employer = EmployerMember & { readonly organisationId: string };

/**
 * Asks for a stand, or changes what the employer brings to the one it asked for or has. Sent twice, the second finds
 * the first.
 */
export async function saveStand(
  wish: StandWish,
  actor: Employer,
  ctx: Context,
): Promise<Accepted | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  const { db, now } = ctx;
  return db.$transaction(async (tx) => {
    // A fair is anybody's to see; the stand carries its owner.
    const fair = await lockFair(tx, { id: wish.sessionId, ...publicOnce });
    if (!fair) return refused("not-found");
    const stand = await tx.fairStand.findFirst({
      where: {
        sessionId: wish.sessionId,
        employerId: actor.organisationId,
        state: { in: ["asked", "confirmed"] },
      },
      select: { ...standSelect, positions: { select: { positionId: true } } },
    });
    const kept = stand?.positions.map(({ positionId }) => positionId) ?? [];
    if (stand && stand.note === wish.note && isSame(kept, wish.positions)) return accepted();
    if ((stand?.version ?? 0) !== wish.version) return refused("changed-by-someone-else");
    const added = wish.positions.filter((id) => !kept.includes(id));
    if (!(await areOpen(tx, added, actor, now))) return refused("position-not-open");
    return stand
      ? change(tx, { wish, fair, stand }, actor, ctx)
      : ask(tx, { wish, fair }, actor, ctx);
  });
}

function isSame(kept: readonly string[], wished: readonly string[]): boolean {
  return kept.length === wished.length && wished.every((id) => kept.includes(id));
}

async function areOpen(
  tx: Transaction,
  ids: readonly string[],
  { organisationId }: Employer,
  now: Date,
): Promise<boolean> {
  const open = await tx.position.count({
    where: {
      id: { in: [...ids] },
      organisationId,
      state: "published",
      closingOn: { gte: dateColumn(shanghaiDay(now)) },
    },
  });
  return open === ids.length;
}

async function ask(
  tx: Transaction,
  { wish, fair }: { readonly wish: StandWish; readonly fair: FairRow },
  actor: Employer,
  ctx: Context,
): Promise<Accepted | Refused> {
  const { now } = ctx;
  const verdict = mayAskForStand(fairOf(fair), now);
  if (!verdict.ok) return verdict;
  const { organisationId: employerId, userId } = actor;
  const made = await tx.fairStand.create({
    data: {
      sessionId: fair.id,
      organisationId: fair.organisationId,
      employerId,
      state: "asked",
      note: wish.note,
      askedAt: now,
      askedById: userId,
      updatedAt: now,
      positions: { create: wish.positions.map((positionId) => ({ positionId })) },
    },
    select: { ...standSelect, employer: { select: { name: true } } },
  });
  await audit(tx, "stand.asked", made.id, actor, ctx);
  const { employer, ...stand } = made;
  await tellStand(tx, { news: "asked", fair, stand, employer: employer.name }, ctx);
  return accepted();
}

async function change(
  tx: Transaction,
  {
    wish,
    fair,
    stand,
  }: { readonly wish: StandWish; readonly fair: FairRow; readonly stand: StandRow },
  actor: Employer,
  ctx: Context,
): Promise<Accepted | Refused> {
  const { now } = ctx;
  if (!isBeforeFair(fairOf(fair), now)) return refused("already-started");
  const standId = stand.id;
  await tx.fairStand.updateMany({
    where: { id: standId, employerId: stand.employerId, version: stand.version },
    data: { note: wish.note, updatedAt: now, version: { increment: 1 } },
  });
  await tx.standPosition.deleteMany({ where: { standId } });
  await tx.standPosition.createMany({
    data: wish.positions.map((positionId) => ({ standId, positionId })),
  });
  await audit(tx, "stand.changed", standId, actor, ctx);
  return accepted();
}

async function audit(
  tx: Transaction,
  action: string,
  id: string,
  actor: Employer,
  { now, requestId }: Context,
): Promise<void> {
  const subject = { type: "stand", id };
  await recordAudit(tx, { action, subject, actor: auditActor(actor), now, requestId });
}
