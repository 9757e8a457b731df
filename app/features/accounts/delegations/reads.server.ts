import { plainDate, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { isDelegationInForce } from "../policy/delegation.ts";
import type { DelegationScope } from "../policy/delegation.ts";
import type { Seeker, SignedIn } from "../policy/index.ts";

const LISTED = 100;

const dayOf = (date: Date): PlainDate => plainDate(date.toISOString().slice(0, 10)) as PlainDate;

interface Row {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly until: Date;
  readonly revokedAt: Date | null;
}

function shown({ id, scopes, until, revokedAt }: Row, today: PlainDate) {
  const isRevoked = revokedAt !== null;
  return {
    ...{ id, until: dayOf(until), isRevoked, scopes: scopes as readonly DelegationScope[] },
    isInForce: isDelegationInForce({ until: dayOf(until), isRevoked }, today),
  };
}

const namedSelect = {
  toldAs: true,
  begunAt: true,
  delegate: { select: { name: true, kind: true } },
} as const;

interface Named {
  readonly toldAs: string;
  readonly begunAt: Date | null;
  readonly delegate: { readonly name: string; readonly kind: string };
}

/** A relative's name is theirs to tell: until they act, the address that the person typed stands for them. */
function nameOf({ toldAs, begunAt, delegate }: Named): string {
  return delegate.kind === "counsellor" || begunAt !== null ? delegate.name : toldAs;
}

/** Everybody a person has let act for them, the newest first, and how often each did. */
export async function listOwnDelegations({ userId }: Seeker, { db, now }: Context) {
  const rows = await db.delegation.findMany({
    where: { personId: userId },
    orderBy: { id: "desc" },
    take: LISTED,
    select: {
      id: true,
      scopes: true,
      until: true,
      revokedAt: true,
      ...namedSelect,
      _count: { select: { acts: true } },
    },
  });
  const today = shanghaiDay(now);
  return rows.map((row) => ({
    ...shown(row, today),
    name: nameOf(row),
    isCounsellor: row.delegate.kind === "counsellor",
    acts: row._count.acts,
  }));
}

const ACTS = 50;

/** A page of what was done by a delegation of the person's, the newest first; null for anybody else. */
export async function findOwnDelegation(
  { delegationId, after }: { readonly delegationId: string; readonly after: string | undefined },
  { userId }: Seeker,
  { db, now }: Context,
) {
  const row = await db.delegation.findFirst({
    where: { id: delegationId, personId: userId },
    select: {
      id: true,
      scopes: true,
      until: true,
      revokedAt: true,
      ...namedSelect,
      acts: {
        where: after ? { id: { lt: after } } : {},
        orderBy: { id: "desc" },
        take: ACTS + 1,
        select: { id: true, route: true, intent: true, subjectId: true, at: true },
      },
    },
  });
  if (!row) return null;
  const acts = row.acts.slice(0, ACTS);
  return {
    ...shown(row, shanghaiDay(now)),
    name: nameOf(row),
    acts,
    next: row.acts.length > ACTS ? (acts.at(-1)?.id ?? null) : null,
  };
}

/** Whom somebody may act for now, with the applications they can go on with where they may fill in. */
export async function listActingFor({ userId }: SignedIn, { db, now }: Context) {
  const today = shanghaiDay(now);
  const rows = await db.delegation.findMany({
    where: {
      delegateId: userId,
      revokedAt: null,
      until: { gte: new Date(`${today}T00:00:00Z`) },
      person: { suspendedAt: null, closedAt: null },
    },
    orderBy: { id: "desc" },
    take: LISTED,
    select: {
      id: true,
      scopes: true,
      until: true,
      revokedAt: true,
      personId: true,
      person: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...shown(row, today), name: row.person.name }));
}

/** The drafts of whom is acted for, where there is something to be done with them. */
export async function listDraftsFor(
  acting: { readonly personId: string; readonly scopes: readonly DelegationScope[] },
  { db }: Context,
) {
  if (!acting.scopes.includes("fill-in") && !acting.scopes.includes("submit")) return [];
  const rows = await db.application.findMany({
    where: { userId: acting.personId, state: "draft" },
    orderBy: { id: "desc" },
    take: LISTED,
    select: { id: true, position: { select: { title: true } } },
  });
  return rows.map(({ id, position }) => ({ id, title: position.title }));
}

/** The live enrolments that were made for whom is acted for, by who acts. */
export async function listEnrolmentsFor(
  acting: { readonly personId: string; readonly scopes: readonly DelegationScope[] },
  { userId }: SignedIn,
  { db }: Context,
) {
  if (!acting.scopes.includes("enrol")) return [];
  const rows = await db.enrolment.findMany({
    where: {
      ...{ userId: acting.personId, enrolledById: userId },
      state: { in: ["applied", "waiting", "offered", "enrolled"] },
    },
    orderBy: { id: "desc" },
    take: LISTED,
    select: { id: true, session: { select: { course: { select: { title: true } } } } },
  });
  return rows.map(({ id, session }) => ({ id, title: session.course.title }));
}

/** Every delegation of a person with what was done by it, for the export of their data. */
export async function exportDelegations({ userId }: Seeker, { db }: Context) {
  const delegations = await db.delegation.findMany({
    where: { personId: userId },
    orderBy: { id: "asc" },
    select: {
      scopes: true,
      until: true,
      createdAt: true,
      revokedAt: true,
      ...namedSelect,
      acts: { orderBy: { id: "asc" }, select: { route: true, intent: true, at: true } },
    },
  });
  return {
    delegations: delegations.map(({ delegate, toldAs, begunAt, ...one }) => ({
      ...one,
      delegate: nameOf({ delegate, toldAs, begunAt }),
    })),
  };
}
