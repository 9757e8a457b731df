import type { Context } from "#app/platform/db.server.ts";

const DAY_MS = 86_400_000;

/**
 * Removes what has run out. Sessions stay a day longer, so that text typed into their last page can
 * still be kept for its owner.
 */
export async function purgeExpired(_key: string, { db, now }: Context): Promise<void> {
  const gone = { expiresAt: { lt: now } };
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - DAY_MS) } } });
  await db.oneTimeCode.deleteMany({ where: gone });
  await db.rateCount.deleteMany({ where: gone });
  await db.keptForm.deleteMany({ where: gone });
  await db.registrationDraft.deleteMany({ where: gone });
}
