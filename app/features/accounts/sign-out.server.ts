import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "./audit-actor.server.ts";
import { endEverySession, type OpenSession } from "./sessions.server.ts";

/** Ends this session. */
export async function signOut(session: OpenSession, ctx: Context): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await tx.session.deleteMany({
      where: { id: session.sessionId, userId: session.person.userId },
    });
    await recordAudit(tx, { action: "session.signed-out", ...trail(session, ctx) });
  });
}

/** Ends every session of the person, on this and all other devices, and forgets known browsers. */
export async function signOutEverywhere(session: OpenSession, ctx: Context): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await endEverySession(session.person.userId, { tx, now: ctx.now });
    await recordAudit(tx, { action: "session.signed-out-everywhere", ...trail(session, ctx) });
  });
}

function trail({ actor, person }: OpenSession, { now, requestId }: Context) {
  const subject = { type: "account", id: person.userId };
  return { subject, actor: auditActor(actor), now, requestId };
}
