import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";

const MOST = 200;

/** The positions of an employer that somebody has applied for, the newest first. */
export async function listAppliedPositions(actor: EmployerMember, { db }: Context) {
  const { organisationId, verified } = actor;
  if (organisationId === null || !verified) return [];
  return db.position.findMany({
    where: { organisationId, applications: { some: { submittedAt: { not: null } } } },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, title: true },
  });
}
