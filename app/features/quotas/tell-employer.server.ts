import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale } from "#app/i18n/locales.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import type { ReturnState } from "./policy/return-states.ts";
import type { ReturnRow } from "./return-row.server.ts";

/** States whose coming is told; the rest the employer brought about, or can see. */
const TOLD = ["returned", "approved", "rejected", "lapsed", "sent_to_tax"] as const;
type Told = (typeof TOLD)[number];

const isTold = (state: ReturnState): state is Told => (TOLD as readonly string[]).includes(state);

/** Queues the bureau's decision to the owners and the HR of an employer, each in their own language. */
export async function tellEmployer(
  tx: Transaction,
  {
    organisationId,
    organisation,
    year,
  }: Pick<ReturnRow, "organisationId" | "year"> & {
    readonly organisation: { readonly name: string };
  },
  { to, reason }: { readonly to: ReturnState; readonly reason: string },
  now: Date,
): Promise<void> {
  if (!isTold(to)) return;
  for (const { email, locale } of await listWriters(tx, organisationId)) {
    const t = speaker("returns", locale);
    const words = {
      name: organisation.name,
      year,
      reason,
      link: env().appUrl + href(locale, "returns.show", { year: String(year) }),
      site: speaker("shell", locale)("site.name"),
    };
    const subject = t(`mail.${to}.subject`, words);
    const body = t(`mail.${to}.body`, words);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
  }
}

/** Who may file for an employer and has an address. */
export async function listWriters(
  db: Context["db"] | Transaction,
  organisationId: string,
): Promise<readonly { readonly email: string; readonly locale: Locale }[]> {
  const rows = await db.membership.findMany({
    where: {
      organisationId,
      role: { in: ["owner", "hr"] },
      user: { suspendedAt: null, email: { not: null } },
    },
    select: { user: { select: { email: true, locale: true } } },
  });
  return rows.map(({ user }) => ({
    email: user.email ?? "",
    locale: isLocale(user.locale) ? user.locale : "zh-CN",
  }));
}
