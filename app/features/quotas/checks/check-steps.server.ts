import { shanghaiDay } from "#app/lib/date.ts";
import type { Database } from "#app/platform/db.server.ts";
import { impossibleStates, lookRules } from "../policy/index.ts";
import type { ImpossibleState } from "../policy/index.ts";
import { findImpossible } from "./find-impossible.server.ts";
import { findLooks } from "./find-looks.server.ts";
import { endFindings, keepFindings } from "./keep-findings.server.ts";

/** What a run goes through: the looks at what was filed, then one state that should be impossible after the other. */
export const checkSteps = ["looks", ...impossibleStates] as const;
type CheckStep = (typeof checkSteps)[number];

interface CheckWork {
  readonly runId: string;
  readonly startedAt: Date;
  readonly stepsDone: number;
}

/**
 * Goes on with a run from its next step. What a step found and the note that it is done are one transaction; the looks
 * are many rows and are written page by page, again after a killed process, which changes nothing.
 */
export async function workOnCheck(
  { runId, startedAt, stepsDone }: CheckWork,
  { db, signal }: { readonly db: Database; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  for (const [at, step] of checkSteps.entries()) {
    if (at < stepsDone) continue;
    signal?.throwIfAborted();
    await takeStep(step, { runId, startedAt, at }, { db, signal });
  }
}

async function takeStep(
  step: CheckStep,
  { runId, startedAt: seenAt, at }: { runId: string; startedAt: Date; at: number },
  { db, signal }: { readonly db: Database; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const year = Number(shanghaiDay(seenAt).slice(0, 4)) - 1;
  if (step === "looks") {
    for await (const { found } of findLooks(year, { db })) {
      signal?.throwIfAborted();
      await db.$transaction((tx) => keepFindings(tx, { kind: "plausibility", seenAt }, found));
    }
  }
  await db.$transaction(
    async (tx) => {
      if (step === "looks")
        await endFindings(tx, { kind: "plausibility", seenAt }, { rules: lookRules, year });
      else await takeImpossible(step);
      await tx.checkRun.updateMany({
        where: { id: runId, stepsDone: at, finishedAt: null },
        data: { stepsDone: at + 1 },
      });

      async function takeImpossible(state: ImpossibleState): Promise<void> {
        const kept = { kind: "integrity", seenAt } as const;
        await keepFindings(tx, kept, await findImpossible(state, tx));
        await endFindings(tx, kept, { rules: [state] });
      }
    },
    { timeout: 600_000 },
  );
}
