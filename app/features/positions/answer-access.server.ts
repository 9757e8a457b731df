import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { WorkplaceAccess } from "./policy/index.ts";

export interface AccessAnswers {
  readonly version: number;
  readonly accessFacts: readonly WorkplaceAccess[];
  readonly accessNote: string;
}

/** Records what the workplace offers; new positions begin with it. */
export async function answerAccess(
  { version, accessFacts, accessNote }: AccessAnswers,
  actor: EmployerMember,
  { db, now, requestId }: Context,
): Promise<Accepted | Refused<"not-yours" | "changed-by-someone-else">> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    const saved = await tx.organisation.updateMany({
      where: { id: organisationId, version },
      data: {
        accessFacts: [...accessFacts],
        accessNote,
        accessAnsweredAt: now,
        version: { increment: 1 },
      },
    });
    if (saved.count === 0) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: "organisation.access-answered",
      subject: { type: "organisation", id: organisationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { accessFacts: [...accessFacts] },
    });
    return accepted();
  });
}
