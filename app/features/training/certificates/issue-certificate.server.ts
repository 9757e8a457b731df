import { randomInt } from "node:crypto";
import { auditActor } from "#app/features/accounts/index.server.ts";
import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { EnrolmentRow } from "../enrolment/enrolment-row.server.ts";
import { seal } from "../sealed.server.ts";

/** Issues the certificate of somebody who has just completed, in the transaction that says so. */
export async function issueCertificate(
  tx: Transaction,
  { id, organisationId }: EnrolmentRow,
  name: string,
  actor: ProviderMember,
  { now, requestId }: Context,
): Promise<void> {
  const number = receiptNumber((n) => randomInt(n));
  await tx.trainingCertificate.create({
    data: {
      ...{ enrolmentId: id, organisationId, number },
      checkCode: receiptNumber((n) => randomInt(n)),
      holderEncrypted: seal(name, "training_certificates.holder"),
      issuedAt: now,
      issuedById: actor.userId,
    },
  });
  await recordAudit(tx, {
    action: "training-certificate.issued",
    subject: { type: "enrolment", id },
    actor: auditActor(actor),
    now,
    requestId,
    details: { number },
  });
}
