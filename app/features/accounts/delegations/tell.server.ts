import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { isLocale } from "#app/i18n/locales.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import type { DelegationScope } from "../policy/delegation.ts";
import { readPhone } from "../user-address.server.ts";

interface Told {
  readonly delegationId: string;
  readonly about: "given" | "submitted" | "enrolled" | "needs-proposed";
}

const reach = {
  email: true,
  phoneEncrypted: true,
  locale: true,
  suspendedAt: true,
  name: true,
} as const;

/** Tells the person in words what was given, or that something was sent for them; the delegate is told of the first. */
export async function tellDelegation(
  tx: Transaction,
  { delegationId, about }: Told,
  now: Date,
): Promise<void> {
  // owner-scope: named by the delegation that was just given or acted on
  const row = await tx.delegation.findUniqueOrThrow({
    where: { id: delegationId },
    select: {
      scopes: true,
      until: true,
      toldAs: true,
      person: { select: reach },
      delegate: { select: reach },
    },
  });
  const { person, delegate, scopes, until } = row;
  const tell = async (to: typeof person, key: "toDelegate" | Told["about"]) => {
    if (to.suspendedAt) return;
    const locale: Locale = isLocale(to.locale) ? to.locale : "zh-CN";
    const t = speaker("delegations", locale);
    const words = {
      site: speaker("shell", locale)("site.name"),
      link:
        env().appUrl + href(locale, key === "toDelegate" ? "delegations.mine" : "delegations.own"),
      name: key === "toDelegate" ? person.name : key === "given" ? row.toldAs : delegate.name,
      until: formatShortDay(shanghaiDay(until), locale),
      what: scopes
        .map((scope) => t(`${key === "toDelegate" ? "task" : "scope"}.${scope as DelegationScope}`))
        .join(locale === "en" ? "; " : "；"),
    };
    const subject = t(`mail.${key}.subject`, words);
    const body = t(`mail.${key}.body`, words);
    if (to.email) {
      await queueMessage(tx, { channel: "mail", to: to.email, subject, body, locale }, now);
    } else if (to.phoneEncrypted) {
      const phone = readPhone(to.phoneEncrypted);
      await queueMessage(tx, { channel: "text", to: phone, body, locale }, now);
    }
  };
  if (about !== "given") {
    await tell(person, about);
    return;
  }
  await tell(person, "given");
  await tell(delegate, "toDelegate");
}
