import { recomputeYear } from "#app/features/quotas/index.server.ts";
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
