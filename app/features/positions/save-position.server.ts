import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { reminderDay } from "./policy/index.ts";

/** Keeps an open position for a person, with a reminder three days before it closes. Twice is once. */
export async function savePosition(
  { positionId }: { positionId: string },
  actor: Seeker,
  { db, now, requestId }: Context,
) {
  const today = shanghaiDay(now);
  return db.$transaction(async (tx) => {
    const [open] = await tx.$queryRaw<{ closing_on: PlainDate }[]>`
      SELECT p.closing_on::text FROM positions p JOIN organisations o ON o.id = p.organisation_id
      WHERE p.id = ${positionId}::uuid AND p.state = 'published' AND o.state = 'verified'
        AND p.closing_on >= ${today}::date`;
    if (!open) return refused("not-open");
    const remindOn = reminderDay("3", open.closing_on, today);
    const { count } = await tx.savedPosition.createMany({
      data: [
        {
          userId: actor.userId,
          positionId,
          savedAt: now,
          remindOn: remindOn && new Date(`${remindOn}T00:00:00Z`),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) {
      await recordAudit(tx, {
        action: "position.saved",
        subject: { type: "seeker", id: actor.userId },
        actor: auditActor(actor),
        now,
        requestId,
        details: { positionId },
      });
    }
    return accepted({ remindOn });
  });
}
