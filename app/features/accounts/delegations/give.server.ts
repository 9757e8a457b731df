import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { mayDelegate } from "../policy/delegation.ts";
import type { DelegationRefusal, DelegationScope } from "../policy/delegation.ts";
import { maskedAddress } from "../policy/index.ts";
import type { Address, Seeker } from "../policy/index.ts";
import { takeTurn } from "../rate-limits.server.ts";
import { findUserByAddress } from "../user-address.server.ts";
import { tellDelegation } from "./tell.server.ts";

export interface Giving {
  readonly address: Address;
  readonly scopes: readonly DelegationScope[];
  readonly until: PlainDate;
}

export type GivingRefusal = DelegationRefusal | "nobody" | "too-many-tries";

/**
 * Lets a counsellor or a relative act for a person until a day. Given anew to the same one it takes the place of what
 * was given before. Both are told.
 */
export async function giveDelegation(
  { address, scopes, until }: Giving,
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<object, GivingRefusal>> {
  const { db, now, requestId } = ctx;
  const today = shanghaiDay(now);
  const turn = await takeTurn([{ limit: "delegation", of: [actor.userId] }], ctx);
  if (!turn.ok) return refused("too-many-tries");
  return db.$transaction(async (tx): Promise<Verdict<object, GivingRefusal>> => {
    const delegate = await findUserByAddress(tx, address);
    const isFit = delegate?.kind === "counsellor" || delegate?.kind === "seeker";
    if (!delegate || !isFit || delegate.suspendedAt || delegate.closedAt) return refused("nobody");
    const isOwn = delegate.id === actor.userId;
    const verdict = mayDelegate({ scopes, until, isOwn }, today);
    if (!verdict.ok) return verdict;
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    const pair = { personId: actor.userId, delegateId: delegate.id };
    await tx.delegation.updateMany({
      where: { ...pair, revokedAt: null },
      data: { revokedAt: now },
    });
    const { id } = await tx.delegation.create({
      data: {
        ...pair,
        scopes: [...scopes],
        until: new Date(`${until}T00:00:00Z`),
        toldAs: maskedAddress(address),
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "delegation.given",
      subject: { type: "delegation", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { scopes, until },
    });
    await tellDelegation(tx, { delegationId: id, about: "given" }, now);
    return accepted();
  });
}

/** Takes it back; the delegate's next request finds nothing of it. Twice is once. */
export function revokeDelegation(
  { delegationId }: { readonly delegationId: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const { count } = await tx.delegation.updateMany({
      where: { id: delegationId, personId: actor.userId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return accepted();
    await recordAudit(tx, {
      action: "delegation.revoked",
      subject: { type: "delegation", id: delegationId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}

/** Takes one thing out of what was given, and all of it where nothing else is left; the next request finds it so. */
export async function narrowDelegation(
  tx: Transaction,
  { delegationId, scope }: { readonly delegationId: string; readonly scope: DelegationScope },
  actor: Seeker,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<void> {
  const own = { id: delegationId, personId: actor.userId, revokedAt: null };
  await tx.$executeRaw`SELECT id FROM delegations WHERE id = ${delegationId}::uuid FOR UPDATE`;
  const given = await tx.delegation.findFirst({ where: own, select: { scopes: true } });
  if (!given?.scopes.includes(scope)) return;
  const scopes = given.scopes.filter((one) => one !== scope);
  await tx.delegation.updateMany({
    where: own,
    data: scopes.length === 0 ? { revokedAt: now } : { scopes },
  });
  await recordAudit(tx, {
    action: scopes.length === 0 ? "delegation.revoked" : "delegation.narrowed",
    subject: { type: "delegation", id: delegationId },
    actor: auditActor(actor),
    now,
    requestId,
    details: { without: scope },
  });
}
