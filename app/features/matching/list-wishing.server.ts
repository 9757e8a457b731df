import { regionWithAncestors } from "#app/features/positions/reference/regions.ts";
import type { Context } from "#app/platform/db.server.ts";

/**
 * Of some people those who told that they want to work in a place, or in what it is part of. The caller has made sure
 * that each of them lets it be read.
 */
export async function listWishingIn(
  place: string,
  userIds: readonly string[],
  { db }: Pick<Context, "db">,
): Promise<ReadonlySet<string>> {
  const around = regionWithAncestors(place).map(({ code }) => code);
  const rows = await db.seekerProfile.findMany({
    where: { userId: { in: [...userIds] }, regions: { hasSome: around } },
    select: { userId: true },
  });
  return new Set(rows.map(({ userId }) => userId));
}
