import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { movePositions } from "./move-positions.server.ts";
import { toDateColumn } from "./position-row.server.ts";

const BATCH = 500;

/** Closes every published position whose last day has passed, in batches; answers how many. */
export async function closeDuePositions(ctx: Context): Promise<number> {
  let closed = 0;
  for (;;) {
    const due = await ctx.db.position.findMany({
      where: {
        state: "published",
        closingOn: { lt: toDateColumn(shanghaiDay(ctx.now)) ?? ctx.now },
      },
      orderBy: { closingOn: "asc" },
      take: BATCH,
      select: { id: true },
    });
    const outcomes = await movePositions(
      { move: "close", action: "position.closed", columns: (now) => ({ endedAt: now }) },
      due,
      { kind: "clock" },
      ctx,
    );
    const moved = outcomes.filter(({ verdict }) => verdict.ok).length;
    closed += moved;
    if (due.length < BATCH || moved === 0) return closed;
  }
}
