import type { Transaction } from "#app/platform/db.server.ts";

/** What the sample's plans tell of what has happened, and of work kept so far; some of it is not known yet. */
export async function recordPlanEvents(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`SELECT derive_plan_events()`;
  await tx.$executeRaw`
    INSERT INTO plan_events (plan_id, region, kind, what, value, "on", recorded_at, placed_on, after_months, source, basis)
    SELECT id, region, kind, 'kept', value, day, (day + time '10:00') AT TIME ZONE 'Asia/Shanghai', placed_on, months,
      source, basis
    FROM (
      SELECT p.*, months, (placed_on + make_interval(months => months))::date + 2 AS day,
        row_number() OVER (ORDER BY p.id, months) % 5 AS turn
      FROM plans p CROSS JOIN (VALUES (1), (3), (6)) AS asked (months)
      WHERE p.state IN ('placed', 'stable', 'closed') AND p.placed_on IS NOT NULL AND p.consented_at IS NOT NULL
    ) AS work
    JOIN (VALUES (1, 'counsellor', 'yes', 'contract'), (2, 'person', 'yes', NULL), (3, 'counsellor', 'yes', 'insurance'),
      (3, 'employer', 'no', NULL), (4, 'employer', 'yes', NULL)) AS said (in_turn, source, value, basis) ON in_turn = turn
    WHERE (day + time '10:00') AT TIME ZONE 'Asia/Shanghai' < ${now}
    ORDER BY day, id`;
}
