import type { Database, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { lockSession } from "../lock-session.server.ts";
import { parseScore } from "../policy/index.ts";
import type { Best, ContestInState, EnrolmentState, Outcome, ScoreUnit } from "../policy/index.ts";

/** Who took part, or should have: of these everybody has a result before results are handed in. */
export const takingPart = [
  "enrolled",
  "completed",
  "failed",
  "no_show",
] as const satisfies readonly EnrolmentState[];

/** A session of a contest with what its rules ask. */
export const contestSelect = {
  id: true,
  organisationId: true,
  state: true,
  region: true,
  endsAt: true,
  course: { select: { title: true, titleEn: true } },
  contest: {
    select: { state: true, version: true, handedInAt: true, handedInById: true, reason: true },
  },
} as const satisfies Prisma.TrainingSessionSelect;
export type ContestRow = Prisma.TrainingSessionGetPayload<{ select: typeof contestSelect }>;

/** How many results are recorded, and how many of those who took part have none. */
export async function countResults(
  db: Database | Transaction,
  { id: sessionId, organisationId }: Pick<ContestRow, "id" | "organisationId">,
): Promise<Pick<ContestInState, "recorded" | "missing">> {
  const [recorded, missing] = await Promise.all([
    db.contestEntry.count({ where: { organisationId, discipline: { sessionId } } }),
    db.enrolment.count({
      where: {
        ...{ sessionId, organisationId, state: { in: [...takingPart] } },
        contestEntries: { none: {} },
      },
    }),
  ]);
  return { recorded, missing };
}

export function contestInState(
  { organisationId, region, endsAt, state, contest }: ContestRow,
  counted: Pick<ContestInState, "recorded" | "missing">,
): ContestInState {
  return {
    ...{ organisationId, region, endsAt, ...counted },
    state: contest?.state ?? "entering",
    handedInById: contest?.handedInById ?? null,
    isCancelled: state === "cancelled",
  };
}

/** Locks a contest by its session: whoever enters, hands in, publishes or corrects waits here. */
export async function lockContest(
  tx: Transaction,
  id: string,
  scope: Prisma.TrainingSessionWhereInput,
): Promise<ContestRow | null> {
  await lockSession(tx, id);
  return tx.trainingSession.findFirst({
    where: { id, ...scope, course: { kind: "contest" } },
    select: contestSelect,
  });
}

export interface Measure {
  readonly best: Best;
  readonly unit: ScoreUnit;
  readonly decimals: number;
}

/** Codes were checked when they were written. */
export function measureOf({
  best,
  unit,
  decimals,
}: {
  readonly best: string;
  readonly unit: string;
  readonly decimals: number;
}): Measure {
  return { best: best as Best, unit: unit as ScoreUnit, decimals };
}

/** What was typed as a result: a score where there is one and nowhere else. Undefined: the two do not fit. */
export function entryOf(
  outcome: Outcome,
  typed: string,
  decimals: number,
): { readonly outcome: Outcome; readonly score: number | null } | undefined {
  if (outcome !== "scored") return typed === "" ? { outcome, score: null } : undefined;
  const score = parseScore(typed, decimals);
  return score === null ? undefined : { outcome, score };
}
