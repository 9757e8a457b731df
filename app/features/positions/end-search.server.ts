import type { AuditActor } from "#app/features/audit/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { OwnedSearch } from "./keep-search.server.ts";

/** No more alerts of a search. One that has ended stays so. */
export async function endSearch(
  { searchId, userId }: OwnedSearch,
  actor: AuditActor,
  tx: Transaction,
  { now, requestId }: Context,
) {
  const { count } = await tx.savedSearch.updateMany({
    where: { id: searchId, userId, endedAt: null },
    data: { endedAt: now },
  });
  if (count === 1) {
    await recordAudit(tx, {
      action: "saved-search.ended",
      subject: { type: "saved-search", id: searchId },
      actor,
      now,
      requestId,
    });
  }
  return accepted();
}
