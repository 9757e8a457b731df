import type { Officer } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { findFilingWindow } from "./find-filing-window.server.ts";
import { isUnfiled } from "./list-unfiled.server.ts";
import { employerKindOf, employerKinds, subjectPrefixes } from "./policy/index.ts";
import type { EmployerKind } from "./policy/index.ts";

/** How far the filing of a data year is. */
export interface Filing {
  readonly employers: number;
  readonly filed: number;
  /** Sent back to be put right. */
  readonly returned: number;
  /** Not filed, and there is still time. */
  readonly open: number;
  /** Not filed in the window: nobody counts. */
  readonly overdue: number;
}

/** Sums of what the rules make of a data year; money in fen, people as exact twelfths. */
export interface Coverage {
  /** Employers with figures. */
  readonly assessed: number;
  readonly met: number;
  readonly headcount: number;
  readonly twelfths: number;
  readonly gap: number;
  readonly hiresNeeded: number;
  /** By the determination where one is in force, else by the recomputation. */
  readonly due: number;
  /** The part of `due` that determinations in force certify. */
  readonly certified: number;
  readonly reward: number;
}

export interface KindRow extends Filing, Coverage {
  readonly kind: EmployerKind | "other";
}

export interface YearRow extends Filing, Coverage {
  readonly year: number;
}

interface SummedRow {
  readonly example: string;
  readonly year: number;
  readonly employers: number;
  readonly filed: number;
  readonly returned: number;
  readonly lapsed: number;
  readonly assessed: number;
  readonly met: number;
  readonly headcount: number;
  readonly twelfths: number;
  readonly gap: number;
  readonly hires_needed: number;
  readonly due: number;
  readonly certified: number;
  readonly reward: number;
}

/** Sums are computed by PostgreSQL; float8 holds them exactly: all stay below 2^53. */
const SUMS = Prisma.sql`
  count(*)::float8 AS employers,
  count(*) FILTER (WHERE NOT ${isUnfiled} AND r.state <> 'returned')::float8 AS filed,
  count(*) FILTER (WHERE r.state = 'returned')::float8 AS returned,
  count(*) FILTER (WHERE r.state = 'lapsed')::float8 AS lapsed,
  count(y.due_fen)::float8 AS assessed,
  count(*) FILTER (WHERE y.is_met)::float8 AS met,
  coalesce(round(sum(y.headcount_top::numeric / y.headcount_bottom), 2), 0)::float8 AS headcount,
  coalesce(sum(y.twelfths) FILTER (WHERE y.due_fen IS NOT NULL), 0)::float8 AS twelfths,
  coalesce(round(sum(y.gap_millionths) / 1000000, 2), 0)::float8 AS gap,
  coalesce(sum(y.hires_needed), 0)::float8 AS hires_needed,
  coalesce(sum(coalesce(d.due_fen, y.due_fen)), 0)::float8 AS due,
  coalesce(sum(d.due_fen), 0)::float8 AS certified,
  coalesce(sum(coalesce(d.reward_fen, y.reward_fen)), 0)::float8 AS reward`;

const joined = (prefix: string, years: Prisma.Sql) => Prisma.sql`
  FROM organisations o CROSS JOIN unnest(${years}::int[]) AS t (year)
  LEFT JOIN quota_returns r ON r.organisation_id = o.id AND r.year = t.year
  LEFT JOIN employer_years y ON y.organisation_id = o.id AND y.year = t.year
  LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
  WHERE o.kind = 'employer' AND o.state = 'verified' AND o.region LIKE ${`${prefix}%`} AND left(o.uscc, 2) = ANY(${[...subjectPrefixes]})`;

/** Filing and quota of a data year by kind of employer, in the order of `employerKinds`. */
export async function listByKind(year: number, officer: Officer, ctx: Context): Promise<KindRow[]> {
  const rows = await ctx.db.$queryRaw<SummedRow[]>`
    SELECT min(o.uscc) AS example, ${year}::int AS year, ${SUMS}
    ${joined(regionStem(officer.region), Prisma.sql`${[year]}`)}
    GROUP BY left(o.uscc, 2)`;
  const isClosed = await closedYears([year], officer, ctx);
  return rows
    .map((row) => ({
      kind: employerKindOf(row.example) ?? ("other" as const),
      ...rowOf(row, isClosed),
    }))
    .toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind));
}

const placeOf = (kind: EmployerKind | "other") =>
  kind === "other" ? employerKinds.length : employerKinds.indexOf(kind);

/** The same for whole years, the latest first. */
export async function listByYear(
  years: readonly number[],
  officer: Officer,
  ctx: Context,
): Promise<YearRow[]> {
  const rows = await ctx.db.$queryRaw<SummedRow[]>`
    SELECT '' AS example, t.year, ${SUMS}
    ${joined(regionStem(officer.region), Prisma.sql`${[...years]}`)}
    GROUP BY t.year ORDER BY t.year DESC`;
  const isClosed = await closedYears(years, officer, ctx);
  return rows.map((row) => ({ year: row.year, ...rowOf(row, isClosed) }));
}

function rowOf(row: SummedRow, isClosed: ReadonlySet<number>): Filing & Coverage {
  const { example: _example, year, lapsed, hires_needed: hiresNeeded, ...sums } = row;
  const unfiled = row.employers - row.filed - row.returned - lapsed;
  const isOver = isClosed.has(year);
  return {
    ...sums,
    hiresNeeded,
    open: isOver ? 0 : unfiled,
    overdue: lapsed + (isOver ? unfiled : 0),
  };
}

/** Years whose filing window is over in the officer's district. */
async function closedYears(
  years: readonly number[],
  { region }: Officer,
  { db, now }: Context,
): Promise<ReadonlySet<number>> {
  const today = shanghaiDay(now);
  const closed = new Set<number>();
  for (const dataYear of years) {
    const window = await findFilingWindow({ region, dataYear }, { db });
    if (window && today > window.closes) closed.add(dataYear);
  }
  return closed;
}

/** When the oldest of a year's figures were made; null: there are none. */
export async function findComputedAt(
  year: number,
  { region }: Officer,
  { db }: Context,
): Promise<Date | null> {
  const { _min } = await db.employerYear.aggregate({
    where: { year, region: { startsWith: regionStem(region) } },
    _min: { computedAt: true },
  });
  return _min.computedAt;
}
