import { auditActor } from "#app/features/accounts/index.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { lockApplication } from "../application-row.server.ts";
import {
  consentedFields,
  consentPurpose,
  isEnded,
  mayConsentToFiling,
  releasable,
} from "../policy/index.ts";
import type { ConsentPurpose, Releasable } from "../policy/index.ts";

export async function hasConsent(
  tx: Transaction,
  applicationId: string,
  field: ConsentPurpose,
): Promise<boolean> {
  const open = { applicationId, purpose: consentPurpose(field), withdrawnAt: null };
  return (await tx.consent.count({ where: open })) > 0;
}

/** Gives the consents that are named and takes the others back, each for itself. */
export async function chooseReleases(
  {
    applicationId,
    fields,
  }: { readonly applicationId: string; readonly fields: readonly Releasable[] },
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<object, "not-found" | "ended">> {
  for (const field of releasable) {
    const choose = fields.includes(field) ? releaseField : revokeField;
    const chosen = await choose({ applicationId, field }, actor, ctx);
    if (!chosen.ok) return chosen;
  }
  return accepted();
}

/** Gives a separate consent for one thing, this application and this employer. Twice is once. */
export async function releaseField(
  { applicationId, field }: { readonly applicationId: string; readonly field: ConsentPurpose },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found" | "ended">> {
  return db.$transaction(async (tx) => {
    const row = await lockApplication(tx, applicationId, actor);
    if (!row) return refused("not-found");
    // A hire still needs the number for the yearly return; everything else has ended.
    if (isEnded(row.state) && row.state !== "hired") return refused("ended");
    if (field === "filing" && !mayConsentToFiling(row.state)) return refused("ended");
    if (await hasConsent(tx, applicationId, field)) return accepted();
    await tx.consent.create({
      data: {
        userId: actor.userId,
        applicationId,
        purpose: consentPurpose(field),
        fields: [...consentedFields(field)],
        textVersion: noticeVersion,
        givenAt: now,
      },
    });
    await recordAudit(tx, {
      action: "application.released",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { field },
    });
    return accepted();
  });
}

/**
 * Takes a consent back, at any time and whatever the state (个人信息保护法 15). Without the needs, what is
 * still unanswered of the adjustments is taken back too: nobody can answer what they may not read.
 */
export async function revokeField(
  { applicationId, field }: { readonly applicationId: string; readonly field: ConsentPurpose },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found">> {
  return db.$transaction(async (tx) => {
    const row = await lockApplication(tx, applicationId, actor);
    if (!row) return refused("not-found");
    const { count } = await tx.consent.updateMany({
      where: {
        applicationId,
        userId: actor.userId,
        purpose: consentPurpose(field),
        withdrawnAt: null,
      },
      data: { withdrawnAt: now },
    });
    if (count === 0) return accepted();
    if (field === "needs" && row.state !== "draft") {
      await tx.applicationAdjustment.updateMany({
        where: { applicationId, state: "open" },
        data: { state: "withdrawn", version: { increment: 1 } },
      });
    }
    await recordAudit(tx, {
      action: "application.revoked",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { field },
    });
    return accepted();
  });
}
