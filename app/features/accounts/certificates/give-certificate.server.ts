import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import {
  checkDisabilityCertificate,
  disabilityCategories,
  moveCertificate,
  type ResidentIdRefusal,
  type Seeker,
} from "../policy/index.ts";
import { CERTIFICATE_PURPOSE, numberColumns, underReview } from "./certificate-row.server.ts";
import { lockOwnCertificate } from "./own-certificate.server.ts";

export interface GiveInput {
  /** As typed. */
  readonly number: string;
  /** GB/T 2260 code of the district whose 残联 issued it. */
  readonly region: string;
  /** Version of the text that was agreed to. */
  readonly consentTo: string;
}

export type GiveRefusal = `certificate-${ResidentIdRefusal}` | "certificate-given";

const CONSENT_FIELDS = ["number", "category", "grade", "validTo"];

/**
 * Takes a certificate number for verification, with the consent for this one purpose. Numbers longer
 * than the rule knows go to an officer unread. Whether another account gave the same number is the
 * officers' to see, never the giver's. What was sent back is handed in again in its place.
 */
export async function giveCertificate(
  { number, region, consentTo }: GiveInput,
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }, GiveRefusal>> {
  const read = readNumber(number, now);
  if (!read.ok) return read;
  const { ok: _ok, ...facts } = read;
  return db.$transaction(async (tx) => {
    const before = await lockOwnCertificate(tx, actor.userId);
    const again = before && moveCertificate(underReview(before), "resubmit", actor).ok;
    if (before && !again && before.state !== "rejected") return refused("certificate-given");
    const columns = {
      ...facts,
      region,
      state: "submitted" as const,
      submittedAt: now,
      validTo: null,
    };
    const { id } =
      before && again
        ? await tx.certificate.update({
            where: { id: before.id, userId: actor.userId, version: before.version },
            data: { ...columns, decidedAt: null, decidedById: null, version: { increment: 1 } },
            select: { id: true },
          })
        : await tx.certificate.create({
            data: { ...columns, userId: actor.userId },
            select: { id: true },
          });
    await renewConsent(tx, { userId: actor.userId, consentTo, now });
    await recordAudit(tx, {
      action: again ? "certificate.resubmitted" : "certificate.submitted",
      subject: { type: "certificate", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { consentTo, manualReview: facts.category === null },
    });
    return accepted({ id });
  });
}

function readNumber(text: string, now: Date) {
  const checked = checkDisabilityCertificate(text, shanghaiDay(now));
  if (checked.ok) {
    const category = disabilityCategories.indexOf(checked.category) + 1;
    return accepted({ ...numberColumns(checked.number), category, grade: checked.grade });
  }
  if (!checked.manualReview) return refused(`certificate-${checked.reason}` as const);
  const plain = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return accepted({ ...numberColumns(plain), category: null, grade: null });
}

/** One consent per purpose is open; agreeing again to the same text changes nothing. */
async function renewConsent(
  tx: Transaction,
  { userId, consentTo, now }: { userId: string; consentTo: string; now: Date },
): Promise<void> {
  const open = { userId, purpose: CERTIFICATE_PURPOSE, withdrawnAt: null };
  if ((await tx.consent.count({ where: { ...open, textVersion: consentTo } })) > 0) return;
  await tx.consent.updateMany({ where: open, data: { withdrawnAt: now } });
  await tx.consent.create({
    data: {
      userId,
      purpose: CERTIFICATE_PURPOSE,
      fields: CONSENT_FIELDS,
      textVersion: consentTo,
      givenAt: now,
    },
  });
}
