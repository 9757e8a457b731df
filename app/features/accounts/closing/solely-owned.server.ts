import type { Database, Transaction } from "#app/platform/db.server.ts";

/**
 * Names of the organisations that would lose their last owner with this person. Inside a transaction
 * their members stay locked, so that two owners cannot both leave at once.
 */
export async function listSolelyOwned(
  userId: string,
  db: Database | Transaction,
): Promise<string[]> {
  const owned = await db.$queryRaw<{ id: string }[]>`
    SELECT organisation_id AS id FROM memberships
    WHERE organisation_id IN (SELECT organisation_id FROM memberships
      WHERE user_id = ${userId}::uuid AND role = 'owner')
    ORDER BY organisation_id, user_id FOR UPDATE`;
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT o.name FROM organisations o
    WHERE o.id = ANY(${[...new Set(owned.map(({ id }) => id))]}::uuid[])
      AND NOT EXISTS (SELECT FROM memberships m
        WHERE m.organisation_id = o.id AND m.role = 'owner' AND m.user_id <> ${userId}::uuid)
    ORDER BY o.name`;
  return rows.map(({ name }) => name);
}
