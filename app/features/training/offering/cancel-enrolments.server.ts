import { recordAudits } from "#app/features/audit/index.server.ts";
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
import { liveStates, moveEnrolment } from "../policy/index.ts";
import type { EnrolmentState } from "../policy/index.ts";

export interface CancelledSession {
  readonly id: string;
  readonly organisationId: string;
  readonly startsAt: Date | null;
  readonly reason: string;
  readonly course: { readonly title: string; readonly titleEn: string };
}

/** Ends every live enrolment of a session that is cancelled and tells each person why. The session is locked. */
export async function cancelEnrolments(
  tx: Transaction,
  session: CancelledSession,
  { now, requestId }: Context,
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
    select: {
      id: true,
      state: true,
      userId: true,
      organisationId: true,
      offerUntil: true,
      locale: true,
      user: { select: reachSelect },
    },
  });
  const cancelled = live.filter((enrolment) => isCancelled(enrolment, now));
  for (const state of liveStates) {
    const ids = cancelled.filter((one) => one.state === state).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { count } = await tx.enrolment.updateMany({
      where: { id: { in: ids }, sessionId: session.id, state },
      data: {
        state: "cancelled",
        stateSince: now,
        offerUntil: null,
        updatedAt: now,
        version: { increment: 1 },
      },
    });
    if (count !== ids.length) throw new Error("a locked enrolment changed");
  }
  await recordAudits(
    tx,
    cancelled.map(({ id, state }) => ({
      action: "enrolment.cancelled",
      subject: { type: "enrolment", id },
      actor: { id: null, kind: "system" },
      now,
      requestId,
      details: { from: state, session: session.id },
    })),
  );
  for (const { user, locale } of cancelled) {
    const person = { ...user, locale };
    await reachPerson(tx, person, wordsTo(person, session), now);
  }
}

function isCancelled(
  enrolment: {
    readonly state: EnrolmentState;
    readonly userId: string;
    readonly organisationId: string;
    readonly offerUntil: Date | null;
  },
  now: Date,
): boolean {
  const inState = {
    ...enrolment,
    sessionHasBegun: false,
    sessionIsOver: false,
    seatIsFree: false,
  };
  return moveEnrolment(inState, "cancel", { kind: "clock" }, now).ok;
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
