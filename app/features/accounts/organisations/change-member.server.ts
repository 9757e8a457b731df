import { recordAudit } from "#app/features/audit/index.server.ts";
import { refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { changeMember, type MemberRole } from "../policy/index.ts";
import type { Member } from "./submit-organisation.server.ts";

type ChangeRefusal = "not-yours" | "not-found" | "last-owner";

/**
 * Gives a member another role, or lets one go (`to` null: by an owner, or oneself). Members of the
 * organisation are locked, so that two owners cannot both leave at once. What a removed person has
 * open ends with the next request: a session finds its membership anew each time.
 */
export function changeMembership(
  { userId, to }: { readonly userId: string; readonly to: MemberRole | null },
  actor: Member,
  { db, now, requestId }: Context,
): Promise<Verdict<object, ChangeRefusal>> {
  const { organisationId } = actor;
  const isSelf = userId === actor.userId;
  return db.$transaction(async (tx): Promise<Verdict<object, ChangeRefusal>> => {
    if (actor.role !== "owner" && !(isSelf && to === null)) return refused("not-yours");
    await tx.$queryRaw`SELECT user_id FROM memberships
      WHERE organisation_id = ${organisationId}::uuid ORDER BY user_id FOR UPDATE`;
    const members = await tx.membership.findMany({
      where: { organisationId },
      select: { userId: true, role: true },
    });
    const verdict = changeMember(members, userId, to);
    if (!verdict.ok || verdict.from === to) return verdict;
    const where = { organisationId, userId };
    if (to === null) await tx.membership.deleteMany({ where });
    else await tx.membership.updateMany({ where, data: { role: to } });
    await recordAudit(tx, {
      action: `organisation.member-${to ? "role-changed" : isSelf ? "left" : "removed"}`,
      subject: { type: "organisation", id: organisationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { userId, from: verdict.from, to },
    });
    return verdict;
  });
}
