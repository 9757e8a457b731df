import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { mayTellResult } from "../policy/index.ts";
import type { StandResult } from "../policy/index.ts";
import { fairOf, lockStand } from "./fair-row.server.ts";

export interface StandReport extends StandResult {
  readonly id: string;
  readonly version: number;
  readonly note: string;
}

/** Keeps what a stand came to, in numbers alone, or changes it. Sent twice is once. */
export async function reportStand(
  { id, version, note, talked, invited, offered }: StandReport,
  actor: EmployerMember & { readonly organisationId: string },
  { db, now, requestId }: Context,
): Promise<Accepted | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  const { organisationId: employerId, userId } = actor;
  return db.$transaction(async (tx) => {
    const found = await lockStand(tx, { id, employerId });
    if (!found) return refused("not-found");
    const { fair, stand } = found;
    if (!mayTellResult({ ...fairOf(fair), endsAt: fair.endsAt }, stand.state, now)) {
      return refused("not-the-time");
    }
    const told = { talked, invited, offered, resultNote: note };
    const isSame = (Object.keys(told) as (keyof typeof told)[]).every(
      (key) => stand[key] === told[key],
    );
    if (isSame) return accepted();
    if (stand.version !== version) return refused("changed-by-someone-else");
    await tx.fairStand.updateMany({
      where: { id, employerId, version },
      data: {
        ...told,
        ...{ resultAt: now, resultById: userId, updatedAt: now, version: { increment: 1 } },
      },
    });
    await recordAudit(tx, {
      action: "stand.reported",
      subject: { type: "stand", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { talked, invited, offered },
    });
    return accepted();
  });
}
