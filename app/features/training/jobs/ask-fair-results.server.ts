import type { Context } from "#app/platform/db.server.ts";
import { lockStand } from "../events/fair-row.server.ts";
import { tellStand } from "../events/tell-stand.server.ts";

const BATCH = 100;
const DAY_MS = 86_400_000;
/** Nobody is asked about a fair that is longer ago than this. */
const DAYS = 14;

/** Asks the employers of a fair that is over what their stands came to, each once. */
export async function askFairResults(ctx: Context): Promise<void> {
  const { db, now } = ctx;
  const waiting = await db.fairStand.findMany({
    where: {
      ...{ state: "confirmed", resultAt: null, resultAskedAt: null },
      session: {
        state: "finished",
        endsAt: { gte: new Date(now.getTime() - DAYS * DAY_MS) },
      },
    },
    orderBy: { id: "asc" },
    take: BATCH,
    select: { id: true },
  });
  for (const { id } of waiting) {
    await db.$transaction(async (tx) => {
      const found = await lockStand(tx, { id, resultAt: null, resultAskedAt: null });
      if (!found) return;
      const { fair, stand } = found;
      await tx.fairStand.updateMany({
        where: { id, employerId: stand.employerId, resultAskedAt: null },
        data: { resultAskedAt: now },
      });
      await tellStand(tx, { news: "report", fair, stand, employer: "" }, ctx);
    });
  }
}
