import type { Context } from "#app/platform/db.server.ts";
import { tellEmployer } from "../tell-employer.server.ts";

const BATCH = 100;

/**
 * `returns.tell-handed-over`: tells the employers of one batch that the tax office has their figures. A line is told with
 * its messages in one transaction, so what a killed process did is done.
 */
export async function tellHandedOver(
  batchId: string,
  context: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  do context.signal?.throwIfAborted();
  while ((await tellSome(batchId, context)) === BATCH);
}

interface Due {
  readonly line: number;
  readonly organisation_id: string;
  readonly name: string;
  readonly year: number;
}

async function tellSome(batchId: string, { db, now }: Context): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT l.line, l.organisation_id, o.name, h.year
      FROM hand_over_lines l JOIN hand_overs h ON h.id = l.hand_over_id
      JOIN organisations o ON o.id = l.organisation_id
      WHERE l.hand_over_id = ${batchId}::uuid AND l.told_at IS NULL
      ORDER BY l.line LIMIT ${BATCH} FOR UPDATE OF l SKIP LOCKED`;
    for (const { line, organisation_id: organisationId, name, year } of due) {
      const employer = { organisationId, organisation: { name }, year };
      await tellEmployer(tx, employer, { to: "sent_to_tax", reason: "" }, now);
      await tx.handOverLine.updateMany({
        where: { handOverId: batchId, line },
        data: { toldAt: now },
      });
    }
    return due.length;
  });
}
