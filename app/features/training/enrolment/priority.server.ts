import { recordAudit } from "#app/features/audit/index.server.ts";
import { listRowsOf } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { lockSession } from "../lock-session.server.ts";
import { aidMonthOn, aidMonthParameter } from "../policy/aid-month.ts";
import { priorityOf } from "../policy/index.ts";
import type { Priority, PriorityFacts, PriorityGroup } from "../policy/index.ts";

/** Steps of a plan with somebody who looks for work and has none yet. */
const helped = ["contacted", "assessed", "planned", "active"] as const;

/**
 * The group that puts a person first on the day they apply, with what it rests on. Families and plans stand on
 * training, so that their rows are read here and not through their doors: only what the person agreed to is.
 */
export async function settlePriority(
  tx: Transaction,
  userId: string,
  today: PlainDate,
): Promise<Priority | null> {
  return priorityOf(await readFacts(tx, userId, today), today);
}

async function readFacts(
  tx: Transaction,
  userId: string,
  today: PlainDate,
): Promise<PriorityFacts> {
  const link = await tx.familyLink.findFirst({
    where: { userId, agreedAt: { not: null } },
    select: {
      member: {
        select: {
          standing: true,
          family: {
            select: {
              spells: {
                where: { clearedOn: null, endedOn: null },
                take: 1,
                select: { foundOn: true },
              },
            },
          },
        },
      },
    },
  });
  const plan = await tx.plan.findFirst({
    where: { userId, kind: "aid", consentedAt: { not: null }, state: { in: [...helped] } },
    select: { region: true },
  });
  const [spell] = link?.member.family.spells ?? [];
  return {
    family: spell
      ? { canWork: link?.member.standing === "able", foundOn: shanghaiDay(spell.foundOn) }
      : null,
    aidMonth:
      plan &&
      aidMonthOn(await listRowsOf(tx, aidMonthParameter), { region: plan.region, day: today }),
  };
}

/** What was kept with an enrolment; null where its group ended, or none was. */
export function priorityOfRow({
  priority,
  priorityBasis,
}: {
  readonly priority: string | null;
  readonly priorityBasis: Prisma.JsonValue;
}): Priority | null {
  if (priority === null || priorityBasis === null) return null;
  // Both were written together by `enrol`.
  return { group: priority, basis: priorityBasis } as unknown as Priority;
}

/**
 * Ends a group with the consent it rests on, wherever no seat is offered yet; the hour of applying counts from then
 * on. The person's row is held before the sessions, as `enrol` does, so that neither overlooks the other.
 */
export async function endPriority(
  tx: Transaction,
  { userId, group }: { readonly userId: string; readonly group: PriorityGroup },
  { now, requestId }: Omit<Context, "db">,
): Promise<void> {
  await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  const ofGroup = { userId, priority: group };
  const rows = await tx.enrolment.findMany({
    where: { ...ofGroup, state: { in: ["applied", "waiting"] } },
    orderBy: { sessionId: "asc" },
    select: { id: true, sessionId: true },
  });
  for (const { id, sessionId } of rows) {
    await lockSession(tx, sessionId);
    const { count } = await tx.enrolment.updateMany({
      where: { id, ...ofGroup, state: { in: ["applied", "waiting"] } },
      data: { priority: null, priorityBasis: Prisma.DbNull, updatedAt: now },
    });
    if (count === 0) continue;
    await recordAudit(tx, {
      action: "enrolment.priority-ended",
      subject: { type: "enrolment", id },
      actor: { id: null, kind: "system" },
      now,
      requestId,
      details: { group },
    });
  }
}
