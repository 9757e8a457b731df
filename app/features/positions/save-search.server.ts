import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { savedSearchLife, type AlertFrequency } from "./policy/index.ts";
import { expiryAfter, nextRunAfter } from "./schema/alert-times.ts";
import { askedOfStored, storedOf } from "./schema/saved-search.ts";

/** Keeps a search and tells of new positions from now on. The same search again changes its name and rhythm. */
export async function saveSearch(
  { name, frequency, query }: { name: string; frequency: AlertFrequency; query: string },
  actor: Seeker,
  locale: Locale,
  { db, now, requestId }: Context,
) {
  const stored = storedOf(askedOfStored(query));
  const { userId } = actor;
  const times = { nextRunAt: nextRunAfter(frequency, now), expiresAt: expiryAfter(now) };
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`searches:${userId}`}, 0))`;
    const others = await tx.savedSearch.count({
      where: { userId, endedAt: null, expiresAt: { gt: now }, query: { not: stored } },
    });
    if (others >= savedSearchLife.most) return refused("too-many-searches");
    const before = await tx.savedSearch.findUnique({
      where: { userId_query: { userId, query: stored } },
      select: { endedAt: true, expiresAt: true },
    });
    const isRunning = before !== null && before.endedAt === null && before.expiresAt > now;
    const { id } = await tx.savedSearch.upsert({
      where: { userId_query: { userId, query: stored } },
      create: {
        userId,
        name,
        query: stored,
        frequency,
        locale,
        createdAt: now,
        toldUpTo: now,
        ...times,
      },
      update: {
        name,
        frequency,
        locale,
        endedAt: null,
        ...times,
        ...(isRunning ? {} : { createdAt: now, toldUpTo: now }),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "saved-search.created",
      subject: { type: "saved-search", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { frequency },
    });
    return accepted({ searchId: id });
  });
}
