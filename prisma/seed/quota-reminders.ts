import { remindEmployers, sendReminders } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

const DISTRICT = "140502";
const DAY_MS = 86_400_000;

/** Two sendings of reminders to who has not filed, both long enough ago for another. */
export async function remindSample(ctx: Context): Promise<void> {
  const year = Number(shanghaiDay(ctx.now).slice(0, 4)) - 1;
  const { id: userId } = await ctx.db.user.findFirstOrThrow({
    where: { kind: "officer", officerRole: "reviewer", region: DISTRICT },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const officer = {
    kind: "officer",
    userId,
    role: "reviewer",
    region: DISTRICT,
    secondFactor: true,
  } as const;
  for (const days of [24, 10]) {
    const then = { ...ctx, now: new Date(ctx.now.getTime() - days * DAY_MS) };
    const campaign = `00000000-0000-7000-8000-0000000000${days}`;
    const sent = await sendReminders({ year, campaign }, officer, then);
    if (sent.ok) await remindEmployers(campaign, then);
  }
}
