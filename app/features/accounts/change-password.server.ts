import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "./audit-actor.server.ts";
import { beginSession, type BegunSession } from "./begin-session.server.ts";
import type { Client } from "./client.server.ts";
import { hashPassword, passwordMatches } from "./hash-password.server.ts";
import { checkPassword, type PasswordRefusal } from "./policy/index.ts";
import { takeTurn } from "./rate-limits.server.ts";
import { endEverySession, type OpenSession } from "./sessions.server.ts";
import { readPhone } from "./user-address.server.ts";

export type ChangePasswordRefusal =
  "wrong-present-password" | "too-many-tries" | `password-${PasswordRefusal}`;

/**
 * Changes the password (or sets the first one), ends every session and begins this one anew. Whoever
 * sits at an open browser must know the present password.
 */
export async function changePassword(
  input: { readonly present?: string | undefined; readonly password: string },
  session: OpenSession,
  client: Client,
  ctx: Context,
): Promise<Verdict<BegunSession, ChangePasswordRefusal, { readonly until?: Date }>> {
  const { userId } = session.person;
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      kind: true,
      name: true,
      email: true,
      phoneEncrypted: true,
      passwordHash: true,
    },
  });
  const turn = await takeTurn([{ limit: "passwordKnownBrowser", of: ["change", userId] }], ctx);
  if (!turn.ok) return turn;
  if (user.passwordHash && !(await passwordMatches(input.present ?? "", user.passwordHash))) {
    return refused("wrong-present-password");
  }
  const phone = user.phoneEncrypted ? readPhone(user.phoneEncrypted) : undefined;
  const known = { name: user.name, email: user.email ?? undefined, phone };
  const checked = checkPassword(input.password, known);
  if (!checked.ok) return refused(`password-${checked.reason}`);
  const passwordHash = await hashPassword(input.password);
  const { now, requestId } = ctx;
  await ctx.db.$transaction(async (tx) => {
    await tx.user.updateMany({
      where: { id: userId },
      data: { passwordHash, version: { increment: 1 } },
    });
    await endEverySession(userId, { tx, now });
    await recordAudit(tx, {
      action: "password.changed",
      subject: { type: "account", id: userId },
      actor: auditActor(session.actor),
      now,
      requestId,
    });
  });
  const secondFactor = "secondFactor" in session.actor && session.actor.secondFactor === true;
  return accepted(await beginSession(user, { method: "password", client, secondFactor }, ctx));
}
