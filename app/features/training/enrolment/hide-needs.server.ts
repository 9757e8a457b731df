import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { needsPurpose } from "../policy/index.ts";
import { lockEnrolment } from "./enrolment-row.server.ts";

/**
 * Takes back the consent by which the provider sees what the person needs, at any time (个人信息保护法 art. 15). What is
 * not answered yet is taken back with it: nobody can answer what they may not read. Twice is once.
 */
export async function hideNeeds(
  { id }: { readonly id: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found">> {
  return db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    const { count } = await tx.consent.updateMany({
      where: { enrolmentId: id, userId: actor.userId, purpose: needsPurpose, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return accepted();
    await tx.enrolmentAdjustment.updateMany({
      where: { enrolmentId: id, state: "open" },
      data: { state: "withdrawn", version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "enrolment.needs-hidden",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
