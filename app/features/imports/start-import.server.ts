import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Batch } from "./batches.server.ts";
import { checkMapping } from "./policy/index.ts";
import type { MappingRefusal } from "./policy/index.ts";

/** Sends a batch to the worker. Twice is as good as once. */
export async function startImport(
  batch: Batch,
  actor: (EmployerMember | ProviderMember) & { readonly organisationId: string },
  { db, now, requestId }: Context,
): Promise<Verdict<object, MappingRefusal | "begun">> {
  const verdict = checkMapping(batch.kind, batch.mapping);
  if (!verdict.ok) return verdict;
  const { id } = batch;
  return db.$transaction(async (tx) => {
    const { count } = await tx.importBatch.updateMany({
      where: {
        id,
        organisationId: actor.organisationId,
        version: batch.version,
        state: { in: ["uploaded", "mapped"] },
      },
      data: { state: "importing", version: { increment: 1 } },
    });
    if (count === 0) return refused("begun");
    await recordAudit(tx, {
      action: "import.started",
      subject: { type: "import-batch", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    await enqueue(tx, { task: "import.run", key: id });
    return accepted();
  });
}
