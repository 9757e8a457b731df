import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { openReaching } from "#app/features/applications/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { showingProfile } from "./plan-row.server.ts";

/**
 * How to talk with the person of a plan, for a counsellor whom they let read their profile, with the reading put on
 * their trail; null for anybody else.
 */
export async function openReachingOf(
  planId: string,
  actor: Counsellor,
  locale: Locale,
  ctx: Context,
): Promise<string[] | null> {
  const plan = await ctx.db.plan.findFirst({
    where: showingProfile(planId, actor),
    select: { userId: true },
  });
  return plan && openReaching(plan, actor, locale, ctx);
}
