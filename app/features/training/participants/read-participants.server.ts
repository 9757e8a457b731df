import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { priorityCode } from "../enrolment/enrolment-row.server.ts";
import { inQueueOrder, liveStates, needsPurpose } from "../policy/index.ts";
import type { EnrolmentState } from "../policy/index.ts";

const SESSIONS = 25;
const PAGE = 50;

/** A provider's sessions that people could join, the latest begin first, with what waits for an answer. */
export async function listTaughtSessions(
  { after }: { readonly after?: string | undefined },
  { organisationId, verified }: ProviderMember,
  { db }: Context,
) {
  if (organisationId === null || !verified) return { rows: [], next: null };
  const rows = await db.trainingSession.findMany({
    where: { organisationId, publishedAt: { not: null }, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: SESSIONS + 1,
    select: {
      id: true,
      state: true,
      startsAt: true,
      seats: true,
      taken: true,
      course: { select: { title: true } },
      _count: { select: { enrolments: { where: { state: "waiting" } } } },
      enrolments: {
        where: {
          OR: [
            { state: "applied" },
            { state: { in: [...liveStates] }, adjustments: { some: { state: "open" } } },
          ],
        },
        select: { id: true },
      },
    },
  });
  const shown = rows.slice(0, SESSIONS);
  return {
    rows: shown.map(({ course, _count, enrolments, ...session }) => ({
      ...session,
      title: course.title,
      waiting: _count.enrolments,
      toAnswer: enrolments.length,
    })),
    next: rows.length > SESSIONS ? (shown.at(-1)?.id ?? null) : null,
  };
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly state: EnrolmentState;
  readonly appliedAt: Date;
  readonly withdrawnLate: boolean;
  /** In the queue; null: does not wait. */
  readonly place: number | null;
  readonly openNeeds: number;
}

/** Who is in a session of the provider's, in the order of asking, a page at a time; null: not a session of theirs. */
export async function readParticipants(
  { sessionId, after }: { readonly sessionId: string; readonly after?: string | undefined },
  { organisationId, verified }: ProviderMember,
  { db }: Context,
) {
  if (organisationId === null || !verified) return null;
  const session = await db.trainingSession.findFirst({
    where: { id: sessionId, organisationId, publishedAt: { not: null } },
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      seats: true,
      taken: true,
      course: { select: { title: true, needsApproval: true } },
    },
  });
  if (!session) return null;
  const [rows, waiters, groups] = await Promise.all([
    db.enrolment.findMany({
      where: { sessionId, organisationId, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: PAGE + 1,
      select: {
        id: true,
        state: true,
        appliedAt: true,
        withdrawnLate: true,
        user: { select: { name: true } },
        consents: { where: { purpose: needsPurpose, withdrawnAt: null }, select: { id: true } },
        _count: { select: { adjustments: { where: { state: "open" } } } },
      },
    }),
    db.enrolment.findMany({
      where: { sessionId, organisationId, state: "waiting" },
      select: { id: true, priority: true, appliedAt: true },
    }),
    db.enrolment.groupBy({
      by: ["state"],
      where: { sessionId, organisationId },
      _count: true,
    }),
  ]);
  const queue = inQueueOrder(
    waiters.map((one) => ({ ...one, priority: priorityCode(one.priority) })),
  ).map(({ id }) => id);
  const shown = rows.slice(0, PAGE);
  const { course, ...facts } = session;
  return {
    session: { ...facts, title: course.title, needsApproval: course.needsApproval },
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count])) as Readonly<
      Partial<Record<EnrolmentState, number>>
    >,
    participants: shown.map(({ user, consents, _count, ...one }): Participant => ({
      ...one,
      name: user.name,
      place: queue.includes(one.id) ? queue.indexOf(one.id) + 1 : null,
      openNeeds: consents.length > 0 ? _count.adjustments : 0,
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
