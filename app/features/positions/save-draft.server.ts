import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { changesBetween } from "./schema/field-changes.ts";
import { isEditable } from "./policy/index.ts";
import { columnsOf, fieldsOf, fieldsSelect } from "./position-row.server.ts";
import type { PositionFields } from "./schema/position-fields.ts";

export interface DraftChange {
  readonly positionId: string;
  /** The version the words were typed over. */
  readonly version: number;
  /** The fields of the page that was filled in; the others stay. */
  readonly patch: Partial<PositionFields>;
}

export type SaveVerdict =
  | Accepted<{ readonly version: number; readonly changed: readonly string[] }>
  | Refused<"not-found" | "not-yours" | "not-editable" | "changed-by-someone-else">;

/** Saves part of a draft as far as it is written; the trail keeps old and new values of what changed. */
export async function saveDraft(
  { positionId, version, patch }: DraftChange,
  actor: EmployerMember,
  { db, now, requestId }: Context,
): Promise<SaveVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    const before = await tx.position.findFirst({
      where: { id: positionId, organisationId },
      select: { ...fieldsSelect, state: true, version: true },
    });
    if (!before) return refused("not-found");
    if (!isEditable(before.state)) return refused("not-editable");
    if (before.version !== version) return refused("changed-by-someone-else");
    const changes = changesBetween(fieldsOf(before), patch);
    if (changes.length === 0) return accepted({ version, changed: [] });
    const changed = changes.map(({ field }) => field);
    const fields = Object.fromEntries(changed.map((field) => [field, patch[field]]));
    const saved = await tx.position.updateMany({
      where: { id: positionId, organisationId, state: before.state, version },
      data: { ...columnsOf(fields), updatedAt: now, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: "position.saved",
      subject: { type: "position", id: positionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { changes },
    });
    return accepted({ version: version + 1, changed });
  });
}
