import type { Context } from "#app/platform/db.server.ts";
import { tokenHash } from "#app/platform/encryption.server.ts";

/** The mail a link came from, with its search; null for a link that is not ours. Whoever holds the link may answer. */
export async function findAlert(token: string, { db, now }: Pick<Context, "db" | "now">) {
  const alert = await db.searchAlert.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      relevant: true,
      positionIds: true,
      savedSearch: {
        select: { id: true, userId: true, name: true, expiresAt: true, endedAt: true },
      },
    },
  });
  if (!alert) return null;
  const { savedSearch, positionIds, ...rest } = alert;
  const isRunning = savedSearch.endedAt === null && savedSearch.expiresAt > now;
  return { ...rest, ...savedSearch, alertId: alert.id, told: positionIds.length, isRunning };
}
