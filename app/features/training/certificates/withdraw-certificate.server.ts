import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { recordEnrolmentEvent } from "../enrolment/record-event.server.ts";
import { mayWithdrawCertificate } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";

/** Withdraws a certificate that was issued wrongly; from now on whoever checks it is told so, and the person is. */
export async function withdrawCertificate(
  { id, words }: { readonly id: string; readonly words: string },
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<
  Verdict<
    object,
    "not-found" | "not-yours" | "organisation-not-verified" | "already-withdrawn" | "words-missing"
  >
> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  return db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    const where = { enrolmentId: id, organisationId: row?.organisationId ?? "" };
    const certificate =
      row &&
      (await tx.trainingCertificate.findFirst({
        where,
        select: { withdrawnAt: true, number: true },
      }));
    if (!certificate) return refused("not-found");
    const allowed = mayWithdrawCertificate(
      { isWithdrawn: certificate.withdrawnAt !== null },
      words,
    );
    if (!allowed.ok) return allowed;
    await tx.trainingCertificate.updateMany({
      where: { ...where, withdrawnAt: null },
      data: {
        withdrawnAt: now,
        withdrawnById: actor.userId,
        reasonEncrypted: sealWords(words, "training_certificates.reason"),
        version: { increment: 1 },
      },
    });
    await recordEnrolmentEvent(tx, {
      ...{ enrolmentId: id, move: "certificate-withdrawn", side: "provider", at: now },
      ...{ actorId: actor.userId, toState: row.state },
    });
    await recordAudit(tx, {
      action: "training-certificate.withdrawn",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { number: certificate.number },
    });
    return accepted();
  });
}
