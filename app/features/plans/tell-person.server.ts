import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Says that something waits, and where; never what: others may read a mail. */
export async function tellPerson(
  tx: Transaction,
  { userId, about, key }: { userId: string; about: "asked" | "proposed" | "guardian"; key: string },
  now: Date,
): Promise<void> {
  const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: reachSelect });
  const locale = localeOf(person);
  const t = speaker("plans", locale);
  const words = {
    site: speaker("shell", locale)("site.name"),
    link: env().appUrl + href(locale, "plans.own"),
  };
  await reachPerson(
    tx,
    person,
    {
      subject: t(`mail.${about}.subject`, words),
      body: t(`mail.${about}.body`, words),
      dedupeKey: `plan-${about}-${key}`,
    },
    now,
  );
}
