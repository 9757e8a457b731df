import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { ContestRow } from "./contest-row.server.ts";

/** Everybody with a result is told that results are public and where their own stands; never the result itself. */
export async function tellParticipants(
  tx: Transaction,
  { id: sessionId, organisationId, course, contest }: ContestRow,
  { now }: Context,
): Promise<void> {
  const people = await tx.enrolment.findMany({
    where: { sessionId, organisationId, contestEntries: { some: {} } },
    orderBy: { id: "asc" },
    select: { id: true, locale: true, user: { select: reachSelect } },
  });
  for (const { id, locale: chosen, user } of people) {
    const person = { ...user, locale: chosen };
    const locale = localeOf(person);
    const t = speaker("contests", locale);
    const words = {
      title: (locale === "en" && course.titleEn) || course.title,
      link: env().appUrl + href(locale, "enrolments.one", { enrolmentId: id }),
    };
    const message = {
      subject: t("mailSubject.published", words),
      body: t("mailBody.published", words),
      dedupeKey: `contest.published:${id}:${contest?.version ?? 0}`,
    };
    await reachPerson(tx, person, message, now);
  }
}

/** Tells one person that a published result of theirs was corrected. */
export async function tellCorrected(
  tx: Transaction,
  corrected: {
    readonly entryId: string;
    readonly version: number;
    readonly enrolmentId: string;
    readonly organisationId: string;
    readonly course: ContestRow["course"];
  },
  { now }: Context,
): Promise<void> {
  const { entryId, version, enrolmentId, organisationId, course } = corrected;
  const found = await tx.enrolment.findFirst({
    where: { id: enrolmentId, organisationId },
    select: { locale: true, user: { select: reachSelect } },
  });
  if (!found) return;
  const person = { ...found.user, locale: found.locale };
  const locale = localeOf(person);
  const t = speaker("contests", locale);
  const words = {
    title: (locale === "en" && course.titleEn) || course.title,
    link: env().appUrl + href(locale, "enrolments.one", { enrolmentId }),
  };
  const message = {
    subject: t("mailSubject.corrected", words),
    body: t("mailBody.corrected", words),
    dedupeKey: `contest.corrected:${entryId}:${version}`,
  };
  await reachPerson(tx, person, message, now);
}

/** Tells whoever handed results in what an officer decided, if they are still of the organiser. */
export async function tellOrganiser(
  tx: Transaction,
  { id: sessionId, organisationId, course, contest }: ContestRow,
  decision: { readonly move: "publish" | "send-back"; readonly reason: string },
  { now }: Context,
): Promise<void> {
  if (!contest?.handedInById) return;
  const member = await tx.membership.findFirst({
    where: { userId: contest.handedInById, organisationId },
    select: { user: { select: reachSelect } },
  });
  if (!member) return;
  const locale = localeOf(member.user);
  const t = speaker("contests", locale);
  const words = {
    title: (locale === "en" && course.titleEn) || course.title,
    reason: decision.reason,
    link: env().appUrl + href(locale, "contests.setUp", { sessionId }),
  };
  const message = {
    subject: t(`mailSubject.organiser-${decision.move}`, words),
    body: t(`mailBody.organiser-${decision.move}`, words),
    dedupeKey: `contest.${decision.move}:${sessionId}:${contest.version}`,
  };
  await reachPerson(tx, member.user, message, now);
}
