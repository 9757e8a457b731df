import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { reminderDay, type ReminderChoice } from "./policy/index.ts";

/** When, if at all, a person is reminded of a kept position that is still open. */
export async function chooseReminder(
  { positionId, reminder }: { positionId: string; reminder: ReminderChoice },
  actor: Seeker,
  { db, now, requestId }: Context,
) {
  const today = shanghaiDay(now);
  return db.$transaction(async (tx) => {
    const [open] = await tx.$queryRaw<{ closing_on: PlainDate }[]>`
      SELECT p.closing_on::text FROM saved_positions s JOIN positions p ON p.id = s.position_id
      WHERE s.user_id = ${actor.userId}::uuid AND s.position_id = ${positionId}::uuid
        AND p.state = 'published' AND p.closing_on >= ${today}::date`;
    if (!open) return refused("not-open");
    const remindOn = reminderDay(reminder, open.closing_on, today);
    if (remindOn === null && reminder !== "none") return refused("too-late-to-remind");
    await tx.savedPosition.update({
      where: { userId_positionId: { userId: actor.userId, positionId } },
      data: { remindOn: remindOn && new Date(`${remindOn}T00:00:00Z`), remindedAt: null },
    });
    await recordAudit(tx, {
      action: "position.reminder-chosen",
      subject: { type: "seeker", id: actor.userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { positionId, remindOn },
    });
    return accepted({ remindOn });
  });
}
