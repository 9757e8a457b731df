import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { readPhone } from "../user-address.server.ts";

/** Says that there is a result, and where; never which, nor of what: others may read a mail. */
export async function tellHolder(tx: Transaction, userId: string, now: Date): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, phoneEncrypted: true, locale: true, suspendedAt: true },
  });
  if (user.suspendedAt) return;
  const locale = isLocale(user.locale) ? user.locale : "zh-CN";
  const t = speaker("certificates", locale);
  const words = {
    site: speaker("shell", locale)("site.name"),
    link: env().appUrl + href(locale, "accounts.account"),
  };
  if (user.email) {
    const subject = t("mail.decided.subject", words);
    const body = t("mail.decided.body", words);
    await queueMessage(tx, { channel: "mail", to: user.email, subject, body, locale }, now);
  } else if (user.phoneEncrypted) {
    const to = readPhone(user.phoneEncrypted);
    await queueMessage(tx, { channel: "text", to, body: t("text.decided", words), locale }, now);
  }
}
