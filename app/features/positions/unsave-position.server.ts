import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";

/** Takes a position out of what a person keeps. What is not kept stays so. */
export async function unsavePosition(
  { positionId }: { positionId: string },
  actor: Seeker,
  { db, now, requestId }: Context,
) {
  return db.$transaction(async (tx) => {
    const { count } = await tx.savedPosition.deleteMany({
      where: { userId: actor.userId, positionId },
    });
    if (count === 1) {
      await recordAudit(tx, {
        action: "position.unsaved",
        subject: { type: "seeker", id: actor.userId },
        actor: auditActor(actor),
        now,
        requestId,
        details: { positionId },
      });
    }
    return accepted();
  });
}
