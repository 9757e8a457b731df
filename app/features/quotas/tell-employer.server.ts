import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale } from "#app/i18n/locales.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { letterRule } from "./policy/letters.ts";
import { writeLetter } from "./write-letter.server.ts";
import type { LetterText, LetterToWrite } from "./write-letter.server.ts";

/** What is told: states that the employer did not bring about, and what becomes of a determination. */
const TOLD = [
  "returned",
  "approved",
  "rejected",
  "lapsed",
  "sent_to_tax",
  "tax_corrected",
  "tax_withdrawn",
  "closed",
  "reopened",
  "superseded",
] as const;
type Told = (typeof TOLD)[number];

const isTold = (what: string): what is Told => (TOLD as readonly string[]).includes(what);

interface Decision {
  /** A state, or what became of a determination. */
  readonly to: string;
  /** The officer's words, or the number of the determination it is about. */
  readonly reason: string;
}

/** Whom a decision is about. */
export interface Addressed {
  readonly organisationId: string;
  readonly organisation: { readonly name: string };
  readonly year: number;
}

/** The bureau's decision as a letter; null where none is sent. */
export function returnLetter(employer: Addressed, { to, reason }: Decision): LetterToWrite | null {
  if (!isTold(to)) return null;
  const { organisationId, year } = employer;
  const text = (locale: Locale) => wordsOf(employer, { to, reason }, locale);
  return { organisationId, year, kind: to, rule: letterRule(to), text };
}

function wordsOf(
  { organisation, year }: Addressed,
  { to, reason }: Decision & { readonly to: Told },
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
  decision: Decision,
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
