import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale, type Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import type { VerificationState } from "../policy/index.ts";
import { readPhone } from "../user-address.server.ts";
import type { OrganisationRow } from "./organisation-row.server.ts";

interface Decision {
  readonly to: Exclude<VerificationState, "draft">;
  readonly reason?: string;
}

/** Queues the bureau's decision to the owners, each in their own language, by mail or else by text. */
export async function tellMembers(
  tx: Transaction,
  { id, name }: OrganisationRow,
  { to, reason = "" }: Decision,
  now: Date,
): Promise<void> {
  const owners = await tx.membership.findMany({
    where: { organisationId: id, role: "owner", user: { suspendedAt: null } },
    select: { user: { select: { email: true, phoneEncrypted: true, locale: true } } },
  });
  for (const { user } of owners) {
    const locale: Locale = isLocale(user.locale) ? user.locale : "zh-CN";
    const t = speaker("organisations", locale);
    const words = {
      name,
      reason: reason.trim(),
      site: speaker("shell", locale)("site.name"),
      link: env().appUrl + href(locale, "organisations.profile"),
    };
    if (user.email) {
      const subject = t(`mail.${to}.subject`, words);
      const body = t(`mail.${to}.body`, words);
      await queueMessage(tx, { channel: "mail", to: user.email, subject, body, locale }, now);
    } else if (user.phoneEncrypted) {
      const body = t(`text.${to}`, words);
      await queueMessage(
        tx,
        { channel: "text", to: readPhone(user.phoneEncrypted), body, locale },
        now,
      );
    }
  }
}
