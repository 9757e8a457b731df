import type { Locale } from "#app/i18n/locales.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findDetails } from "../change-details.server.ts";
import type { Client } from "../client.server.ts";
import { passwordMatches } from "../hash-password.server.ts";
import { tryCode, useCode, type Challenge } from "../one-time-codes.server.ts";
import type { Address, CodeRefusal } from "../policy/index.ts";
import { takeTurn } from "../rate-limits.server.ts";
import { sendCode } from "../send-code.server.ts";
import type { OpenSession } from "../sessions.server.ts";

/** What shows that the person at the browser is the account's owner. */
export interface Proof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
  /** The code that was asked for in this browser. */
  readonly challenge: Challenge | null;
}

export type ProofRefusal = "wrong-present-password" | "no-proof" | "too-many-tries" | CodeRefusal;

/** Sends a code to the person's own address: by mail, or by text where there is no mail address. */
export async function sendOwnCode(
  session: OpenSession,
  locale: Locale,
  client: Client,
  ctx: Context,
) {
  const address = await ownAddress(session, ctx);
  return sendCode({ purpose: "sign_in", address, locale }, client, ctx);
}

/** The password, or a code that went to the person's own address. Tries are counted. */
export async function proveOwner(
  { password = "", code = "", challenge }: Proof,
  session: OpenSession,
  ctx: Context,
): Promise<Verdict<object, ProofRefusal, { readonly until?: Date }>> {
  const { userId } = session.person;
  const turn = await takeTurn([{ limit: "passwordKnownBrowser", of: ["prove", userId] }], ctx);
  if (!turn.ok) return turn;
  if (password !== "") {
    const { passwordHash } = await ctx.db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true },
    });
    const matches = await passwordMatches(password, passwordHash);
    return matches ? accepted() : refused("wrong-present-password");
  }
  const { value } = await ownAddress(session, ctx);
  if (code === "" || !challenge || challenge.address.value !== value) return refused("no-proof");
  const judged = await tryCode({ challenge, code }, ctx);
  if (!judged.ok) return judged;
  return ctx.db.$transaction((tx) => useCode(challenge, { tx, now: ctx.now }));
}

async function ownAddress({ person }: OpenSession, ctx: Context): Promise<Address> {
  const { email, phone } = await findDetails(person.userId, ctx);
  if (email) return { channel: "mail", value: email };
  return { channel: "text", value: phone ?? "" };
}
