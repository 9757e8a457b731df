import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";

/** Whether, and since when, a person has kept a position. */
export function findSavedPosition(positionId: string, { userId }: Seeker, { db }: Context) {
  return db.savedPosition.findUnique({
    where: { userId_positionId: { userId, positionId } },
    select: { savedAt: true, remindOn: true },
  });
}
