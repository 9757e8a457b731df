import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { endPriority } from "#app/features/training/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { isResting } from "./policy/index.ts";
import { onPlan } from "./plan-row.server.ts";

const PURPOSE = "plan";

export interface PlanConsent {
  readonly planId: string;
  readonly showsProfile: boolean;
  readonly showsCertificate?: boolean;
}

/**
 * Agrees that the counsellor keeps a plan, and whether they may read the profile and the day the certificate ends; may
 * be changed at any time.
 */
export function giveConsent(
  { planId, showsProfile, showsCertificate = false }: PlanConsent,
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.consented", async (tx, row) => {
    if (isResting(row.state)) return refused("not-now");
    const fields = [
      "plan",
      ...(showsProfile ? ["profile"] : []),
      ...(showsCertificate ? ["certificate-end"] : []),
    ];
    await endConsent(tx, actor.userId, ctx.now);
    await tx.consent.create({
      data: {
        userId: actor.userId,
        purpose: PURPOSE,
        fields,
        textVersion: noticeVersion,
        givenAt: ctx.now,
      },
    });
    if (!showsProfile) await forgetSuggestions(tx, row.id);
    return accepted({
      change: { consentedAt: row.consentedAt ?? ctx.now, showsProfile, showsCertificate },
    });
  });
}

/** Takes the consent back: the plan rests from now on, and the counsellor reads nothing of it any more. */
export function withdrawConsent(
  { planId }: { readonly planId: string },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.consent-withdrawn", async (tx, row) => {
    await endConsent(tx, actor.userId, ctx.now);
    await forgetSuggestions(tx, row.id);
    await endPriority(tx, { userId: actor.userId, group: "aid-month" }, ctx);
    const state = isResting(row.state) ? row.state : "declined";
    return accepted({
      change: {
        ...{ consentedAt: null, showsProfile: false, showsCertificate: false },
        ...{ proposedAt: null, state },
      },
    });
  });
}

async function endConsent(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.consent.updateMany({
    where: { userId, purpose: PURPOSE, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}

/** What was worked out for the person ends with the consent it was worked out by. */
async function forgetSuggestions(tx: Transaction, planId: string): Promise<void> {
  await tx.planSuggestion.deleteMany({ where: { planId } });
}
