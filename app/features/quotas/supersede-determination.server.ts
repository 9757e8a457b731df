import type { Transaction } from "#app/platform/db.server.ts";
import type { ReturnRow } from "./return-row.server.ts";

/** Ends what was certified of a return: nobody counts by it any more. What was printed stays, marked as no longer in force. */
export async function supersedeDetermination(
  tx: Transaction,
  { id: returnId, organisationId }: Pick<ReturnRow, "id" | "organisationId">,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE return_months m SET recognised = NULL
    FROM return_people p JOIN return_versions v ON v.id = p.version_id
    WHERE m.return_person_id = p.id AND v.return_id = ${returnId}::uuid AND m.recognised IS NOT NULL`;
  await tx.determination.updateMany({
    where: { returnId, organisationId, supersededAt: null },
    data: { supersededAt: now },
  });
}
