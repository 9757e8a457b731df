import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { contestNamePurpose } from "../policy/index.ts";

const TEXT_VERSION = "2026-11";

/**
 * Lets the person's name stand on the public page of results, or takes it from there, at any time (个人信息保护法 art. 15
 * and 25). Nobody says it for them. Twice is once.
 */
export async function showName(
  { id, shows }: { readonly id: string; readonly shows: boolean },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found">> {
  if (actor.by) return refused("not-found");
  return db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    const { userId } = actor;
    const open = { enrolmentId: id, userId, purpose: contestNamePurpose, withdrawnAt: null };
    const isShown = (await tx.consent.count({ where: open })) > 0;
    if (isShown === shows) return accepted();
    if (shows) {
      await tx.consent.create({
        data: {
          ...{ userId, enrolmentId: id, purpose: contestNamePurpose, givenAt: now },
          ...{ fields: ["name"], textVersion: TEXT_VERSION },
        },
      });
    } else await tx.consent.updateMany({ where: open, data: { withdrawnAt: now } });
    await recordAudit(tx, {
      action: shows ? "contest.name-shown" : "contest.name-hidden",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
