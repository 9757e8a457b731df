import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnsOf } from "./position-row.server.ts";
import type { PositionFields } from "./schema/position-fields.ts";

export interface ImportedDraft {
  /** Keyed on the row's content: the same row imported again is the same position. */
  readonly importKey: string;
  readonly fields: PositionFields;
}

export interface ImportedOutcome {
  readonly importKey: string;
  /** A row seen before, in this file or an earlier one, changes nothing. */
  readonly outcome: "created" | "unchanged";
  /** Of the draft that was created. */
  readonly positionId?: string;
}

/**
 * Many drafts of one organisation in the caller's transaction, whatever was imported before; a few hundred
 * at a time keep it short. As every new position they begin with the answers about the workplace. The caller has settled that `actor` may write for the organisation.
 */
export async function createImportedDrafts(
  tx: Transaction,
  input: {
    readonly organisationId: string;
    readonly batchId: string | null;
    readonly drafts: readonly ImportedDraft[];
  },
  actor: AuditActor,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<ImportedOutcome[]> {
  const { organisationId, batchId, drafts } = input;
  const { accessFacts } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { accessFacts: true },
  });
  const created = await tx.position.createManyAndReturn({
    data: drafts.map(({ importKey, fields }) => ({
      ...columnsOf(fields),
      accessFacts,
      title: fields.title,
      organisationId,
      importKey,
      importBatchId: batchId,
      createdAt: now,
      updatedAt: now,
      createdById: actor.id,
    })),
    skipDuplicates: true,
    select: { id: true, importKey: true },
  });
  await recordAudits(
    tx,
    created.map(({ id }) => ({
      action: "position.imported",
      subject: { type: "position", id },
      actor,
      now,
      requestId,
      details: { importBatchId: batchId },
    })),
  );
  const idByKey = new Map(created.map(({ id, importKey }) => [importKey, id]));
  return drafts.map(({ importKey }) => {
    const positionId = idByKey.get(importKey);
    idByKey.delete(importKey);
    return positionId === undefined
      ? { importKey, outcome: "unchanged" as const }
      : { importKey, outcome: "created" as const, positionId };
  });
}
