import {
  localeOf,
  reachPerson,
  reachSelect,
  type Reachable,
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
  await tell(tx, user, { about: "plan", counsellor, key }, now);
}

/** Tells each member who said that the family is theirs; of the others no account is known. */
export async function tellFamily(
  tx: Transaction,
  { familyId, counsellor, key }: { familyId: string; counsellor: string; key: string },
  now: Date,
): Promise<void> {
  const links = await tx.familyLink.findMany({
    where: {
      member: { familyId },
      agreedAt: { not: null },
      refusedAt: null,
      user: { closedAt: null },
    },
    orderBy: { id: "asc" },
    select: { user: { select: reachSelect } },
  });
  for (const { user } of links) {
    if (user) await tell(tx, user, { about: "family", counsellor, key }, now);
  }
}

const PAGE_OF = { plan: "plans.own", family: "families.mine" } as const;
const MAIL_OF = { plan: "mail.handedOver", family: "mail.familyHandedOver" } as const;

async function tell(
  tx: Transaction,
  user: Reachable,
  { about, counsellor, key }: { about: "plan" | "family"; counsellor: string; key: string },
  now: Date,
): Promise<void> {
  const locale = localeOf(user);
  const t = speaker("registers", locale);
  const words = {
    site: speaker("shell", locale)("site.name"),
    link: env().appUrl + href(locale, PAGE_OF[about]),
    counsellor,
  };
  await reachPerson(
    tx,
    user,
    {
      subject: t(`${MAIL_OF[about]}.subject`, words),
      body: t(`${MAIL_OF[about]}.body`, words),
      dedupeKey: about === "plan" ? `handed-over-${key}` : `handed-over-${key}-${user.id}`,
    },
    now,
  );
}
