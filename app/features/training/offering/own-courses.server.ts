import type { Context } from "#app/platform/db.server.ts";
import { contentOf, contentSelect } from "./course-content.server.ts";
import { courseProblems, fixesCourse } from "../policy/index.ts";
import type { SessionState } from "../policy/index.ts";

const PAGE = 50;
const MOST_SESSIONS = 100;

/** A provider's courses, the newest first, a page at a time, each with how many sessions it has in each state. */
export async function listOwnCourses(
  organisationId: string,
  after: string | undefined,
  { db }: Context,
) {
  const rows = await db.course.findMany({
    where: { organisationId, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: { ...contentSelect, id: true, updatedAt: true },
  });
  const shown = rows.slice(0, PAGE);
  const groups = await db.trainingSession.groupBy({
    by: ["courseId", "state"],
    where: { organisationId, courseId: { in: shown.map(({ id }) => id) } },
    _count: true,
  });
  return {
    rows: shown.map((row) => ({
      id: row.id,
      title: row.title,
      updatedAt: row.updatedAt,
      problems: courseProblems(contentOf(row)).length,
      sessions: groups
        .filter(({ courseId }) => courseId === row.id)
        .map(({ state, _count: count }) => ({ state, count })),
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

export type OwnCourseRow = Awaited<ReturnType<typeof listOwnCourses>>["rows"][number];

/** A course of a provider with its sessions, the latest first, and what it lacks; null for anybody else. */
export async function findOwnCourse(id: string, organisationId: string, { db }: Context) {
  const row = await db.course.findFirst({
    where: { id, organisationId },
    select: {
      ...contentSelect,
      id: true,
      version: true,
      sessions: {
        orderBy: { id: "desc" },
        take: MOST_SESSIONS,
        select: { id: true, state: true, startsAt: true, seats: true, taken: true },
      },
    },
  });
  if (!row) return null;
  const content = contentOf(row);
  const fixing = row.sessions.filter(({ state }) => fixesCourse(state));
  return {
    id: row.id,
    version: row.version,
    content,
    problems: courseProblems(content),
    sessions: row.sessions,
    /** The states that keep its words as they are; none: they may be changed. */
    fixedBy: [...new Set(fixing.map(({ state }) => state))] as readonly SessionState[],
  };
}

export type OwnCourse = NonNullable<Awaited<ReturnType<typeof findOwnCourse>>>;
