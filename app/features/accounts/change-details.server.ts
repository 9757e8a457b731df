import { recordAudit } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { auditActor } from "./audit-actor.server.ts";
import type { Client } from "./client.server.ts";
import { tryCode, useCode, type Challenge } from "./one-time-codes.server.ts";
import { maskedAddress, type Address, type CodeRefusal } from "./policy/index.ts";
import { takeTurn } from "./rate-limits.server.ts";
import type { OpenSession } from "./sessions.server.ts";
import { addressColumns, readPhone } from "./user-address.server.ts";

export async function changeName(name: string, session: OpenSession, ctx: Context): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await tx.user.updateMany({
      where: { id: session.person.userId },
      data: { name, version: { increment: 1 } },
    });
    await recordAudit(tx, { action: "account.name-changed", ...trail(session, ctx) });
  });
}

export type ChangeAddressRefusal = CodeRefusal | "too-many-tries" | "address-taken";

/** Sets a mail address or mobile number, after the code sent there; the old address is told. */
export async function changeAddress(
  input: { readonly challenge: Challenge; readonly code: string; readonly locale: Locale },
  session: OpenSession,
  client: Client,
  ctx: Context,
): Promise<Verdict<object, ChangeAddressRefusal, { readonly until?: Date }>> {
  const turn = await takeTurn([{ limit: "codeTryNetwork", of: [client.network] }], ctx);
  if (!turn.ok) return turn;
  const judged = await tryCode(input, ctx);
  if (!judged.ok) return judged;
  const { address } = input.challenge;
  const before = await findDetails(session.person.userId, ctx);
  return ctx.db
    .$transaction(async (tx): Promise<Verdict<object, ChangeAddressRefusal>> => {
      const used = await useCode(input.challenge, { tx, now: ctx.now });
      if (!used.ok) return used;
      await tx.user.updateMany({
        where: { id: session.person.userId },
        data: { ...addressColumns(address, ctx.now), version: { increment: 1 } },
      });
      await recordAudit(tx, {
        action: "account.address-changed",
        ...trail(session, ctx),
        details: { channel: address.channel },
      });
      await tellOldAddress(tx, { before, address, locale: input.locale }, ctx.now);
      return accepted();
    })
    .catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== "P2002") throw error;
      return refused("address-taken");
    });
}

async function tellOldAddress(
  tx: Transaction,
  told: { readonly before: Details; readonly address: Address; readonly locale: Locale },
  now: Date,
): Promise<void> {
  const { before, address, locale } = told;
  const t = speaker("accounts", locale);
  const words = { site: speaker("shell", locale)("site.name"), to: maskedAddress(address) };
  if (before.email) {
    const [subject, body] = [t("mail.changed.subject", words), t("mail.changed.body", words)];
    await queueMessage(tx, { channel: "mail", to: before.email, subject, body, locale }, now);
  } else if (before.phone) {
    const body = t("text.changed", words);
    await queueMessage(tx, { channel: "text", to: before.phone, body, locale }, now);
  }
}

export interface Details {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly hasPassword: boolean;
  readonly createdAt: Date;
}

/** What a person sees of their own account. */
export async function findDetails(userId: string, { db }: Pick<Context, "db">): Promise<Details> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, phoneEncrypted: true, passwordHash: true, createdAt: true },
  });
  const { name, email, createdAt } = user;
  const phone = user.phoneEncrypted ? readPhone(user.phoneEncrypted) : null;
  return { name, email, phone, hasPassword: user.passwordHash !== null, createdAt };
}

function trail({ actor, person }: OpenSession, { now, requestId }: Context) {
  const subject = { type: "account", id: person.userId };
  return { subject, actor: auditActor(actor), now, requestId };
}
