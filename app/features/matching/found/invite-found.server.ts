import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { inviteTo } from "#app/features/applications/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findPurpose } from "../policy/index.ts";
import { listFindable, readerOf } from "./findable.server.ts";

/** Invites somebody found to apply for an own open position, once; whether they still agree is asked again under a lock. */
export async function inviteFound(
  input: { readonly positionId: string; readonly foundId: string; readonly words: string },
  actor: EmployerMember,
  { db, now, requestId }: Context,
) {
  const { organisationId, userId: invitedById } = actor;
  if (organisationId === null || readerOf(actor) !== "handler") return refused("not-yours");
  const { positionId, foundId, words } = input;
  return db.$transaction(async (tx) => {
    const standing = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM consents WHERE id = ${foundId}::uuid AND purpose = ${findPurpose("background")}
        AND withdrawn_at IS NULL FOR SHARE`;
    if (standing.length === 0) return refused("not-agreed");
    const { value: people } = await listFindable({ positionId, ids: [foundId] }, { db: tx }).next();
    const userId = people?.[0]?.userId;
    if (userId === undefined) return refused("not-agreed");
    const invited = await inviteTo(
      tx,
      { positionId, organisationId, userId, words, invitedById },
      now,
    );
    if (!invited.ok) return invited;
    await recordAudit(tx, {
      action: "found-person.invited",
      subject: { type: "found-person", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { positionId, organisationId },
    });
    return accepted();
  });
}
