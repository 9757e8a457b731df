import {
  approveReturn,
  closeHandOver,
  confirmReturn,
  createHandOver,
  decideMonths,
  previewHandOver,
  rejectReturn,
  reopenReturn,
  takeReview,
  tellHandedOver,
  withdrawReturn,
} from "#app/features/quotas/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";

const DISTRICT = "140502";
const HOUR = 3_600_000;
const MOST_LEVY = 5_000_000;

/**
 * What happens after a decision, as the product does it: of last year's returns that the tax office has, one is reopened and
 * certified with fewer months, one is rejected after all, and a batch tells the tax office of both. Of the year that is
 * being filed an employer has taken its return back and not filed it again.
 */
export async function changeDecided(ctx: Context): Promise<void> {
  const filing = Number(shanghaiDay(ctx.now).slice(0, 4)) - 1;
  const year = filing - 1;
  const at = (hoursAgo: number): Context => ({
    ...ctx,
    now: new Date(ctx.now.getTime() - hoursAgo * HOUR),
  });
  const [reviewer, approver] = [await anOfficer("reviewer", ctx), await anOfficer("approver", ctx)];
  const [corrected, rejected] = await closedReturns(year, ctx);
  if (!corrected || !rejected) throw new Error("no closed return to correct");

  for (const [row, reason] of [
    [corrected, "医保经办机构更正了数据：第一季度没有缴费。"],
    [rejected, "人社部门查实，申报的人员没有在该单位工作。"],
  ] as const) {
    must(await reopenReturn({ ...row, reason }, approver, at(20)));
    must(await takeReview(await current(row.id, ctx), reviewer, at(16)));
  }
  const { id } = corrected;
  const person = await ctx.db.returnPerson.findFirstOrThrow({
    where: { version: { returnId: id }, months: { some: { recognised: { gt: 0 } } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  must(
    await decideMonths(
      {
        ...(await current(id, ctx)),
        returnPersonId: person.id,
        months: monthsOfYear(year).slice(0, 3),
        decision: "rejected",
        reason: "这三个月没有缴纳职工基本医疗保险",
      },
      reviewer,
      at(15),
    ),
  );
  const answer = await approveReturn(await current(id, ctx), reviewer, at(15));
  must(answer);
  if (answer.ok && answer.to === "awaiting_second") {
    must(await confirmReturn(await current(id, ctx), approver, at(14)));
  }
  const untrue = { ...(await current(rejected.id, ctx)), reason: "申报的人员没有在该单位工作" };
  must(await rejectReturn(untrue, reviewer, at(15)));
  await handOver(year, approver, at);
  await takeBack(filing, ctx);
}

async function handOver(
  year: number,
  approver: Officer,
  at: (hoursAgo: number) => Context,
): Promise<void> {
  const ask = { kind: "tax", year } as const;
  const { seen } = await previewHandOver(ask, approver, at(10));
  const onceKey = `corrections-of-${year}`;
  const made = await createHandOver({ ...ask, seen, onceKey }, approver, at(10));
  if (!made.ok) throw new Error(made.reason);
  await tellHandedOver(made.id, at(10));
  const confirmedOn = shanghaiDay(at(4).now);
  const receipt = { id: made.id, confirmation: "税回〔2026〕52号", confirmedOn };
  must(await closeHandOver(receipt, approver, at(4)));
  await tellHandedOver(made.id, at(4));
}

/** Employers whose levy of the year the tax office has confirmed: small enough for one officer, with nothing else hanging on it. */
function closedReturns(year: number, { db }: Context) {
  return db.quotaReturn.findMany({
    where: {
      year,
      region: DISTRICT,
      state: "closed",
      exceptions: 0,
      organisation: {
        uscc: { startsWith: "91" },
        memberships: { none: { user: { email: "hr@example.cn" } } },
      },
      determinations: {
        some: { supersededAt: null, rewardFen: 0, dueFen: { gt: 0, lt: MOST_LEVY } },
      },
      versions: { some: { people: { some: { months: { some: { recognised: { gt: 0 } } } } } } },
      reward: null,
    },
    orderBy: { organisation: { uscc: "asc" } },
    take: 2,
    select: { id: true, version: true },
  });
}

/** The employer takes a return back to put it right itself. */
async function takeBack(year: number, ctx: Context): Promise<void> {
  const row = await ctx.db.quotaReturn.findFirstOrThrow({
    where: { year, region: DISTRICT, state: "exception", duplicates: 0 },
    orderBy: { organisation: { uscc: "desc" } },
    select: { organisationId: true, version: true, submittedById: true },
  });
  const keeper = {
    kind: "employer-member",
    role: "owner",
    verified: true,
    userId: row.submittedById ?? "",
    organisationId: row.organisationId,
  } as const;
  must(await withdrawReturn({ year, version: row.version }, keeper, ctx));
}

async function anOfficer(role: Officer["role"], { db }: Context): Promise<Officer> {
  const { id: userId } = await db.user.findFirstOrThrow({
    where: { kind: "officer", officerRole: role, region: DISTRICT },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return { kind: "officer", userId, role, region: DISTRICT, secondFactor: true };
}

// Whose they are: found in the district above.
const current = (id: string, { db }: Context) =>
  db.quotaReturn.findFirstOrThrow({
    where: { id, region: DISTRICT },
    select: { id: true, version: true },
  });

function must(verdict: Verdict): void {
  if (!verdict.ok) throw new Error(`sample: ${verdict.reason}`);
}
