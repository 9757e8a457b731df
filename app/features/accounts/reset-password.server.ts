import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { userAsActor } from "./audit-actor.server.ts";
import { beginSession, type BegunSession } from "./begin-session.server.ts";
import type { Client } from "./client.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { tryCode, useCode, type Challenge } from "./one-time-codes.server.ts";
import { checkPassword, type CodeRefusal, type PasswordRefusal } from "./policy/index.ts";
import { takeTurn } from "./rate-limits.server.ts";
import { endEverySession } from "./sessions.server.ts";
import { findUserByAddress } from "./user-address.server.ts";

export type ResetRefusal =
  CodeRefusal | `password-${PasswordRefusal}` | "suspended" | "closed" | "too-many-tries";

/**
 * Sets a new password with the code sent to the account's address, ends every session and begins a
 * new one. A password the person's own name or address gives away leaves the code unused.
 */
export async function resetPassword(
  input: { readonly challenge: Challenge; readonly code: string; readonly password: string },
  client: Client,
  ctx: Context,
): Promise<Verdict<BegunSession, ResetRefusal, { readonly until?: Date }>> {
  const turn = await takeTurn([{ limit: "codeTryNetwork", of: [client.network] }], ctx);
  if (!turn.ok) return turn;
  const judged = await tryCode(input, ctx);
  if (!judged.ok) return judged;
  const { address } = input.challenge;
  const user = await findUserByAddress(ctx.db, address);
  if (!user) return refused("code-wrong");
  if (user.suspendedAt) return refused(user.closedAt ? "closed" : "suspended");
  const phone = address.channel === "text" ? address.value : undefined;
  const checked = checkPassword(input.password, {
    email: user.email ?? undefined,
    phone,
    name: user.name,
  });
  if (!checked.ok) return refused(`password-${checked.reason}`);
  const passwordHash = await hashPassword(input.password);
  const { now, requestId } = ctx;
  const used = await ctx.db.$transaction(async (tx) => {
    const answer = await useCode(input.challenge, { tx, now });
    if (!answer.ok) return answer;
    await tx.user.updateMany({
      where: { id: user.id },
      data: { passwordHash, version: { increment: 1 } },
    });
    await endEverySession(user.id, { tx, now });
    await recordAudit(tx, {
      action: "password.reset",
      subject: { type: "account", id: user.id },
      actor: userAsActor(user),
      now,
      requestId,
      details: { by: address.channel },
    });
    return accepted();
  });
  if (!used.ok) return used;
  return accepted(await beginSession(user, { method: "reset", client }, ctx));
}
