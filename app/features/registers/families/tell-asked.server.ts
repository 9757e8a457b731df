import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Says that a question waits, and where; never of which family: the address may be another's. */
export async function tellAsked(
  tx: Transaction,
  { userId, linkId }: { readonly userId: string; readonly linkId: string },
  now: Date,
): Promise<void> {
  const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: reachSelect });
  const locale = localeOf(person);
  const t = speaker("families", locale);
  const words = {
    site: speaker("shell", locale)("site.name"),
    link: env().appUrl + href(locale, "families.mine"),
  };
  await reachPerson(
    tx,
    person,
    {
      subject: t("mail.asked.subject", words),
      body: t("mail.asked.body", words),
      dedupeKey: `family-asked-${linkId}-${userId}`,
    },
    now,
  );
}
