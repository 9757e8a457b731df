import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { endSearch } from "./end-search.server.ts";
import { findAlert } from "./find-alert.server.ts";
import { keepSearch } from "./keep-search.server.ts";
import type { AlertAnswer } from "./schema/saving.ts";

/** What the person a mail was sent to answers by its link: relevant or not, keep the search, or end it. */
export async function answerAlert(
  { token, answer }: { token: string; answer: AlertAnswer },
  context: Context,
) {
  const { db, now, requestId } = context;
  const alert = await findAlert(token, context);
  if (!alert) return refused("unknown-link");
  const owned = { searchId: alert.id, userId: alert.userId };
  const actor = { id: alert.userId, kind: "mail-link" };
  return db.$transaction(async (tx) => {
    if (answer === "keep") return keepSearch(owned, actor, tx, context);
    if (answer === "end") return endSearch(owned, actor, tx, context);
    const relevant = answer === "relevant";
    const { count } = await tx.searchAlert.updateMany({
      where: { id: alert.alertId, OR: [{ relevant: null }, { relevant: !relevant }] },
      data: { relevant, answeredAt: now },
    });
    if (count === 1) {
      await recordAudit(tx, {
        action: "saved-search.alert-answered",
        subject: { type: "saved-search", id: alert.id },
        actor,
        now,
        requestId,
        details: { relevant },
      });
    }
    return accepted();
  });
}
