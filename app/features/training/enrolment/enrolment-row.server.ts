import type { Actor } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { lockSession } from "../lock-session.server.ts";
import { isSeatFree } from "../policy/index.ts";
import type { Clock, EnrolmentInState, PriorityGroup } from "../policy/index.ts";

export type Mover = Actor | Clock;

export const enrolmentSelect = {
  id: true,
  userId: true,
  sessionId: true,
  organisationId: true,
  state: true,
  stateSince: true,
  priority: true,
  appliedAt: true,
  offerUntil: true,
  number: true,
  version: true,
  session: {
    select: {
      state: true,
      seats: true,
      taken: true,
      enrolBy: true,
      withdrawBy: true,
      startsAt: true,
      endsAt: true,
      _count: { select: { enrolments: { where: { state: "waiting" } } } },
    },
  },
  _count: { select: { adjustments: { where: { state: "open" } } } },
} as const satisfies Prisma.EnrolmentSelect;
export type EnrolmentRow = Prisma.EnrolmentGetPayload<{ select: typeof enrolmentSelect }>;

/** Enrolments of other people and of other providers do not exist for the actor. */
export function enrolmentScope(actor: Mover): Prisma.EnrolmentWhereInput {
  if (actor.kind === "clock") return {};
  if (actor.kind === "seeker") return { userId: actor.userId };
  const organisationId = actor.kind === "provider-member" ? actor.organisationId : null;
  return organisationId === null ? { id: { in: [] } } : { organisationId };
}

/**
 * Locks an enrolment and, before it, its session: everybody who gives or takes a seat of the session waits here, so
 * that places in the queue and free seats are judged by what was before. Undefined where it is not the actor's.
 */
export async function lockEnrolment(
  tx: Transaction,
  id: string,
  actor: Mover,
): Promise<EnrolmentRow | undefined> {
  const where = { id, ...enrolmentScope(actor) };
  const found = await tx.enrolment.findFirst({ where, select: { sessionId: true } });
  if (!found) return undefined;
  await lockSession(tx, found.sessionId);
  await tx.$executeRaw`SELECT id FROM enrolments WHERE id = ${id}::uuid FOR UPDATE`;
  return (await tx.enrolment.findFirst({ where, select: enrolmentSelect })) ?? undefined;
}

/** What the rules of the states ask. */
export function enrolmentInState(row: EnrolmentRow, now: Date): EnrolmentInState {
  const { state, userId, organisationId, offerUntil, session } = row;
  const { seats, taken, startsAt, endsAt, _count } = session;
  return {
    ...{ state, userId, organisationId, offerUntil },
    sessionHasBegun: startsAt !== null && startsAt <= now,
    sessionIsOver: endsAt !== null && endsAt <= now,
    seatIsFree: isSeatFree({ seats: seats ?? 0, taken, waiting: _count.enrolments }),
  };
}

/** Codes were checked when they were written. */
export function priorityCode(priority: string | null): PriorityGroup | null {
  return priority as PriorityGroup | null;
}

/** A `date` column as a day. */
export function dayOf(date: Date | null): PlainDate | null {
  return date === null ? null : shanghaiDay(date);
}

export function dateColumn(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
