import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { listCheckInsOf } from "#app/features/applications/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { scopeOf } from "./plan-row.server.ts";
import { whereShown } from "./shown-to.server.ts";

/** What both sides say after a hire, for the counsellor of a plan that the person agreed to. */
export async function listPlanCheckIns(
  planId: string,
  actor: Counsellor,
  locale: Locale,
  { db }: Context,
) {
  const plan = await db.plan.findFirst({
    where: { id: planId, ...scopeOf(actor), ...whereShown("counsellor", "check-ins") },
    select: { userId: true },
  });
  return plan ? listCheckInsOf(plan.userId, locale, db) : [];
}
