import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { tokenHash } from "#app/platform/encryption.server.ts";
import { userAsActor } from "../audit-actor.server.ts";
import { closingState, restorableUntil } from "../policy/index.ts";

const select = { id: true, kind: true, closedAt: true, erasedAt: true } as const;

/** Until when the link of a closed account is good; null once it is not. */
export async function findRestorable(token: string, { db, now }: Context): Promise<Date | null> {
  const user = await db.user.findUnique({ where: { restoreHash: tokenHash(token) }, select });
  if (!user?.closedAt || closingState(user, now) !== "closing") return null;
  return restorableUntil(user.closedAt);
}

/** Takes a closed account back. Whoever holds the link was sent it; signing in still asks for the rest. */
export function restoreAccount(
  token: string,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "too-late">> {
  return db.$transaction(async (tx): Promise<Verdict<object, "too-late">> => {
    const restoreHash = tokenHash(token);
    await tx.$queryRaw`SELECT id FROM users WHERE restore_hash = ${restoreHash} FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { restoreHash }, select });
    if (!user || closingState(user, now) !== "closing") return refused("too-late");
    await tx.user.updateMany({
      where: { id: user.id, erasedAt: null },
      data: { closedAt: null, suspendedAt: null, restoreHash: null, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "account.closing-undone",
      subject: { type: "account", id: user.id },
      actor: userAsActor(user),
      now,
      requestId,
    });
    return accepted();
  });
}
