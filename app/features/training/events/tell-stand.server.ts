import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

type News = "asked" | "withdrawn" | "confirmed" | "moved" | "refused" | "cancelled" | "report";

/** What only the organiser hears; the rest is told to the employer. */
const TO_ORGANISER: readonly News[] = ["asked", "withdrawn"];

export interface StandNews {
  readonly news: News;
  readonly fair: {
    readonly startsAt: Date | null;
    readonly course: { readonly title: string; readonly titleEn: string };
  };
  readonly stand: {
    readonly id: string;
    readonly version: number;
    readonly sessionId: string;
    readonly organisationId: string;
    readonly employerId: string;
    readonly number: number | null;
  };
  readonly employer: string;
  readonly reason?: string;
}

/** Tells owners and HR of the other side what became of a stand, each in their language. */
export async function tellStand(
  tx: Transaction,
  { news, fair, stand, employer, reason = "" }: StandNews,
  { now }: Context,
): Promise<void> {
  const toOrganiser = TO_ORGANISER.includes(news);
  const organisationId = toOrganiser ? stand.organisationId : stand.employerId;
  const members = await tx.membership.findMany({
    where: { organisationId, role: { in: ["owner", "hr"] } },
    orderBy: { userId: "asc" },
    select: { user: { select: reachSelect } },
  });
  for (const { user } of members) {
    const locale = localeOf(user);
    const t = speaker("fairs", locale);
    const link = toOrganiser
      ? href(locale, "fairs.decide", { standId: stand.id })
      : href(locale, "fairs.own", { sessionId: stand.sessionId });
    const words = {
      title: (locale === "en" && fair.course.titleEn) || fair.course.title,
      day: fair.startsAt ? formatShortDay(shanghaiDay(fair.startsAt), locale) : "",
      number: stand.number ?? "",
      employer,
      reason,
      link: env().appUrl + link,
    };
    const message = {
      subject: t(`mailSubject.${news}`, words),
      body: t(`mailBody.${news}`, words),
      dedupeKey: `stand.${news}:${stand.id}:${stand.version}:${user.id}`,
    };
    await reachPerson(tx, user, message, now);
  }
}
