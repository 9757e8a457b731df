import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { beginSession, type BegunSession } from "./begin-session.server.ts";
import type { Client } from "./client.server.ts";
import { passwordMatches } from "./hash-password.server.ts";
import { isKnownTo } from "./known-browser.server.ts";
import type { Address } from "./policy/index.ts";
import { forgetTurns, giveBackTurn, takeTurn, type Counter } from "./rate-limits.server.ts";
import { findUserByAddress } from "./user-address.server.ts";

export type SignInRefusal = "wrong-password" | "suspended" | "closed" | "too-many-tries";

/**
 * Signs in with address and password. An unknown address costs the same time and gets the same
 * words as a wrong password. Failures of strangers never touch a browser the person signed in with.
 */
export async function signInByPassword(
  input: { readonly address: Address; readonly password: string },
  client: Client,
  ctx: Context,
): Promise<Verdict<BegunSession, SignInRefusal, { readonly until?: Date }>> {
  const user = await findUserByAddress(ctx.db, input.address);
  const counters = passwordCounters(input.address, user, client, ctx.now);
  const turn = await takeTurn([...counters.own, ...counters.shared], ctx);
  if (!turn.ok) return turn;
  if (!(await passwordMatches(input.password, user?.passwordHash)) || !user) {
    return refused("wrong-password");
  }
  await forgetTurns(counters.own, ctx);
  await giveBackTurn(counters.shared, ctx);
  if (user.suspendedAt) return refused(user.closedAt ? "closed" : "suspended");
  return accepted(await beginSession(user, { method: "password", client }, ctx));
}

/** `own` concern this person here and are forgotten on success; `shared` concern others too. */
function passwordCounters(
  address: Address,
  user: { readonly id: string; readonly sessionsValidFrom: Date | null } | null,
  { device, network }: Client,
  now: Date,
): { readonly own: Counter[]; readonly shared: Counter[] } {
  if (isKnownTo(device, user, now)) {
    const own: Counter = { limit: "passwordKnownBrowser", of: [device.id, address.value] };
    return { own: [own], shared: [] };
  }
  return {
    own: [{ limit: "passwordPair", of: [address.value, network] }],
    shared: [
      { limit: "passwordNetwork", of: [network] },
      { limit: "passwordAddress", of: [address.value] },
    ],
  };
}
