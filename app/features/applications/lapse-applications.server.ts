import { addDays, shanghaiDay, startOfShanghaiDay } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { dateColumn } from "./application-row.server.ts";
import type { ApplicationRow } from "./application-row.server.ts";
import { moveApplications } from "./move-applications.server.ts";
import { silenceDays } from "./policy/index.ts";
import type { LapseReason } from "./policy/index.ts";
import type { Prisma } from "#db/generated/client.ts";

const BATCH = 200;

/** Ends what nobody has moved for sixty days, and drafts whose position is over; answers how many. */
export async function lapseApplications(ctx: Context): Promise<number> {
  const today = shanghaiDay(ctx.now);
  const silent: Prisma.ApplicationWhereInput = {
    state: {
      in: [
        "submitted",
        "under_review",
        "asked",
        "shortlisted",
        "interview_offered",
        "interview_chosen",
        "offered",
      ],
    },
    // The evening of that day in Shanghai: the rule counts days.
    quietSince: { lt: startOfShanghaiDay(addDays(today, 1 - silenceDays)) },
  };
  const over: Prisma.ApplicationWhereInput = {
    state: "draft",
    position: {
      OR: [{ state: { not: "published" } }, { closingOn: { lt: dateColumn(today) } }],
    },
  };
  return (await lapseAll(silent, "silence", ctx)) + (await lapseAll(over, "position-over", ctx));
}

async function lapseAll(
  where: Prisma.ApplicationWhereInput,
  endReason: LapseReason,
  ctx: Context,
): Promise<number> {
  let lapsed = 0;
  for (;;) {
    const due = await ctx.db.application.findMany({
      where,
      orderBy: { quietSince: "asc" },
      take: BATCH,
      select: { id: true },
    });
    const order = { move: "lapse", endReason, then: takeBack } as const;
    const outcomes = await moveApplications(order, due, { kind: "clock" }, ctx);
    const moved = outcomes.filter(({ verdict }) => verdict.ok).length;
    lapsed += moved;
    if (due.length < BATCH || moved === 0) return lapsed;
  }
}

/** What has ended need not be answered. */
async function takeBack(tx: Transaction, { id }: ApplicationRow): Promise<void> {
  await tx.applicationAdjustment.updateMany({
    where: { applicationId: id, state: "open" },
    data: { state: "withdrawn", version: { increment: 1 } },
  });
}
