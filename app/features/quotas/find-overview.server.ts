import type { Officer } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { findYearRun } from "./find-year-run.server.ts";
import { findComputedAt, listByKind, listByYear } from "./overview-reads.server.ts";
import { COMPARED_YEARS } from "./schema/overview-tables.ts";

/** Data years to choose from on a day: the one that is being filed, and those before it. */
export function overviewYears(now: Date): readonly number[] {
  const filing = Number(shanghaiDay(now).slice(0, 4)) - 1;
  return Array.from({ length: COMPARED_YEARS }, (_, back) => filing - back);
}

/** The year asked for, or the one that is being filed. */
export function overviewYear(asked: number | undefined, now: Date): number {
  const years = overviewYears(now);
  return years.find((year) => year === asked) ?? years[0] ?? 0;
}

/** Everything on the overview of a data year in the officer's district. */
export async function findOverview(asked: number | undefined, officer: Officer, ctx: Context) {
  const choices = overviewYears(ctx.now);
  const year = overviewYear(asked, ctx.now);
  const [kinds, years, computedAt, run, parameters] = await Promise.all([
    listByKind(year, officer, ctx),
    listByYear(choices, officer, ctx),
    findComputedAt(year, officer, ctx),
    findYearRun({ year }, officer, ctx),
    findParameters(ctx.db, { region: officer.region, dataYear: year }),
  ]);
  const quota = parameters.ok ? parameters.parameters.quota : null;
  return {
    year,
    choices,
    kinds,
    years,
    computedAt,
    runningId: run?.state === "running" ? run.id : null,
    quota: quota && `${quota.numerator}/${quota.denominator}`,
  };
}
