import type { Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOf } from "../enrolment/enrolment-row.server.ts";
import { lockSession } from "../lock-session.server.ts";
import type { Fair } from "../policy/index.ts";

/** What the rules of a fair ask of its session. */
export const fairSelect = {
  id: true,
  organisationId: true,
  state: true,
  startsAt: true,
  endsAt: true,
  course: { select: { kind: true, title: true, titleEn: true } },
  fairTerms: { select: { stands: true, taken: true, askBy: true, version: true } },
} as const satisfies Prisma.TrainingSessionSelect;
export type FairRow = Prisma.TrainingSessionGetPayload<{ select: typeof fairSelect }>;

export function fairOf({ course, state, startsAt, fairTerms }: FairRow): Fair {
  const askBy = dayOf(fairTerms?.askBy ?? null);
  return {
    kind: course.kind,
    state,
    startsAt,
    terms: fairTerms && askBy && { stands: fairTerms.stands, taken: fairTerms.taken, askBy },
  };
}

/** Locks a fair: everybody who asks for, gives or gives back a stand of it waits here. */
export async function lockFair(
  tx: Transaction,
  where: Prisma.TrainingSessionWhereInput & { readonly id: string },
): Promise<FairRow | null> {
  await lockSession(tx, where.id);
  return tx.trainingSession.findFirst({ where, select: fairSelect });
}

export const standSelect = {
  id: true,
  sessionId: true,
  organisationId: true,
  employerId: true,
  state: true,
  note: true,
  number: true,
  place: true,
  accessFacts: true,
  accessNote: true,
  reason: true,
  askedAt: true,
  decidedAt: true,
  talked: true,
  invited: true,
  offered: true,
  resultNote: true,
  version: true,
} as const satisfies Prisma.FairStandSelect;
export type StandRow = Prisma.FairStandGetPayload<{ select: typeof standSelect }>;

/** Locks the fair of a stand, then reads both anew. Stands that are not in the scope do not exist for whoever asks. */
export async function lockStand(
  tx: Transaction,
  where: Prisma.FairStandWhereInput & { readonly id: string },
): Promise<{ readonly fair: FairRow; readonly stand: StandRow } | null> {
  const found = await tx.fairStand.findFirst({ where, select: { sessionId: true } });
  if (!found) return null;
  const fair = await lockFair(tx, { id: found.sessionId });
  const stand = await tx.fairStand.findFirst({ where, select: standSelect });
  return fair && stand && { fair, stand };
}
