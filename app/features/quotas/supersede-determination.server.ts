import type { Transaction } from "#app/platform/db.server.ts";
import type { ReturnRow } from "./return-row.server.ts";
import { tellEmployer } from "./tell-employer.server.ts";

/**
 * Ends what was certified of a return: nobody counts by it any more. What was printed stays, marked as no longer in force,
 * and the employer is told which number that is.
 */
export async function supersedeDetermination(
  tx: Transaction,
  { id: returnId, organisationId, organisation, year }: ReturnRow,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE return_months m SET recognised = NULL
    FROM return_people p JOIN return_versions v ON v.id = p.version_id
    WHERE m.return_person_id = p.id AND v.return_id = ${returnId}::uuid AND m.recognised IS NOT NULL`;
  const ended = await tx.determination.updateManyAndReturn({
    where: { returnId, organisationId, supersededAt: null },
    data: { supersededAt: now },
    select: { number: true },
  });
  for (const { number } of ended) {
    const employer = { organisationId, organisation, year };
    await tellEmployer(tx, employer, { to: "superseded", reason: number }, now);
  }
}
