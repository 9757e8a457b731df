import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findTerms } from "./save-terms.server.ts";

/** What a position of the member's employer asks, and whether somebody has begun to apply; null for any other. */
export async function readOwnTerms(positionId: string, actor: EmployerMember, ctx: Context) {
  const { organisationId } = actor;
  if (organisationId === null) return null;
  const position = await ctx.db.position.findFirst({
    where: { id: positionId, organisationId },
    select: { id: true, title: true, _count: { select: { applications: true } } },
  });
  if (!position) return null;
  const { id, title, _count } = position;
  return { id, title, hasApplicants: _count.applications > 0, ...(await findTerms(id, ctx)) };
}
