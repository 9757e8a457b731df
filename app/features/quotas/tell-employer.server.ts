import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale } from "#app/i18n/locales.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { letterRule } from "./policy/letters.ts";
import type { ReturnState } from "./policy/return-states.ts";
import { writeLetter } from "./write-letter.server.ts";
import type { LetterText, LetterToWrite } from "./write-letter.server.ts";

/** States whose coming is told; the rest the employer brought about, or can see. */
const TOLD = ["returned", "approved", "rejected", "lapsed", "sent_to_tax"] as const;
type Told = (typeof TOLD)[number];

const isTold = (state: ReturnState): state is Told => (TOLD as readonly string[]).includes(state);

/** Whom a decision is about. */
export interface Addressed {
  readonly organisationId: string;
  readonly organisation: { readonly name: string };
  readonly year: number;
}

/** The bureau's decision as a letter; null where none is sent. */
export function returnLetter(
  employer: Addressed,
  { to, reason }: { readonly to: ReturnState; readonly reason: string },
): LetterToWrite | null {
  if (!isTold(to)) return null;
  const { organisationId, year } = employer;
  const text = (locale: Locale) => wordsOf(employer, { to, reason }, locale);
  return { organisationId, year, kind: to, rule: letterRule(to), text };
}

function wordsOf(
  { organisation, year }: Addressed,
  { to, reason }: { readonly to: Told; readonly reason: string },
  locale: Locale,
): LetterText {
  const t = speaker("returns", locale);
  const words = {
    name: organisation.name,
    year,
    reason,
    link: env().appUrl + href(locale, "returns.show", { year: String(year) }),
    site: speaker("shell", locale)("site.name"),
  };
  return { title: t(`mail.${to}.subject`, words), body: t(`mail.${to}.body`, words) };
}

/** Keeps the bureau's decision as a letter, and queues it to the owners and the HR of an employer, each in their own language. */
export async function tellEmployer(
  tx: Transaction,
  employer: Addressed,
  decision: { readonly to: ReturnState; readonly reason: string },
  now: Date,
): Promise<void> {
  const letter = returnLetter(employer, decision);
  if (!letter) return;
  await writeLetter(tx, letter, now);
  for (const { email, locale } of await listWriters(tx, employer.organisationId)) {
    const { title: subject, body } = letter.text(locale);
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
