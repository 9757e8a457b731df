import { formatShortDay } from "#app/i18n/format.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale, type Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { readDecisionKey } from "../enqueue-decisions.server.ts";
import { toDay } from "../position-row.server.ts";

interface Decided {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly closingOn: Date | null;
}

/** Named in a mail; of more it gives the number and the way to the list. */
const NAMED = 20;

/**
 * Tells whoever handed them in what an officer decided, one mail for all decisions of one go. What
 * was decided anew or handed in again since is left to the later mail.
 */
export async function tellDecisions(key: string, { db, now }: Context): Promise<void> {
  const { organisationId, at } = readDecisionKey(key);
  const decided = await db.position.findMany({
    where: { organisationId, decidedAt: at, state: { in: ["published", "sent_back"] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      title: true,
      state: true,
      stateReason: true,
      closingOn: true,
      submittedById: true,
    },
  });
  const senders = new Set(decided.map(({ submittedById }) => submittedById));
  const people = await db.user.findMany({
    where: { id: { in: [...senders].filter((id) => id !== null) }, email: { not: null } },
    select: { id: true, email: true, locale: true },
  });
  await db.$transaction(async (tx) => {
    for (const person of people) {
      const theirs = decided.filter(({ submittedById }) => submittedById === person.id);
      const locale = isLocale(person.locale) ? person.locale : "zh-CN";
      await queueMessage(
        tx,
        {
          channel: "mail",
          to: person.email ?? "",
          locale,
          ...decisionMail(theirs, locale),
          dedupeKey: `position.decided:${key}:${person.id}`,
        },
        now,
      );
    }
  });
}

function decisionMail(decided: readonly Decided[], locale: Locale) {
  const t = speaker("positions", locale);
  const { appUrl } = env();
  const lineOf = ({ id, title, state, stateReason, closingOn }: Decided) => {
    const link = appUrl + href(locale, "positions.ownPosition", { positionId: id });
    const day = toDay(closingOn);
    return state === "published"
      ? t("mail.published", { title, link, day: day ? formatShortDay(day, locale) : "" })
      : t("mail.sentBack", { title, link, reason: stateReason ?? "" });
  };
  const lines = decided.slice(0, NAMED).map(lineOf);
  const more = decided.length - lines.length;
  const list = appUrl + href(locale, "positions.ownPositions");
  const body = [
    t("mail.greeting"),
    ...lines,
    ...(more > 0 ? [t("mail.more", { count: more })] : []),
    t("mail.list", { link: list }),
  ].join("\n\n");
  return { subject: t("mail.subject", { count: decided.length }), body };
}
