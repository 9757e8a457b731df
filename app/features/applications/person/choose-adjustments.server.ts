import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn, lockApplication } from "../application-row.server.ts";
import { adjustmentDueOn, adjustmentLimits, isEnded } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { hasConsent } from "./disclosure-consents.server.ts";
import { inDraft } from "./save-section.server.ts";

/** One of the list, or words of one's own, or both. */
export interface WantedAdjustment {
  readonly code: Adjustment | null;
  readonly words: string;
}

/** What a draft asks for, as a whole: what was chosen before and is not named is no longer asked for. */
export function chooseAdjustments(
  input: { readonly applicationId: string; readonly wanted: readonly WantedAdjustment[] },
  actor: Seeker,
  ctx: Context,
) {
  return inDraft(input.applicationId, actor, ctx, async (tx, row) => {
    if (input.wanted.length > adjustmentLimits.items) return refused("too-many-adjustments");
    await tx.applicationAdjustment.deleteMany({ where: { applicationId: row.id } });
    await tx.applicationAdjustment.createMany({
      data: input.wanted.map((one) => ({
        ...columnsOf(one),
        applicationId: row.id,
        organisationId: row.organisationId,
        createdAt: ctx.now,
      })),
    });
    return accepted();
  });
}

/** Asks for one more after the application was handed in; the employer has five working days for it. */
export async function askForAdjustment(
  { applicationId, ...wanted }: WantedAdjustment & { readonly applicationId: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<
  Verdict<
    { readonly adjustmentId: string },
    "not-found" | "ended" | "not-handed-in" | "needs-not-shown" | "too-many-adjustments"
  >
> {
  return db.$transaction(async (tx) => {
    const row = await lockApplication(tx, applicationId, actor);
    if (!row) return refused("not-found");
    if (row.state === "draft") return refused("not-handed-in");
    if (isEnded(row.state)) return refused("ended");
    if (!(await hasConsent(tx, applicationId, "needs"))) return refused("needs-not-shown");
    const before = await tx.applicationAdjustment.count({ where: { applicationId } });
    if (before >= adjustmentLimits.items) return refused("too-many-adjustments");
    const { id } = await tx.applicationAdjustment.create({
      data: {
        ...columnsOf(wanted),
        applicationId,
        organisationId: row.organisationId,
        dueOn: dateColumn(adjustmentDueOn(shanghaiDay(now))),
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "application.adjustment-asked",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { adjustmentId: id },
    });
    return accepted({ adjustmentId: id });
  });
}

function columnsOf({ code, words }: WantedAdjustment) {
  return { code, wordsEncrypted: sealWords(words, "application_adjustments.words") };
}
