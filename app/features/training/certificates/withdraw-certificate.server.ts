import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import type { EnrolmentRow } from "../enrolment/enrolment-row.server.ts";
import { recordEnrolmentEvent } from "../enrolment/record-event.server.ts";
import { mayWithdrawCertificate } from "../policy/index.ts";
import type { Withdrawal } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";

/** Withdraws a certificate that was issued wrongly; from now on whoever checks it is told so, and the person is. */
export async function withdrawCertificate(
  { id, words }: { readonly id: string; readonly words: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<
  Verdict<
    object,
    "not-found" | "not-yours" | "organisation-not-verified" | "already-withdrawn" | "words-missing"
  >
> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  return ctx.db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    const where = { enrolmentId: id, organisationId: row?.organisationId ?? "" };
    const certificate =
      row &&
      (await tx.trainingCertificate.findFirst({
        where,
        orderBy: { issuedAt: "desc" },
        select: { withdrawnAt: true },
      }));
    if (!certificate) return refused("not-found");
    const allowed = mayWithdrawCertificate(
      { isWithdrawn: certificate.withdrawnAt !== null },
      words,
    );
    if (!allowed.ok) return allowed;
    await withdrawStanding(tx, row, { words, for: "other" }, actor, ctx);
    await recordEnrolmentEvent(tx, {
      ...{ enrolmentId: id, move: "certificate-withdrawn", side: "provider", at: ctx.now },
      ...{ actorId: actor.userId, toState: row.state },
    });
    return accepted();
  });
}

/** Withdraws the certificate that stands, if one does, in the caller's transaction. */
export async function withdrawStanding(
  tx: Transaction,
  { id, organisationId }: EnrolmentRow,
  why: { readonly words: string; readonly for: Withdrawal },
  actor: ProviderMember,
  { now, requestId }: Context,
): Promise<void> {
  const where = { enrolmentId: id, organisationId, withdrawnAt: null };
  const standing = await tx.trainingCertificate.findFirst({ where, select: { number: true } });
  if (!standing) return;
  await tx.trainingCertificate.updateMany({
    where,
    data: {
      withdrawnAt: now,
      withdrawnById: actor.userId,
      withdrawnFor: why.for,
      reasonEncrypted: sealWords(why.words, "training_certificates.reason"),
      version: { increment: 1 },
    },
  });
  await recordAudit(tx, {
    action: "training-certificate.withdrawn",
    subject: { type: "enrolment", id },
    actor: auditActor(actor),
    now,
    requestId,
    details: { number: standing.number, for: why.for },
  });
}
