import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Tells a person that another counsellor keeps their plan now, and that they can take their consent back. */
export async function tellHandedOver(
  tx: Transaction,
  { planId, counsellor, key }: { planId: string; counsellor: string; key: string },
  now: Date,
): Promise<void> {
  // owner-scope: the plan has just been moved by its id and counsellor
  const { user } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { user: { select: reachSelect } },
  });
  const locale = localeOf(user);
  const t = speaker("registers", locale);
  const words = {
    site: speaker("shell", locale)("site.name"),
    link: env().appUrl + href(locale, "plans.own"),
    counsellor,
  };
  await reachPerson(
    tx,
    user,
    {
      subject: t("mail.handedOver.subject", words),
      body: t("mail.handedOver.body", words),
      dedupeKey: `handed-over-${key}`,
    },
    now,
  );
}
