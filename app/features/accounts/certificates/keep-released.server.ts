import { recordAudit } from "#app/features/audit/index.server.ts";
import { plainDate, shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import type { EmployerMember } from "../policy/index.ts";
import { numberOf } from "./certificate-row.server.ts";
import type { ShowRefusal } from "./shown-certificates.server.ts";
import { checkListedCertificate, keepListedCertificates } from "./shown-in-bulk.server.ts";
import type { KeptCertificate } from "./shown-in-bulk.server.ts";

/**
 * Takes a person's verified certificate over to an employer for its yearly return, without anybody there seeing it; the
 * certificate's own trail keeps that it was read. That the person agreed is the caller's rule.
 */
export async function keepReleasedCertificate(
  tx: Transaction,
  userId: string,
  actor: EmployerMember & { readonly organisationId: string },
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<Verdict<{ readonly kept: KeptCertificate }, "certificate-unverified" | ShowRefusal>> {
  const row = await tx.certificate.findFirst({
    where: { userId, state: "verified", withdrawnAt: null },
    select: { id: true, numberEncrypted: true, validTo: true },
  });
  if (!row?.numberEncrypted) return refused("certificate-unverified");
  const number = numberOf(row);
  const validTo = row.validTo && (plainDate(row.validTo.toISOString().slice(0, 10)) ?? null);
  const shown = { kind: "disability", number, validTo } as const;
  const checked = checkListedCertificate(shown, shanghaiDay(now));
  if (!checked.ok) return checked;
  await recordAudit(tx, {
    action: "certificate.viewed",
    subject: { type: "certificate", id: row.id },
    actor: auditActor(actor),
    now,
    requestId,
    details: { purpose: "quota-filing", organisationId: actor.organisationId },
  });
  const [kept] = await keepListedCertificates(tx, actor.organisationId, [shown], now);
  if (!kept) throw new RangeError("a certificate was not kept");
  return accepted({ kept });
}
