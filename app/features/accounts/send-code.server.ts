import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { accepted, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import type { Client } from "./client.server.ts";
import { isKnownTo } from "./known-browser.server.ts";
import { issueCode, type Challenge, type CodePurpose } from "./one-time-codes.server.ts";
import { codeMinutes, spokenCode, type Address } from "./policy/index.ts";
import { takeTurn, type Counter } from "./rate-limits.server.ts";
import { findUserByAddress } from "./user-address.server.ts";

export interface CodeRequest {
  readonly purpose: CodePurpose;
  readonly address: Address;
  readonly locale: Locale;
}

/** Which words go out: the code itself, or what the address's owner should know instead. */
type Letter = "code" | "reset" | "noAccount" | "registered";

/**
 * Sends a one-time code. Whether the address has an account is told to its owner only, in the message:
 * the page says the same in every case. Refused where too many were asked for, with the time to wait.
 */
export async function sendCode(
  request: CodeRequest,
  client: Client,
  ctx: Context,
): Promise<Verdict<{ readonly challenge: Challenge }, "too-many-tries", { readonly until: Date }>> {
  const user = await findUserByAddress(ctx.db, request.address);
  const turn = await takeTurn(
    countersOf(request, client, isKnownTo(client.device, user, ctx.now)),
    ctx,
  );
  if (!turn.ok) return turn;
  return ctx.db.$transaction(async (tx) => {
    const { challenge, code } = await issueCode(request, { tx, now: ctx.now });
    await sendLetter(tx, letterFor(request.purpose, user !== null), request, code, ctx.now);
    return accepted({ challenge });
  });
}

function letterFor(purpose: CodePurpose, hasAccount: boolean): Letter {
  if (purpose === "verify_email" || purpose === "verify_phone") {
    return hasAccount ? "registered" : "code";
  }
  if (!hasAccount) return "noAccount";
  return purpose === "reset_password" ? "reset" : "code";
}

function countersOf({ address }: CodeRequest, client: Client, isKnown: boolean): Counter[] {
  const { device, network } = client;
  if (isKnown && device) return [{ limit: "codeSendPair", of: [address.value, device.id] }];
  return [
    { limit: "codeSendPair", of: [address.value, network] },
    { limit: "codeSendNetwork", of: [network] },
    { limit: "codeSendAddress", of: [address.value] },
  ];
}

async function sendLetter(
  tx: Transaction,
  letter: Letter,
  { address, locale }: CodeRequest,
  code: string,
  now: Date,
): Promise<void> {
  const t = speaker("accounts", locale);
  const { appUrl } = env();
  const words = {
    code: spokenCode(code),
    minutes: codeMinutes,
    site: speaker("shell", locale)("site.name"),
    signIn: appUrl + href(locale, "accounts.signIn"),
  };
  const body = t(address.channel === "mail" ? `mail.${letter}.body` : `text.${letter}`, words);
  const subject = address.channel === "mail" ? { subject: t(`mail.${letter}.subject`, words) } : {};
  const to = { channel: address.channel, to: address.value };
  await queueMessage(tx, { ...to, ...subject, body, locale }, now);
}
