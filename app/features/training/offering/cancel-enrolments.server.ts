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
import { enrolmentSelect } from "../enrolment/enrolment-row.server.ts";
import { moveLocked } from "../enrolment/move-enrolment.server.ts";
import { liveStates } from "../policy/index.ts";

export interface CancelledSession {
  readonly id: string;
  readonly organisationId: string;
  readonly startsAt: Date | null;
  readonly reason: string;
  readonly course: { readonly title: string; readonly titleEn: string };
}

const CLOCK = { kind: "clock" } as const;

/** Ends every live enrolment of a session that is cancelled and tells each person why. The session is locked. */
export async function cancelEnrolments(
  tx: Transaction,
  session: CancelledSession,
  ctx: Context,
): Promise<void> {
  await tx.$executeRaw`
    SELECT id FROM enrolments WHERE session_id = ${session.id}::uuid ORDER BY id FOR UPDATE`;
  const live = await tx.enrolment.findMany({
    where: {
      sessionId: session.id,
      organisationId: session.organisationId,
      state: { in: [...liveStates] },
    },
    orderBy: { id: "asc" },
    select: { ...enrolmentSelect, locale: true, user: { select: reachSelect } },
  });
  for (const { user, locale, ...row } of live) {
    const moved = await moveLocked(tx, row, { move: "cancel" }, CLOCK, ctx);
    if (!moved.ok) throw new Error(`a live enrolment of a cancelled session: ${moved.reason}`);
    const person = { ...user, locale };
    await reachPerson(tx, person, wordsTo(person, session), ctx.now);
  }
}

function wordsTo(
  person: Parameters<typeof localeOf>[0],
  { id, course, startsAt, reason }: CancelledSession,
) {
  const locale = localeOf(person);
  const t = speaker("teaching", locale);
  const title = (locale === "en" && course.titleEn) || course.title;
  const day = startsAt ? formatShortDay(shanghaiDay(startsAt), locale) : "";
  const link = env().appUrl + href(locale, "training.session", { sessionId: id });
  return {
    subject: t("mail.cancelledSubject", { title }),
    body: t("mail.cancelledBody", { title, day, reason, link }),
    dedupeKey: `training-session.cancelled:${id}:${person.id}`,
  };
}
