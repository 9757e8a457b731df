import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnsOf, fieldsOf, fieldsSelect } from "./position-row.server.ts";

export type CopyVerdict =
  Accepted<{ readonly positionId: string }> | Refused<"not-found" | "not-yours">;

/** A new draft with the words of a position in any state; its last day is asked for again. */
export async function copyPosition(
  { id }: { readonly id: string },
  actor: EmployerMember,
  ctx: Context,
): Promise<CopyVerdict> {
  if (actor.role === "viewer") return refused("not-yours");
  return ctx.db.$transaction((tx) => copyInto(tx, { id, kind: "copied" }, actor, ctx));
}

/** The copy and both ends of its trail: what it came from, and what came of the old one. */
export async function copyInto(
  tx: Transaction,
  { id, kind }: { readonly id: string; readonly kind: "copied" | "relisted" },
  actor: EmployerMember,
  { now, requestId }: Context,
): Promise<CopyVerdict> {
  const { organisationId } = actor;
  if (organisationId === null) return refused("not-yours");
  const original = await tx.position.findFirst({
    where: { id, organisationId },
    select: fieldsSelect,
  });
  if (!original) return refused("not-found");
  const fields = { ...fieldsOf(original), closingOn: null };
  const copy = await tx.position.create({
    data: {
      ...columnsOf(fields),
      title: fields.title,
      organisationId,
      relistedFromId: kind === "relisted" ? id : null,
      createdAt: now,
      updatedAt: now,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  const common = { actor: auditActor(actor), now, requestId };
  const subject = (positionId: string) => ({ type: "position", id: positionId });
  await recordAudits(tx, [
    { ...common, action: `position.${kind}`, subject: subject(id), details: { to: copy.id } },
    {
      ...common,
      action: "position.created",
      subject: subject(copy.id),
      details: { [`${kind}From`]: id },
    },
  ]);
  return accepted({ positionId: copy.id });
}
