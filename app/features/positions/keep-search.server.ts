import type { AuditActor } from "#app/features/audit/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { expiryAfter, nextRunAfter } from "./schema/alert-times.ts";

/** Whose search, and which. */
export interface OwnedSearch {
  readonly searchId: string;
  readonly userId: string;
}

/** Lets a search live its whole span again from now on; one that had ended begins anew with what is new from now. */
export async function keepSearch(
  { searchId, userId }: OwnedSearch,
  actor: AuditActor,
  tx: Transaction,
  { now, requestId }: Context,
) {
  const search = await tx.savedSearch.findFirst({
    where: { id: searchId, userId },
    select: { frequency: true, endedAt: true, expiresAt: true },
  });
  if (!search) return refused("search-ended");
  const isRunning = search.endedAt === null && search.expiresAt > now;
  await tx.savedSearch.update({
    where: { id: searchId, userId },
    data: {
      expiresAt: expiryAfter(now),
      endedAt: null,
      ...(isRunning ? {} : { toldUpTo: now, nextRunAt: nextRunAfter(search.frequency, now) }),
    },
  });
  await recordAudit(tx, {
    action: "saved-search.kept",
    subject: { type: "saved-search", id: searchId },
    actor,
    now,
    requestId,
  });
  return accepted();
}
