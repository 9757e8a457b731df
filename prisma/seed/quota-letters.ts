import { returnLetter, rewardLetter, writeLetter } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";

/** Letters of the last data year's decisions, and all of the sample account's own employer. */
export async function writeSampleLetters(
  tx: Transaction,
  { now }: { readonly now: Date },
): Promise<void> {
  const year = Number(shanghaiDay(now).slice(0, 4)) - 1;
  const own = { organisation: { memberships: { some: { user: { email: "hr@example.cn" } } } } };
  const organisation = { select: { name: true } };
  const returns = await tx.quotaReturn.findMany({
    where: { OR: [{ year, region: "140502" }, own] },
    orderBy: { id: "asc" },
    select: {
      organisationId: true,
      year: true,
      state: true,
      decidedAt: true,
      createdAt: true,
      organisation,
      messages: { where: { side: "bureau" }, take: 1, select: { text: true } },
    },
  });
  for (const { state, decidedAt, createdAt, messages, ...row } of returns) {
    for (const to of state === "closed" ? ["sent_to_tax", state] : [state]) {
      const letter = returnLetter(row, { to, reason: messages[0]?.text ?? "" });
      if (letter) await writeLetter(tx, letter, decidedAt ?? createdAt);
    }
  }
  const rewards = await tx.rewardApplication.findMany({
    where: { year },
    orderBy: { id: "asc" },
    select: {
      organisationId: true,
      year: true,
      state: true,
      reason: true,
      amountFen: true,
      decidedAt: true,
      appliedAt: true,
      organisation,
    },
  });
  for (const { state, reason, decidedAt, appliedAt, ...row } of rewards) {
    const letter = rewardLetter(row, { to: state, reason });
    if (letter) await writeLetter(tx, letter, decidedAt ?? appliedAt);
  }
}
