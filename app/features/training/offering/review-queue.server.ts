import { listActivity } from "#app/features/audit/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { contentOf, contentSelect } from "./course-content.server.ts";
import { courseProblems, liveStates, sessionMovesFor, sessionProblems } from "../policy/index.ts";
import { scopeOf } from "./move-session.server.ts";
import { sessionContentOf, sessionContentSelect } from "./session-content.server.ts";
import { sessionViewOf, sessionViewSelect } from "../session-view.server.ts";

const PAGE = 50;

export interface QueuePlace {
  readonly submittedAt: Date;
  readonly id: string;
}

/** What waits for an officer's decision in the officer's own region, the longest waiting first. */
export async function listSessionQueue(
  after: QueuePlace | null,
  officer: Officer,
  locale: Locale,
  { db }: Context,
) {
  const where = { state: "submitted", ...scopeOf(officer) } as const;
  const [rows, count] = await Promise.all([
    db.trainingSession.findMany({
      where: after ? { AND: [where, isBehind(after)] } : where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: {
        id: true,
        region: true,
        submittedAt: true,
        startsAt: true,
        course: { select: { title: true, organisation: { select: { name: true } } } },
      },
    }),
    db.trainingSession.count({ where }),
  ]);
  const shown = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    title: row.course.title,
    provider: row.course.organisation.name,
    place: regionName(row.region, locale),
    submittedAt: row.submittedAt ?? new Date(0),
    startsAt: row.startsAt,
  }));
  const last = shown.at(-1);
  return { rows: shown, count, next: rows.length > PAGE && last ? last : null };
}

function isBehind({ submittedAt, id }: QueuePlace) {
  return { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] };
}

/** A session as an officer judges it; null outside the officer's region and for what was never handed in. */
export async function findForReview(
  id: string,
  officer: Officer,
  locale: Locale,
  { db, now }: Context,
) {
  const where = { id, ...scopeOf(officer), submittedAt: { not: null } };
  const [row, shown, events, live] = await Promise.all([
    db.trainingSession.findFirst({
      where,
      select: {
        ...sessionContentSelect,
        version: true,
        state: true,
        region: true,
        organisationId: true,
        submittedAt: true,
        submittedById: true,
        startsAt: true,
        endsAt: true,
        course: {
          select: {
            ...contentSelect,
            organisation: { select: { name: true, uscc: true, state: true } },
          },
        },
      },
    }),
    db.trainingSession.findFirst({ where, select: sessionViewSelect }),
    listActivity(db, { type: "training-session", id }),
    // owner-scope: the session is of the officer's region, or nothing of it is shown.
    db.enrolment.count({ where: { sessionId: id, state: { in: [...liveStates] } } }),
  ]);
  if (!row || !shown) return null;
  const course = contentOf(row.course);
  const { name, uscc, state } = row.course.organisation;
  return {
    view: sessionViewOf(shown, locale, now),
    version: row.version,
    submittedAt: row.submittedAt,
    provider: { name, uscc, isVerified: state === "verified" },
    words: {
      title: course.title,
      titleEn: course.titleEn,
      description: course.description,
      descriptionEn: course.descriptionEn,
    },
    courseProblems: courseProblems(course),
    problems: sessionProblems(course, sessionContentOf(row), now),
    moves: sessionMovesFor(row, officer, now),
    events,
    live,
  };
}
