import {
  checkSteps,
  lookAt,
  recomputeYear,
  recount,
  workOnCheck,
} from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

/** How many of the sample's data years have figures; the oldest waits for somebody to ask for them. */
const COMPUTED = 2;

/** What the rules make of the sample's years, worked out as the product does it. */
export async function computeYears(url: string, { db, now }: Context): Promise<void> {
  const filing = Number(shanghaiDay(now).slice(0, 4)) - 1;
  const places = await db.organisation.groupBy({
    by: ["region"],
    where: { kind: "employer", state: "verified" },
    _count: true,
  });
  for (const { region, _count: employersTotal } of places) {
    for (const year of Array.from({ length: COMPUTED }, (_, back) => filing - back)) {
      const { id, cursor } = await db.yearRun.create({
        data: { region, year, requestedAt: now, employersTotal },
        select: { id: true, cursor: true },
      });
      await recomputeYear({ runId: id, region, year, cursor }, { db, now, url });
    }
  }
}

/** Both sides of months declared twice: the one that filed first as well. */
export async function countDuplicates({ db }: Pick<Context, "db">): Promise<void> {
  const rows = await db.quotaReturn.findMany({ select: { id: true, year: true } });
  for (const year of new Set(rows.map((row) => row.year))) {
    const ids = rows.flatMap((row) => (row.year === year ? [row.id] : []));
    await db.$transaction((tx) => recount(tx, year, ids));
  }
}

/** What the checks find in the sample, and one of it looked at. */
export async function runChecks({ db, now, requestId }: Context): Promise<void> {
  const run = { startedAt: now, stepsTotal: checkSteps.length };
  const { id: runId } = await db.checkRun.create({ data: run, select: { id: true } });
  await workOnCheck({ runId, startedAt: now, stepsDone: 0 }, { db });
  await db.checkRun.update({ where: { id: runId }, data: { finishedAt: now } });
  const [reviewer, finding] = await Promise.all([
    db.user.findFirst({ where: { email: "shenhe@example.cn" }, select: { id: true } }),
    db.checkFinding.findFirst({
      where: { rule: "just-small" },
      orderBy: { subject: "asc" },
      select: { id: true, digest: true },
    }),
  ]);
  if (!reviewer || !finding) return;
  const officer = {
    kind: "officer",
    userId: reviewer.id,
    role: "reviewer",
    region: "140502",
    secondFactor: true,
  } as const;
  const because = "与社会保险参保人数核对过，职工人数属实。";
  await lookAt({ ...finding, because }, officer, { db, now, requestId });
}
