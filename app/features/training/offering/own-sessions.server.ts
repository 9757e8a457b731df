import type { Actor } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { contentOf, contentSelect } from "./course-content.server.ts";
import { courseProblems, liveStates, sessionMovesFor, sessionProblems } from "../policy/index.ts";
import type { SessionState } from "../policy/index.ts";
import {
  sessionContentOf,
  sessionContentSelect,
  sessionFieldsOf,
} from "./session-content.server.ts";
import { sessionViewOf, sessionViewSelect } from "../session-view.server.ts";

const PAGE = 50;

/** A provider's sessions, the newest first, a page at a time, and how many there are in each state. */
export async function listOwnSessions(
  organisationId: string,
  {
    state,
    after,
  }: { readonly state?: SessionState | undefined; readonly after?: string | undefined },
  { db }: Context,
) {
  const [rows, groups] = await Promise.all([
    db.trainingSession.findMany({
      where: { organisationId, ...(state && { state }), ...(after && { id: { lt: after } }) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      select: {
        id: true,
        state: true,
        startsAt: true,
        seats: true,
        taken: true,
        course: { select: { title: true } },
        _count: { select: { enrolments: { where: { state: "waiting" } } } },
      },
    }),
    db.trainingSession.groupBy({ by: ["state"], where: { organisationId }, _count: true }),
  ]);
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map(({ course, _count, ...row }) => ({
      ...row,
      title: course.title,
      waiting: _count.enrolments,
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count])) as Partial<
      Record<SessionState, number>
    >,
  };
}

/** What the venue and teacher of a session can be chosen from. */
export async function listHouse(organisationId: string, { db }: Context) {
  const [venues, teachers] = await Promise.all([
    db.trainingVenue.findMany({
      where: { organisationId },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db.trainingTeacher.findMany({
      where: { organisationId },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return { venues, teachers };
}

/** A session of a provider with what it lacks and what may be done with it; null for anybody else. */
export async function findOwnSession(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  actor: Actor,
  locale: Locale,
  { db, now }: Context,
) {
  const where = { id, organisationId };
  const [row, shown, live] = await Promise.all([
    db.trainingSession.findFirst({
      where,
      select: {
        ...sessionContentSelect,
        version: true,
        state: true,
        region: true,
        organisationId: true,
        submittedById: true,
        startsAt: true,
        endsAt: true,
        submittedAt: true,
        decidedAt: true,
        publishedAt: true,
        endedAt: true,
        courseId: true,
        course: { select: contentSelect },
      },
    }),
    db.trainingSession.findFirst({ where, select: sessionViewSelect }),
    db.enrolment.count({
      where: { sessionId: id, organisationId, state: { in: [...liveStates] } },
    }),
  ]);
  if (!row || !shown) return null;
  const course = contentOf(row.course);
  return {
    view: sessionViewOf(shown, locale, now),
    fields: sessionFieldsOf(row),
    courseId: row.courseId,
    delivery: course.delivery,
    courseProblems: courseProblems(course),
    problems: sessionProblems(course, sessionContentOf(row), now),
    version: row.version,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    publishedAt: row.publishedAt,
    endedAt: row.endedAt,
    moves: sessionMovesFor(row, actor, now),
    /** People who have or wait for a seat. */
    live,
  };
}

export type OwnSession = NonNullable<Awaited<ReturnType<typeof findOwnSession>>>;
