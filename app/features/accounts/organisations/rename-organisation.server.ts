import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { lockOrganisation, moveOneOrganisation, type Moved } from "./move-organisation.server.ts";
import type { Member } from "./submit-organisation.server.ts";

export interface IdentityInput {
  readonly version: number;
  readonly name: string;
  /** Checked: 18 characters. */
  readonly uscc: string;
  readonly nature: string;
}

/**
 * Changes what an organisation is verified by. Before verification it is a plain change; afterwards
 * the organisation goes back to the queue; while it waits or is rejected, nothing changes.
 */
export async function renameOrganisation(
  input: IdentityInput,
  actor: Member,
  ctx: Context,
): Promise<Moved> {
  const { version: _version, ...identity } = input;
  const before = await ctx.db.organisation.findUnique({
    where: { id: actor.organisationId },
    select: { state: true, name: true, uscc: true, nature: true },
  });
  if (!before || actor.role !== "owner") return refused("not-yours");
  const isSame = Object.entries(identity).every(
    ([field, value]) => before[field as keyof typeof identity] === value,
  );
  if (isSame) return accepted({ to: before.state });
  const write = before.state === "verified" ? requeue : rewrite;
  return write(input, actor, ctx).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "P2002") return refused("uscc-taken");
    throw error;
  });
}

function requeue({ version, ...identity }: IdentityInput, actor: Member, ctx: Context) {
  return moveOneOrganisation(
    actor.organisationId,
    {
      move: "rename",
      action: "organisation.renamed",
      version,
      columns: { ...identity, submittedAt: ctx.now, decidedAt: null, decidedById: null },
      details: ({ name, uscc }) => ({ before: { name, uscc }, after: identity }),
    },
    actor,
    ctx,
  );
}

function rewrite(
  { version, ...identity }: IdentityInput,
  actor: Member,
  { db, now, requestId }: Context,
): Promise<Moved> {
  const id = actor.organisationId;
  return db.$transaction(async (tx): Promise<Moved> => {
    const row = await lockOrganisation(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "draft" && row.state !== "sent_back") return refused(`now-${row.state}`);
    if (row.version !== version) return refused("changed-by-someone-else");
    await tx.organisation.updateMany({
      where: { id, version },
      data: { ...identity, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "organisation.edited",
      subject: { type: "organisation", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { fields: Object.keys(identity) },
    });
    return accepted({ to: row.state });
  });
}
