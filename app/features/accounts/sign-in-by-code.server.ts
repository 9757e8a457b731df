import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { beginSession, type BegunSession } from "./begin-session.server.ts";
import type { Client } from "./client.server.ts";
import { tryCode, useCode, type Challenge } from "./one-time-codes.server.ts";
import type { CodeRefusal } from "./policy/index.ts";
import { takeTurn } from "./rate-limits.server.ts";
import { addressColumns, findUserByAddress } from "./user-address.server.ts";

/** Signs in with the code that was sent to the address of the challenge. */
export async function signInByCode(
  input: { readonly challenge: Challenge; readonly code: string },
  client: Client,
  ctx: Context,
): Promise<
  Verdict<
    BegunSession,
    CodeRefusal | "suspended" | "closed" | "too-many-tries",
    { readonly until?: Date }
  >
> {
  const turn = await takeTurn([{ limit: "codeTryNetwork", of: [client.network] }], ctx);
  if (!turn.ok) return turn;
  const judged = await tryCode(input, ctx);
  if (!judged.ok) return judged;
  const { address } = input.challenge;
  const user = await findUserByAddress(ctx.db, address);
  if (!user) return refused("code-wrong");
  const used = await ctx.db.$transaction(async (tx) => {
    const answer = await useCode(input.challenge, { tx, now: ctx.now });
    if (answer.ok && address.channel === "mail") {
      await tx.user.updateMany({
        where: { id: user.id, emailVerifiedAt: null },
        data: addressColumns(address, ctx.now),
      });
    }
    return answer;
  });
  if (!used.ok) return used;
  if (user.suspendedAt) return refused(user.closedAt ? "closed" : "suspended");
  return accepted(await beginSession(user, { method: "code", client }, ctx));
}
