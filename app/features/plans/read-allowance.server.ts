import { listRowsOf } from "#app/features/quotas/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { WageUnit } from "#app/features/positions/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { monthOf } from "#app/lib/month.ts";
import { HOME_REGION } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import {
  allowanceParameters,
  estimateAllowance,
  estimateSubsidies,
  graceOn,
  monthlyPay,
} from "./policy/index.ts";
import type { HouseholdFacts, SubsidyFacts } from "./policy/index.ts";

/** The position that brought somebody to the estimate, with its pay; null where it was never public. */
export async function readJobOf(positionId: string, locale: Locale, { db }: Context) {
  const position = await db.position.findFirst({
    where: { id: positionId, publishedAt: { not: null }, organisation: { state: "verified" } },
    select: {
      ...{ id: true, title: true, titleEn: true, wageFrom: true, wageTo: true, wageUnit: true },
      organisation: { select: { name: true, nameEn: true } },
    },
  });
  if (!position) return null;
  const { id, title, titleEn, wageFrom: from, wageTo: to, wageUnit: unit } = position;
  const { name, nameEn } = position.organisation;
  const english = locale === "en";
  return {
    positionId: id,
    title: (english && titleEn) || title,
    employer: (english && nameEn) || name,
    wage: { from, to, unit: unit as WageUnit | null },
    monthly: monthlyPay(from, unit),
  };
}
export type Job = NonNullable<Awaited<ReturnType<typeof readJobOf>>>;

type Told = Omit<HouseholdFacts, "decidedIn" | "graceMonths"> & SubsidyFacts;

/** What would happen with a job, by the values in force today where the person lives. Reads, and writes nothing. */
export async function readEstimate(told: Told, { userId }: Seeker, { db, now }: Context) {
  const [rows, user] = await Promise.all([
    listRowsOf(db, ...Object.values(allowanceParameters)),
    db.user.findUnique({ where: { id: userId }, select: { region: true } }),
  ]);
  const day = shanghaiDay(now);
  const inForce = { rows, day, region: user?.region ?? HOME_REGION };
  const grace = graceOn(inForce);
  const facts = { ...told, decidedIn: monthOf(day), graceMonths: grace?.months ?? null };
  const allowance = estimateAllowance(facts);
  return {
    ...allowance,
    members: told.members,
    graceRow: allowance.grace && grace ? grace.row : null,
    subsidies: estimateSubsidies(told, allowance.outcome, inForce),
  };
}
export type Estimate = Awaited<ReturnType<typeof readEstimate>>;
