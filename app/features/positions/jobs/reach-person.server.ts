import { readPhone } from "#app/features/accounts/index.server.ts";
import { isLocale, type Locale } from "#app/i18n/locales.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";

export const reachSelect = {
  id: true,
  email: true,
  phoneEncrypted: true,
  locale: true,
  suspendedAt: true,
} as const;

export interface Reachable {
  readonly id: string;
  readonly email: string | null;
  readonly phoneEncrypted: string | null;
  readonly locale: string;
  readonly suspendedAt: Date | null;
}

interface Words {
  readonly subject: string;
  readonly body: string;
  readonly dedupeKey: string;
}

export function localeOf(person: Reachable): Locale {
  return isLocale(person.locale) ? person.locale : "zh-CN";
}

/** Whoever saved a search reads of it in the language it was saved in. */
export function readerOf(search: { readonly user: Reachable; readonly locale: string }): Reachable {
  return { ...search.user, locale: search.locale };
}

/** Queues a message by mail, or by text where there is no mail address. False: it was queued before, or nobody is to be reached. */
export async function reachPerson(
  tx: Transaction,
  person: Reachable,
  words: Words,
  now: Date,
): Promise<boolean> {
  if (person.suspendedAt !== null) return false;
  const locale = localeOf(person);
  const message = { ...words, locale };
  if (person.email !== null) {
    return (
      (await queueMessage(tx, { channel: "mail", to: person.email, ...message }, now)) !== undefined
    );
  }
  if (person.phoneEncrypted === null) return false;
  const to = readPhone(person.phoneEncrypted);
  return (await queueMessage(tx, { channel: "text", to, ...message }, now)) !== undefined;
}
