import type { Officer } from "#app/features/accounts/policy/index.ts";
import { addDays, shanghaiDay, startOfShanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainMonth } from "#app/lib/month.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { erasedState } from "./policy/index.ts";
import type { KeptMonths, OutcomeKind, PlanKind, PlanState } from "./policy/index.ts";

type Counted<T> = T & { readonly kind: PlanKind; readonly count: number };

export const reportFlows = [
  "opened",
  "people-reached",
  "reached",
  "not-reached",
  "agreed",
  "recommended",
  "measures-done",
  "placed",
] as const;
export type ReportFlow = (typeof reportFlows)[number];

interface KeptRow {
  readonly months: KeptMonths;
  readonly due: number;
  readonly kept: number;
  readonly ended: number;
}

/**
 * A month's figures of a district, told from what was recorded by the end of a day: asked again with the same month and
 * day, they are the same for ever. Nobody is named.
 */
export async function readReport(
  asked: { readonly month: PlainMonth | undefined; readonly knownOn: PlainDate | undefined },
  officer: Officer,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const month = asked.month ?? addMonths(monthOf(today), -1);
  const knownOn = asked.knownOn !== undefined && asked.knownOn < today ? asked.knownOn : today;
  const lastDay = lastDayOf(month) < knownOn ? lastDayOf(month) : knownOn;
  const recorded = Prisma.sql`region LIKE ${`${regionStem(officer.region)}%`}
    AND recorded_at < ${endOf(knownOn)}`;
  const inMonth = Prisma.sql`BETWEEN ${firstDayOf(month)}::date AND ${lastDay}::date`;
  const [states, flows, outcomes, kept] = await Promise.all([
    db.$queryRaw<Counted<{ readonly state: PlanState }>[]>`
      SELECT kind, value AS state, count(*)::int AS count FROM (
        SELECT DISTINCT ON (plan_id) kind, value FROM plan_events
        WHERE ${recorded} AND what = 'state' AND recorded_at < ${endOf(lastDay)}
        ORDER BY plan_id, recorded_at DESC, id DESC
      ) AS latest WHERE value <> ${erasedState} GROUP BY kind, value`,
    db.$queryRaw<Counted<{ readonly flow: ReportFlow }>[]>`
      SELECT kind, flow, CASE WHEN flow IN ('people-reached', 'opened', 'placed')
        THEN count(DISTINCT plan_id) ELSE count(*) END::int AS count
      FROM plan_events, LATERAL (
        SELECT CASE what WHEN 'follow-up' THEN value WHEN 'measure-done' THEN 'measures-done'
          WHEN 'state' THEN CASE value WHEN 'listed' THEN 'opened' WHEN 'placed' THEN 'placed' END
          ELSE what END AS flow
        UNION ALL SELECT 'people-reached' WHERE what = 'follow-up' AND value = 'reached'
      ) AS told
      WHERE ${recorded} AND what <> 'kept' AND (what <> 'recommended' OR value = 'fitted')
        AND CASE WHEN value = 'placed' AND what = 'state' THEN placed_on ELSE "on" END ${inMonth}
        AND flow IS NOT NULL
      GROUP BY kind, flow`,
    db.$queryRaw<Counted<{ readonly outcome: OutcomeKind }>[]>`
      SELECT kind, outcome, count(*)::int AS count FROM (
        SELECT DISTINCT ON (plan_id) kind, outcome FROM plan_events
        WHERE ${recorded} AND what = 'state' AND value = 'placed' AND placed_on ${inMonth}
        ORDER BY plan_id, id DESC
      ) AS latest WHERE outcome IS NOT NULL GROUP BY kind, outcome`,
    db.$queryRaw<KeptRow[]>`
      SELECT months, count(*)::int AS due,
        (count(*) FILTER (WHERE coalesce(word, lost) = 'yes'))::int AS kept,
        (count(*) FILTER (WHERE coalesce(word, lost) = 'no'))::int AS ended
      FROM (
        SELECT months, (
          SELECT said.value FROM plan_events said
          WHERE said.plan_id = work.plan_id AND said.what = 'kept' AND said.placed_on = work.placed_on
            AND said.after_months = months AND said.recorded_at < ${endOf(knownOn)}
          ORDER BY array_position(ARRAY['counsellor', 'person', 'employer'], said.source), said.id DESC LIMIT 1
        ) AS word, (
          SELECT 'no' FROM plan_events lost
          WHERE lost.plan_id = work.plan_id AND lost.what = 'state' AND lost.value = 'active' AND lost.id > work.id
            AND lost."on" <= asked.due_on AND lost.recorded_at < ${endOf(knownOn)} LIMIT 1
        ) AS lost
        FROM (SELECT plan_id, placed_on, max(id) AS id FROM plan_events
              WHERE ${recorded} AND what = 'state' AND value = 'placed' AND placed_on IS NOT NULL
              GROUP BY plan_id, placed_on) AS work
          CROSS JOIN LATERAL (
            SELECT months, (placed_on + make_interval(months => months))::date AS due_on
            FROM (VALUES (1), (3), (6), (12)) AS each (months)
          ) AS asked
        WHERE asked.due_on ${inMonth} AND NOT EXISTS (
          SELECT FROM plan_events gone WHERE gone.plan_id = work.plan_id AND gone.what = 'state'
            AND gone.value = ${erasedState} AND gone."on" < asked.due_on AND gone.recorded_at < ${endOf(knownOn)})
      ) AS told GROUP BY months ORDER BY months`,
  ]);
  return { month, knownOn, lastDay, states, flows, outcomes, kept };
}

/** The first moment that a day in China does not have any more. */
function endOf(day: PlainDate): Date {
  return startOfShanghaiDay(addDays(day, 1));
}

export type Report = Awaited<ReturnType<typeof readReport>>;
