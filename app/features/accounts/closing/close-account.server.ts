import { recordAudit } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { accepted, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { newToken, tokenHash } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { findDetails, type Details } from "../change-details.server.ts";
import { mayClose, restorableUntil } from "../policy/index.ts";
import { endEverySession, type OpenSession } from "../sessions.server.ts";
import { listSolelyOwned } from "./solely-owned.server.ts";

/**
 * Closes a person's own account: out of every session and organisation at once, and erased a day
 * later unless the link that is sent now takes it back. The owner has been proven before.
 */
export async function closeAccount(
  session: OpenSession,
  locale: Locale,
  ctx: Context,
): Promise<Verdict<{ readonly until: Date }, "staff" | "last-owner" | "not-found">> {
  const { userId } = session.person;
  const { now, requestId } = ctx;
  const details = await findDetails(userId, ctx);
  return ctx.db.$transaction(async (tx) => {
    const verdict = mayClose(session.actor.kind, await listSolelyOwned(userId, tx));
    if (!verdict.ok) return verdict;
    const token = newToken();
    const actor = auditActor(session.actor);
    await leaveOrganisations(tx, userId, { actor, now, requestId });
    await endEverySession(userId, { tx, now });
    await tx.user.updateMany({
      where: { id: userId, closedAt: null },
      data: {
        closedAt: now,
        suspendedAt: now,
        restoreHash: tokenHash(token),
        version: { increment: 1 },
      },
    });
    const subject = { type: "account", id: userId };
    await recordAudit(tx, { action: "account.closed", subject, actor, now, requestId });
    await confirm(tx, details, { token, locale, now });
    return accepted({ until: restorableUntil(now) });
  });
}

type Trail = Pick<Parameters<typeof recordAudit>[1], "actor" | "now" | "requestId">;

async function leaveOrganisations(tx: Transaction, userId: string, trail: Trail): Promise<void> {
  const left = await tx.membership.findMany({
    where: { userId },
    select: { organisationId: true, role: true },
  });
  await tx.membership.deleteMany({ where: { userId } });
  for (const { organisationId, role } of left) {
    await recordAudit(tx, {
      action: "organisation.member-left",
      subject: { type: "organisation", id: organisationId },
      ...trail,
      details: { userId, from: role, to: null },
    });
  }
}

async function confirm(
  tx: Transaction,
  { email, phone, name }: Details,
  { token, locale, now }: { readonly token: string; readonly locale: Locale; readonly now: Date },
): Promise<void> {
  const t = speaker("accounts", locale);
  const words = {
    name,
    site: speaker("shell", locale)("site.name"),
    until: formatMoment(restorableUntil(now), locale),
    link: env().appUrl + href(locale, "accounts.restore", { token }),
  };
  if (email) {
    const [subject, body] = [t("mail.closed.subject", words), t("mail.closed.body", words)];
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
  } else if (phone) {
    const body = t("text.closed", words);
    await queueMessage(tx, { channel: "text", to: phone, body, locale }, now);
  }
}
