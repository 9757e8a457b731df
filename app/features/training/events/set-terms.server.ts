import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn } from "../enrolment/enrolment-row.server.ts";
import { maySetStands } from "../policy/index.ts";
import { fairOf, lockFair } from "./fair-row.server.ts";

export interface TermsWish {
  readonly sessionId: string;
  /** The version that was read; 0: there were none. */
  readonly version: number;
  readonly stands: number;
  readonly askBy: PlainDate;
}

/** Sets how many stands a fair has and until when employers ask for one. Sent twice, the second finds it done. */
export async function setFairTerms(
  { sessionId, version, stands, askBy }: TermsWish,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<Accepted | Refused> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    const row = await lockFair(tx, { id: sessionId, organisationId });
    if (!row) return refused("not-found");
    const fair = fairOf(row);
    if (fair.terms?.stands === stands && fair.terms.askBy === askBy) return accepted();
    if ((row.fairTerms?.version ?? 0) !== version) return refused("changed-by-someone-else");
    const verdict = maySetStands(fair, { stands, askBy }, now);
    if (!verdict.ok) return verdict;
    const columns = { stands, askBy: dateColumn(askBy), updatedAt: now };
    await tx.fairTerms.upsert({
      where: { sessionId_organisationId: { sessionId, organisationId } },
      create: { sessionId, organisationId, ...columns },
      update: { ...columns, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "fair.terms-set",
      subject: { type: "training-session", id: sessionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { stands, askBy },
    });
    return accepted();
  });
}
