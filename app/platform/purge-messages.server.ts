import type { Context } from "./db.server.ts";

const KEPT_DAYS = 90;

/** Removes messages of more than 90 days ago: what was said to whom is kept no longer than needed. */
export async function purgeMessages(_key: string, { db, now }: Context): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db.outboxMessage.deleteMany({ where: { createdAt: { lt: before } } });
}
