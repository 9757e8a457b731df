import type { Context } from "#app/platform/db.server.ts";
import { sumStandResults } from "../policy/index.ts";
import type { StandResult } from "../policy/index.ts";

const DAY_MS = 86_400_000;
/** Days after a fair in which an application counts as one that the fair led to. */
export const followedDays = 30;

interface Asked {
  readonly sessionId: string;
  readonly organisationId: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/**
 * What a fair came to: as its employers counted it, and by the applications that reached the positions they brought from
 * its beginning until a month after. Null before it began.
 */
export async function readFairResults(
  { sessionId, organisationId, startsAt, endsAt }: Asked,
  { db, now }: Context,
) {
  if (startsAt === null || startsAt > now) return null;
  const stands = await db.fairStand.findMany({
    where: { sessionId, organisationId, state: "confirmed" },
    orderBy: [{ number: "asc" }, { id: "asc" }],
    select: {
      id: true,
      number: true,
      talked: true,
      invited: true,
      offered: true,
      resultNote: true,
      employer: { select: { name: true } },
      positions: { select: { positionId: true } },
    },
  });
  const until = new Date((endsAt ?? startsAt).getTime() + followedDays * DAY_MS);
  const brought = {
    submittedAt: { gte: startsAt, lte: until },
    position: {
      stands: { some: { stand: { sessionId, organisationId, state: "confirmed" } } },
    },
  } as const;
  const [applied, hired] = await Promise.all([
    db.application.groupBy({ by: ["positionId"], where: brought, _count: true }),
    db.application.groupBy({
      by: ["positionId"],
      where: { ...brought, state: "hired" },
      _count: true,
    }),
  ]);
  const appliedTo = new Map(applied.map(({ positionId, _count }) => [positionId, _count]));
  const hiredTo = new Map(hired.map(({ positionId, _count }) => [positionId, _count]));
  const rows = stands.map(({ employer, positions, resultNote, ...stand }) => {
    const count = (of: ReadonlyMap<string, number>) =>
      positions.reduce((sum, { positionId }) => sum + (of.get(positionId) ?? 0), 0);
    return {
      ...{ id: stand.id, number: stand.number, employer: employer.name, note: resultNote },
      result: resultOf(stand),
      applied: count(appliedTo),
      hired: count(hiredTo),
    };
  });
  const sum = (of: "applied" | "hired") => rows.reduce((total, row) => total + row[of], 0);
  return {
    rows,
    total: {
      stands: rows.length,
      ...sumStandResults(rows.map(({ result }) => result)),
      applied: sum("applied"),
      hired: sum("hired"),
    },
  };
}

export type FairResults = NonNullable<Awaited<ReturnType<typeof readFairResults>>>;

/** What was told of a stand; null: nothing yet. */
export function resultOf(stand: {
  readonly [Key in keyof StandResult]: number | null;
}): StandResult | null {
  const { talked, invited, offered } = stand;
  return talked === null || invited === null || offered === null
    ? null
    : { talked, invited, offered };
}
