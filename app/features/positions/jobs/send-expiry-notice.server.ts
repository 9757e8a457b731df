import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { newToken, tokenHash } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import { localeOf, reachPerson, reachSelect, readerOf } from "./reach-person.server.ts";

/** Says once that a saved search ends soon, with a link that keeps it and one that ends it now. */
export async function sendExpiryNotice(id: string, { db, now }: Context): Promise<void> {
  const search = await db.savedSearch.findUnique({
    where: { id },
    select: { name: true, locale: true, expiresAt: true, user: { select: reachSelect } },
  });
  if (!search) return;
  const reader = readerOf(search);
  const locale = localeOf(reader);
  const t = speaker("positions", locale);
  const token = newToken();
  const answer = (wanted: string) =>
    env().appUrl + href(locale, "positions.alert", { token }, { answer: wanted });
  const told = {
    name: search.name,
    date: formatDay(shanghaiDay(search.expiresAt), locale),
    keep: answer("keep"),
    end: answer("end"),
  };
  await db.$transaction(async (tx) => {
    const words = {
      subject: t("mail.expiry.subject", told),
      body: t("mail.expiry.body", told),
      dedupeKey: `expiry:${id}:${search.expiresAt.toISOString()}`,
    };
    if (!(await reachPerson(tx, reader, words, now))) return;
    await tx.searchAlert.create({
      data: { savedSearchId: id, sentAt: now, positionIds: [], tokenHash: tokenHash(token) },
    });
  });
}
