import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { toDate } from "../families/members.server.ts";
import type { ClearItem } from "../policy/index.ts";
import { cohortOf, listAidMonths } from "./reads.server.ts";

/**
 * Notes what is clear about a person of the counsellor's, in the campaign that runs. What was clear before keeps its day;
 * what is not ticked any more is taken back.
 */
export function tickAidMonth(
  { planId, items }: { readonly planId: string; readonly items: readonly ClearItem[] },
  actor: Counsellor,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const today = shanghaiDay(now);
  return db.$transaction(async (tx): Promise<Verdict> => {
    const [campaign] = await listAidMonths(actor.region, today, tx);
    if (!campaign || campaign.to < today) return refused("no-campaign");
    const campaignFrom = toDate(campaign.from);
    await tx.$executeRaw`SELECT id FROM plans WHERE id = ${planId}::uuid FOR UPDATE`;
    const plan = await tx.plan.findFirst({
      where: {
        ...cohortOf(campaign, today),
        ...{ id: planId, counsellorId: actor.userId, region: actor.region },
      },
      select: { aidChecks: { where: { campaignFrom }, select: { item: true } } },
    });
    if (!plan) return refused("not-found");
    const known = new Set(plan.aidChecks.map(({ item }) => item));
    const added = items.filter((item) => !known.has(item));
    const removed = [...known].filter((item) => !(items as readonly string[]).includes(item));
    if (added.length === 0 && removed.length === 0) return accepted();
    await tx.aidCheck.deleteMany({ where: { planId, campaignFrom, item: { in: removed } } });
    await tx.aidCheck.createMany({
      data: added.map((item) => ({
        ...{ planId, campaignFrom, item },
        ...{ on: toDate(today), byId: actor.userId },
      })),
    });
    await recordAudit(tx, {
      action: "aid-month.checked",
      subject: { type: "plan", id: planId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { added, removed },
    });
    return accepted();
  });
}

/** What was noted about a person, for themselves. */
export async function exportAidChecks({ userId }: { readonly userId: string }, { db }: Context) {
  const aidMonthChecks = await db.aidCheck.findMany({
    where: { plan: { userId } },
    orderBy: [{ campaignFrom: "asc" }, { item: "asc" }],
    select: { campaignFrom: true, item: true, on: true },
  });
  return { aidMonthChecks };
}
