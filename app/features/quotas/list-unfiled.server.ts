import type { Officer } from "#app/features/accounts/policy/index.ts";
import { daysBetween, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { findFilingWindow } from "./find-filing-window.server.ts";
import { subjectPrefixes } from "./policy/index.ts";

/** Of those who have not filed, whom a sending reaches: no reminder helps once the return has lapsed. */
export const isToRemind = Prisma.sql`(u.recipients > 0 AND NOT u.is_recent AND NOT u.is_overdue)`;

/** Nobody is reminded twice within so many days. */
export const quietDays = 7;

/**
 * Whether an employer has not filed, for a return `r` and the determination in force `d` joined to it: overdue or with time
 * left. Who only began to change what is certified has filed.
 */
export const isUnfiled = Prisma.sql`((r.state IS NULL OR r.state IN ('draft', 'lapsed')) AND d.id IS NULL)`;

/** Employers of a district that have not filed for a year: whom to write to, and when that was done last. */
export function unfiledEmployers(year: number, region: string, now: Date): Prisma.Sql {
  const quietSince = new Date(now.getTime() - quietDays * 86_400_000);
  return Prisma.sql`
    SELECT o.id, o.name, o.region, m.last AS reminded_at, coalesce(m.last > ${quietSince}, false) AS is_recent,
      coalesce(r.state = 'lapsed', false) AS is_overdue,
      (SELECT count(*)::int FROM memberships s JOIN users p ON p.id = s.user_id
       WHERE s.organisation_id = o.id AND s.role IN ('owner', 'hr') AND p.suspended_at IS NULL
         AND p.email IS NOT NULL) AS recipients
    FROM organisations o
    LEFT JOIN quota_returns r ON r.organisation_id = o.id AND r.year = ${year}
    LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
    LEFT JOIN LATERAL (SELECT max(created_at) AS last FROM return_reminders
      WHERE organisation_id = o.id AND year = ${year}) m ON true
    WHERE o.kind = 'employer' AND o.state = 'verified' AND o.region LIKE ${`${regionStem(region)}%`}
      AND left(o.uscc, 2) = ANY(${[...subjectPrefixes]}) AND ${isUnfiled}`;
}

export interface UnfiledRow {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly remindedAt: Date | null;
  readonly recipients: number;
}

export interface Sending {
  readonly campaign: string;
  readonly at: Date;
  readonly employers: number;
  readonly told: number;
  readonly by: string;
}

const SHOWN = 100;

/** Whom a sending would reach now, and what was sent before. */
export async function findReminding(year: number, { region }: Officer, { db, now }: Context) {
  const unfiled = unfiledEmployers(year, region, now);
  const [window, rows, [counts], sendings] = await Promise.all([
    findFilingWindow({ region, dataYear: year }, { db }),
    db.$queryRaw<UnfiledRow[]>`
      SELECT u.id, u.name, u.region, u.reminded_at AS "remindedAt", u.recipients
      FROM (${unfiled}) u ORDER BY u.reminded_at NULLS FIRST, u.name, u.id LIMIT ${SHOWN}`,
    db.$queryRaw<{ total: number; will: number; recent: number; unreachable: number }[]>`
      SELECT count(*)::int AS total, count(*) FILTER (WHERE ${isToRemind})::int AS will,
        count(*) FILTER (WHERE is_recent)::int AS recent,
        count(*) FILTER (WHERE recipients = 0 AND NOT is_recent)::int AS unreachable
      FROM (${unfiled}) u`,
    db.$queryRaw<Sending[]>`
      SELECT m.campaign, min(m.created_at) AS at, count(*)::int AS employers, count(m.told_at)::int AS told,
        coalesce((SELECT name FROM users WHERE id = min(m.sent_by_id::text)::uuid), '') AS by
      FROM return_reminders m WHERE m.year = ${year} AND m.region = ${region}
      GROUP BY m.campaign ORDER BY min(m.created_at) DESC LIMIT 20`,
  ]);
  const today = shanghaiDay(now);
  return {
    rows,
    counts: counts ?? { total: 0, will: 0, recent: 0, unreachable: 0 },
    sendings,
    closes: window?.closes ?? null,
    daysLeft: window ? daysBetween(today, window.closes) : null,
  } satisfies { readonly closes: PlainDate | null } & Record<string, unknown>;
}
