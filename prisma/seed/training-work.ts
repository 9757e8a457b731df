import { situations, workMonths } from "#app/features/training/policy/index.ts";
import { shanghaiDay, startOfShanghaiDay } from "#app/lib/date.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import type { Transaction } from "#app/platform/db.server.ts";

const HOUR = 3_600_000;

/** Who completed a course long enough ago was asked about work; most have answered, the sample's own job seeker has not. */
export async function addSampleWork(
  tx: Transaction,
  { now }: { readonly now: Date },
): Promise<void> {
  const rows = await tx.enrolment.findMany({
    where: { state: "completed", user: { hires: { none: {} } } },
    orderBy: { id: "asc" },
    select: { id: true, stateSince: true, user: { select: { email: true } } },
  });
  const asked = rows.flatMap(({ id, stateSince, user }) =>
    workMonths.flatMap((months) => {
      const day = addMonthsToDay(shanghaiDay(stateSince), months);
      const askedAt = new Date(startOfShanghaiDay(day).getTime() + 8 * HOUR);
      return askedAt <= now
        ? [{ id, months, askedAt, isOwn: user.email === "qiuzhi@example.cn" }]
        : [];
    }),
  );
  await tx.workQuestion.createMany({
    data: asked.map(({ id, months, askedAt }) => ({
      ...{ enrolmentId: id, afterMonths: months, askedAt },
    })),
  });
  await tx.workAnswer.createMany({
    data: asked
      .filter(({ isOwn }, at) => !isOwn && at % 4 !== 3)
      .map(({ id, months, askedAt }, at) => ({
        ...{ enrolmentId: id, afterMonths: months, number: 1 },
        situation: situations[at % situations.length] ?? "other",
        answeredAt: new Date(Math.min(now.getTime(), askedAt.getTime() + 30 * HOUR)),
      })),
  });
}
