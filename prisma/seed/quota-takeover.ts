import {
  keepTakeover,
  previewTakeover,
  takeoverDigest,
} from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

/** A member of HR has begun the year that runs from the year before, as the product does it, and kept the log. */
export async function beginYear(email: string, ctx: Context): Promise<void> {
  const member = await ctx.db.membership.findFirst({
    where: { user: { email }, role: "hr" },
    select: { userId: true, organisationId: true },
  });
  if (!member) throw new Error(`no member ${email}`);
  const year = Number(shanghaiDay(ctx.now).slice(0, 4));
  const digest = takeoverDigest(await previewTakeover(member.organisationId, year, ctx));
  const keeper = { kind: "employer-member", role: "hr", verified: true, ...member } as const;
  const kept = await keepTakeover({ year, digest }, keeper, ctx);
  if (!kept.ok) throw new Error(kept.reason);
}
