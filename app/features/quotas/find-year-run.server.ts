import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { queueState } from "#app/platform/queue.server.ts";

export interface YearRunView {
  readonly id: string;
  readonly year: number;
  readonly state: "running" | "cancelled" | "done";
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly employersTotal: number;
  readonly employersDone: number;
  readonly peopleDone: number;
  readonly monthsDone: number;
  /** The last try broke off; it is tried again. */
  readonly isInterrupted: boolean;
  /** Nobody is there to work on it at present. */
  readonly isWaiting: boolean;
}

const select = {
  id: true,
  year: true,
  state: true,
  requestedAt: true,
  finishedAt: true,
  employersTotal: true,
  employersDone: true,
  peopleDone: true,
  monthsDone: true,
  failure: true,
} as const;

/** A recomputation of the officer's district: by its id, or the last one of a year. */
export async function findYearRun(
  which: { readonly id: string } | { readonly year: number },
  { region }: Officer,
  { db }: Context,
): Promise<YearRunView | null> {
  const row = await db.yearRun.findFirst({
    where: { ...which, region },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select,
  });
  if (!row) return null;
  const { failure, monthsDone, ...run } = row;
  const isRunning = run.state === "running";
  return {
    ...run,
    monthsDone: Number(monthsDone),
    isInterrupted: isRunning && failure !== null,
    isWaiting: isRunning && !(await queueState(db)).worker,
  };
}
