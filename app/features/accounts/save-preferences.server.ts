import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "./audit-actor.server.ts";
import type { SignedIn } from "./policy/index.ts";

/** Keeps how a person reads: theme, contrast, size and the like. */
export async function savePreferences(
  preferences: Readonly<Record<string, string>>,
  actor: SignedIn,
  { db, now, requestId }: Context,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: actor.userId }, data: { preferences } });
    await recordAudit(tx, {
      action: "preferences.changed",
      subject: { type: "account", id: actor.userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: preferences,
    });
  });
}
