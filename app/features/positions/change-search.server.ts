import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { AlertFrequency } from "./policy/index.ts";
import { nextRunAfter } from "./schema/alert-times.ts";

/** The name and the rhythm of a search a person keeps. */
export async function changeSearch(
  { searchId, name, frequency }: { searchId: string; name: string; frequency: AlertFrequency },
  actor: Seeker,
  { db, now, requestId }: Context,
) {
  return db.$transaction(async (tx) => {
    const { count } = await tx.savedSearch.updateMany({
      where: { id: searchId, userId: actor.userId, endedAt: null, expiresAt: { gt: now } },
      data: { name, frequency, nextRunAt: nextRunAfter(frequency, now) },
    });
    if (count === 0) return refused("search-ended");
    await recordAudit(tx, {
      action: "saved-search.changed",
      subject: { type: "saved-search", id: searchId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { frequency },
    });
    return accepted();
  });
}
