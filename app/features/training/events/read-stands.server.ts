import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { isOpen } from "#app/features/positions/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dayOf } from "../enrolment/enrolment-row.server.ts";
import {
  isBeforeFair,
  mayAskForStand,
  maySetStandsOn,
  moveStand,
  nextStandNumber,
  standMoves,
} from "../policy/index.ts";
import type { StandAccess } from "../policy/index.ts";
import { fairOf, fairSelect, standSelect } from "./fair-row.server.ts";
import { readFairResults } from "./read-fair-results.server.ts";

type Provider = ProviderMember & { readonly organisationId: string };

/** A fair with its terms and everybody who asked for a stand, as its organiser reads it; null: not theirs, or no fair. */
export async function readFairStands(
  sessionId: string,
  { organisationId }: Provider,
  ctx: Context,
) {
  const { db, now } = ctx;
  const row = await db.trainingSession.findFirst({
    where: { id: sessionId, organisationId, course: { kind: "fair" } },
    select: fairSelect,
  });
  if (!row) return null;
  const fair = fairOf(row);
  // A fair has no more stands than its terms say: the list of all who asked is short.
  const stands = await db.fairStand.findMany({
    where: { sessionId, organisationId },
    orderBy: [{ number: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      state: true,
      number: true,
      askedAt: true,
      employer: { select: { name: true, state: true } },
      _count: { select: { positions: true } },
    },
  });
  return {
    sessionId,
    title: row.course.title,
    terms: row.fairTerms && {
      stands: row.fairTerms.stands,
      taken: row.fairTerms.taken,
      askBy: dayOf(row.fairTerms.askBy),
    },
    version: row.fairTerms?.version ?? 0,
    mayChange: maySetStandsOn(fair, now),
    isPublic: ["published", "running", "finished"].includes(row.state),
    isOpen: mayAskForStand(fair, now).ok,
    results: await readFairResults({ ...row, sessionId, organisationId }, ctx),
    stands: stands.map(({ employer, _count, ...stand }) => ({
      ...stand,
      employer: employer.name,
      isVerified: employer.state === "verified",
      positions: _count.positions,
    })),
  };
}

/** What an organiser can be asked for at most before it is shown another way. */
const MOST = 600;

/** One employer's wish or stand with what it brings, as the organiser reads it. */
export async function readStand(id: string, { organisationId }: Provider, { db, now }: Context) {
  const row = await db.fairStand.findFirst({
    where: { id, organisationId },
    select: {
      ...standSelect,
      employer: { select: { id: true, name: true, state: true, about: true } },
      session: { select: fairSelect },
      positions: {
        orderBy: { positionId: "asc" },
        select: { position: { select: { id: true, title: true, state: true, closingOn: true } } },
      },
    },
  });
  if (!row) return null;
  const { session, employer, positions, accessFacts, ...stand } = row;
  const fair = fairOf(session);
  const used = await db.fairStand.findMany({
    where: { sessionId: stand.sessionId, organisationId, number: { not: null } },
    select: { number: true },
  });
  return {
    ...stand,
    accessFacts: accessFacts as StandAccess[],
    employer,
    title: session.course.title,
    positions: positions.map(({ position: { id: positionId, title, state, closingOn } }) => ({
      id: positionId,
      title,
      isOpen: isOpen({ state, closingOn: dayOf(closingOn) }, shanghaiDay(now)),
    })),
    moves: standMoves.filter((move) => moveStand(row.state, move, fair, now).ok),
    mayMove: row.state === "confirmed" && isBeforeFair(fair, now),
    nextNumber: nextStandNumber(used.flatMap(({ number }) => number ?? [])),
  };
}

/** How many wishes for a stand wait for the organiser's answer; null: the session is no fair of theirs. */
export async function countStandsAsked(
  sessionId: string,
  { organisationId }: Provider,
  { db }: Context,
): Promise<number | null> {
  const fair = await db.trainingSession.findFirst({
    where: { id: sessionId, organisationId, course: { kind: "fair" } },
    select: { _count: { select: { stands: { where: { state: "asked" } } } } },
  });
  return fair && fair._count.stands;
}
