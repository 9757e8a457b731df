import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { moveCertificate, type Seeker } from "../policy/index.ts";
import { CERTIFICATE_PURPOSE, underReview } from "./certificate-row.server.ts";
import { lockOwnCertificate } from "./own-certificate.server.ts";

/** Withdraws the consent and the certificate (PIPL 15, 47): the number is deleted, the decision about it stays. */
export function withdrawCertificate(
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "certificate-none">> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<object, "certificate-none">> => {
    const row = await lockOwnCertificate(tx, userId);
    if (!row || !moveCertificate(underReview(row), "withdraw", actor).ok) {
      return refused("certificate-none");
    }
    await tx.certificate.updateMany({
      where: { id: row.id, userId, withdrawnAt: null },
      data: {
        numberEncrypted: null,
        numberHash: null,
        withdrawnAt: now,
        version: { increment: 1 },
      },
    });
    await tx.consent.updateMany({
      where: { userId, purpose: CERTIFICATE_PURPOSE, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    await recordAudit(tx, {
      action: "certificate.withdrawn",
      subject: { type: "certificate", id: row.id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
