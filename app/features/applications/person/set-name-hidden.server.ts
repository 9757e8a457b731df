import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { inDraft } from "./save-section.server.ts";

/** Whether the person asks that their name is not shown before the shortlist. */
export function setNameHidden(
  { applicationId, nameHidden }: { readonly applicationId: string; readonly nameHidden: boolean },
  actor: Seeker,
  ctx: Context,
) {
  return inDraft(applicationId, actor, ctx, async (tx, row) => {
    await tx.application.updateMany({
      where: { id: row.id, userId: actor.userId },
      data: { nameHidden, updatedAt: ctx.now },
    });
    return accepted();
  });
}
