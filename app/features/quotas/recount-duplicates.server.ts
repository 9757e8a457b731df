import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";

/** States in which a return declares its people: filed, and neither withdrawn nor refused. */
const DECLARES = Prisma.sql`NOT IN ('draft', 'rejected', 'lapsed')`;

/**
 * Person-months of a data year that more than one return in force declares, without those an officer rejected and those
 * of two sides of a dispatch agreement, which have a code of their own (policy.md T11).
 */
function declaredTwice(year: number): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, count(DISTINCT (m.person_hash, m.month))::int AS months
    FROM quota_returns r
      JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
      JOIN return_people p ON p.version_id = v.id
      JOIN return_months m ON m.return_person_id = p.id AND m.decision IS DISTINCT FROM 'rejected'
      JOIN return_months om ON om.person_hash = m.person_hash AND om.month = m.month
        AND om.return_person_id <> m.return_person_id AND om.decision IS DISTINCT FROM 'rejected'
      JOIN return_people op ON op.id = om.return_person_id
      JOIN return_versions ov ON ov.id = op.version_id
      JOIN quota_returns o ON o.id = ov.return_id AND o.filed = ov.number AND o.year = ${year}
        AND o.organisation_id <> r.organisation_id AND o.state ${DECLARES}
    WHERE r.year = ${year} AND r.state ${DECLARES}
      AND NOT EXISTS (SELECT FROM dispatch_months d JOIN dispatch_agreements a ON a.id = d.agreement_id
        WHERE d.person_hash = m.person_hash AND d.month = m.month AND d.state IN ('proposed', 'agreed')
          AND r.organisation_id IN (a.agency_id, a.host_id) AND o.organisation_id IN (a.agency_id, a.host_id))`;
}

/**
 * Writes anew how many of their months are declared twice, on every return that shares a person with one that was filed,
 * withdrawn or decided: the one that was there first too. Rows are locked in the order of their ids, so that two of these
 * never wait for each other.
 */
export async function recountDuplicates(returnId: string, { db }: Pick<Context, "db">) {
  await db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ year: number }[]>`
      SELECT year FROM quota_returns WHERE id = ${returnId}::uuid`;
    if (!found) return;
    const sharing = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT r.id FROM quota_returns mine
        JOIN return_versions mv ON mv.return_id = mine.id
        JOIN return_people mp ON mp.version_id = mv.id
        JOIN return_people p ON p.person_hash = mp.person_hash
        JOIN return_versions v ON v.id = p.version_id
        JOIN quota_returns r ON r.id = v.return_id AND r.year = mine.year
      WHERE mine.id = ${returnId}::uuid`;
    await recount(
      tx,
      found.year,
      sharing.map(({ id }) => id),
    );
  });
}

/** The same for these returns of a year. */
export async function recount(
  tx: Transaction,
  year: number,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const those = [...ids];
  await tx.$queryRaw`
    SELECT id FROM quota_returns WHERE id = ANY(${those}::uuid[]) ORDER BY id FOR UPDATE`;
  // A number for the queue, not a decision: whoever has the return open goes on with it.
  await tx.$executeRaw`
    UPDATE quota_returns q SET duplicates = coalesce(s.months, 0)
    FROM quota_returns all_of LEFT JOIN (${declaredTwice(year)}
        AND r.id = ANY(${those}::uuid[]) GROUP BY r.id) s ON s.id = all_of.id
    WHERE q.id = all_of.id AND q.id = ANY(${those}::uuid[]) AND q.duplicates <> coalesce(s.months, 0)`;
}
