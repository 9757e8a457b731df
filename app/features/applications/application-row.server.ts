import type { Actor } from "#app/features/accounts/policy/index.ts";
import { isOpen } from "#app/features/positions/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { ApplicationInState, Clock } from "./policy/index.ts";

/** What the rules of the states need, and what is told of a move. */
export const applicationSelect = {
  id: true,
  userId: true,
  positionId: true,
  organisationId: true,
  state: true,
  resumeState: true,
  stateSince: true,
  dueOn: true,
  quietSince: true,
  nameHidden: true,
  number: true,
  submittedAt: true,
  readAt: true,
  version: true,
  position: { select: { title: true, state: true, closingOn: true, region: true } },
  adjustments: { where: { state: "open" }, select: { id: true } },
} as const satisfies Prisma.ApplicationSelect;
export type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof applicationSelect }>;

export type Mover = Actor | Clock;

/** Applications of other people and organisations do not exist for the actor; drafts are the person's alone. */
export function scopeOf(actor: Mover): Prisma.ApplicationWhereInput {
  if (actor.kind === "clock") return {};
  if (actor.kind === "seeker") return { userId: actor.userId };
  const organisationId = actor.kind === "employer-member" ? actor.organisationId : null;
  return organisationId === null
    ? { id: { in: [] } }
    : { organisationId, submittedAt: { not: null } };
}

/** Locks the actor's applications among these in the order of their ids, and reads them. */
export async function lockApplications(
  tx: Transaction,
  ids: readonly string[],
  actor: Mover,
): Promise<ApplicationRow[]> {
  await tx.$executeRaw`
    SELECT id FROM applications WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.application.findMany({
    where: { id: { in: [...ids] }, ...scopeOf(actor) },
    select: applicationSelect,
  });
}

/** The same for one; undefined where it is not there or not the actor's to know of. */
export async function lockApplication(
  tx: Transaction,
  id: string,
  actor: Mover,
): Promise<ApplicationRow | undefined> {
  const [row] = await lockApplications(tx, [id], actor);
  return row;
}

export function inState(row: ApplicationRow, today: PlainDate): ApplicationInState {
  const { state, resumeState, userId, organisationId, position } = row;
  return {
    ...{ state, resumeState, userId, organisationId },
    quietSince: shanghaiDay(row.quietSince),
    positionIsOpen: isOpen({ ...position, closingOn: dayOf(position.closingOn) }, today),
    openAdjustments: row.adjustments.length,
  };
}

/** A `date` column as a day. */
export function dayOf(date: Date | null): PlainDate | null {
  return date === null ? null : shanghaiDay(date);
}

export function dateColumn(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
