import { localeOf, reachPerson } from "#app/features/positions/jobs/reach-person.server.ts";
import type { Reachable } from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { OVER } from "../employer/answer-outcome.server.ts";
import { membersOf } from "./tell-event.server.ts";

const BATCH = 200;
/** A morning without a worker is made up for on one of the next. */
const ASKED_FOR_MS = 3 * 86_400_000;

/** The morning after a position is over: "were you able to hire?", once to each member who handles applications. */
export async function askOutcomes({ db, now }: Context): Promise<void> {
  let after: string | undefined;
  do {
    const rows = await db.position.findMany({
      where: {
        state: { in: [...OVER] },
        endedAt: { gt: new Date(now.getTime() - ASKED_FOR_MS), lte: now },
        outcome: null,
        organisation: { state: "verified" },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, title: true, titleEn: true, organisationId: true },
    });
    for (const row of rows) {
      await db.$transaction(async (tx) => {
        for (const member of await membersOf(tx, row.organisationId)) {
          await reachPerson(tx, member, questionTo(member, row), now);
        }
      });
    }
    after = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  } while (after !== undefined);
}

interface Ended {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
}

function questionTo(member: Reachable, { id: positionId, ...position }: Ended) {
  const locale = localeOf(member);
  const t = speaker("applications", locale);
  const title = (locale === "en" && position.titleEn) || position.title;
  const link = env().appUrl + href(locale, "applicants.outcome", { positionId });
  return {
    subject: t("mail.outcomeSubject", { title }),
    body: t("mail.outcomeBody", { title, link }),
    dedupeKey: `outcome:${positionId}:${member.id}`,
  };
}
