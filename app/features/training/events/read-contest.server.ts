import type { Officer, ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { scopeOf } from "../offering/move-session.server.ts";
import { contestMoves, moveContest, placesOf } from "../policy/index.ts";
import type { Outcome } from "../policy/index.ts";
import {
  contestInState,
  contestSelect,
  countResults,
  measureOf,
  takingPart,
} from "./contest-row.server.ts";

type Provider = ProviderMember & { readonly organisationId: string };

const disciplineSelect = {
  id: true,
  version: true,
  name: true,
  nameEn: true,
  best: true,
  unit: true,
  decimals: true,
} as const;

/** A contest with its disciplines and where its results stand, for its organiser or for the officers of its place. */
export async function readContest(sessionId: string, actor: Provider | Officer, ctx: Context) {
  const { db, now } = ctx;
  const session = await db.trainingSession.findFirst({
    where: { id: sessionId, ...scopeOf(actor), course: { kind: "contest" } },
    select: { ...contestSelect, startsAt: true },
  });
  if (!session) return null;
  const { organisationId } = session;
  const [counted, disciplines] = await Promise.all([
    countResults(db, session),
    db.contestDiscipline.findMany({
      where: { sessionId, organisationId },
      orderBy: { id: "asc" },
      select: { ...disciplineSelect, _count: { select: { entries: true } } },
    }),
  ]);
  const inState = contestInState(session, counted);
  return {
    sessionId,
    title: session.course.title,
    startsAt: session.startsAt,
    isCancelled: inState.isCancelled,
    state: inState.state,
    version: session.contest?.version ?? 0,
    reason: session.contest?.reason ?? null,
    handedInAt: session.contest?.handedInAt ?? null,
    ...counted,
    moves: contestMoves.filter((move) => moveContest(inState, move, actor, now, "reason").ok),
    disciplines: disciplines.map(({ _count, ...row }) => ({
      ...row,
      ...measureOf(row),
      results: _count.entries,
    })),
  };
}

export type ContestPage = NonNullable<Awaited<ReturnType<typeof readContest>>>;

/** One discipline with everybody who took part and the result they have, by name. */
export async function readDiscipline(
  id: string,
  { organisationId, verified }: Provider,
  { db }: Context,
) {
  const row = await db.contestDiscipline.findFirst({
    where: { id, organisationId },
    select: {
      ...disciplineSelect,
      sessionId: true,
      contest: {
        select: { state: true, session: { select: { course: { select: { title: true } } } } },
      },
    },
  });
  if (!row || !verified) return null;
  const { sessionId, contest } = row;
  const people = await db.enrolment.findMany({
    where: { sessionId, organisationId, state: { in: [...takingPart] } },
    orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      user: { select: { name: true } },
      contestEntries: {
        where: { disciplineId: id },
        select: { id: true, outcome: true, score: true },
      },
    },
  });
  return {
    id,
    sessionId,
    version: row.version,
    name: row.name,
    ...measureOf(row),
    title: contest.session.course.title,
    state: contest.state,
    people: people.map(({ id: enrolmentId, user, contestEntries: [entry] }) => ({
      enrolmentId,
      name: user.name,
      entryId: entry?.id ?? null,
      outcome: (entry?.outcome ?? null) as Outcome | null,
      score: entry?.score ?? null,
    })),
  };
}

/** A contest's seats: what one page of results can hold. */
const MOST = 500;

/** A published result that is to be corrected; null: not of this organiser, or not published. */
export async function readEntry(
  id: string,
  { organisationId, verified }: Provider,
  { db }: Context,
) {
  const row = await db.contestEntry.findFirst({
    where: { id, organisationId, discipline: { contest: { state: "published" } } },
    select: {
      outcome: true,
      score: true,
      version: true,
      enrolment: { select: { user: { select: { name: true } } } },
      discipline: { select: { ...disciplineSelect, sessionId: true } },
    },
  });
  if (!row || !verified) return null;
  const { discipline, enrolment } = row;
  return {
    id,
    version: row.version,
    outcome: row.outcome as Outcome,
    score: row.score,
    name: enrolment.user.name,
    sessionId: discipline.sessionId,
    disciplineId: discipline.id,
    discipline: discipline.name,
    ...measureOf(discipline),
  };
}

/** Every discipline with its results by place and name, as the officer looks at them before they are public. */
export async function readResultsToReview(
  sessionId: string,
  officer: Officer,
  { db }: Pick<Context, "db">,
) {
  const rows = await db.contestDiscipline.findMany({
    where: {
      sessionId,
      contest: { state: { not: "entering" }, session: scopeOf(officer) },
    },
    orderBy: { id: "asc" },
    select: {
      ...disciplineSelect,
      entries: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          outcome: true,
          score: true,
          enrolment: { select: { user: { select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ entries, ...row }) => {
    const measure = measureOf(row);
    const placed = inOrder(entries, measure.best);
    return {
      ...{ id: row.id, name: row.name, ...measure },
      results: placed.map(({ enrolment, ...entry }) => ({ ...entry, name: enrolment.user.name })),
    };
  });
}

/** Entries with their places, the best first; who has no score comes last. */
export function inOrder<E extends { readonly outcome: string; readonly score: number | null }>(
  entries: readonly E[],
  best: ReturnType<typeof measureOf>["best"],
) {
  const typed = entries.map((entry) => ({ ...entry, outcome: entry.outcome as Outcome }));
  const places = placesOf(typed, best);
  const last = Number.MAX_SAFE_INTEGER;
  return typed
    .map((entry, at) => ({ ...entry, place: places[at] ?? null }))
    .sort((one, other) => (one.place ?? last) - (other.place ?? last));
}

const QUEUE = 50;

/** Results that wait for an officer of their place, the longest wait first. */
export async function listContestsToReview(officer: Officer, { db }: Pick<Context, "db">) {
  const rows = await db.contest.findMany({
    where: { state: "handed_in", session: { ...scopeOf(officer), state: { not: "cancelled" } } },
    orderBy: [{ handedInAt: "asc" }, { sessionId: "asc" }],
    take: QUEUE,
    select: {
      sessionId: true,
      handedInAt: true,
      session: {
        select: { course: { select: { title: true, organisation: { select: { name: true } } } } },
      },
    },
  });
  return rows.map(({ session, ...row }) => ({
    ...row,
    title: session.course.title,
    organiser: session.course.organisation.name,
  }));
}
