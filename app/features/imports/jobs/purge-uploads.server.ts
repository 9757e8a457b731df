import type { Context } from "#app/platform/db.server.ts";
import { forgetContent } from "#app/platform/store-file.server.ts";

/** Hours that a ledger's file is kept for somebody who has not begun its import. */
const HOURS = 24;
const AT_ONCE = 500;

/** Forgets what files hold that nobody went on with: certificate numbers are not kept for later. */
export async function purgeUploads(_key: string, { db, now }: Context): Promise<void> {
  const before = new Date(now.getTime() - HOURS * 3_600_000);
  // Files whose form was refused, or whose sender went away: nothing points to them.
  await db.storedFile.deleteMany({
    where: {
      createdAt: { lt: before },
      importBatches: { none: {} },
      sourceFiles: { none: {} },
      applicationFiles: { none: {} },
      returnProof: { is: null },
    },
  });
  const waiting = await db.importBatch.findMany({
    where: { kind: "ledger", state: { in: ["uploaded", "mapped"] }, createdAt: { lt: before } },
    orderBy: { createdAt: "asc" },
    take: AT_ONCE,
    select: { id: true, organisationId: true, fileId: true, version: true },
  });
  for (const { id, organisationId, fileId, version } of waiting) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.importBatch.updateMany({
        where: { id, organisationId, version, state: { in: ["uploaded", "mapped"] } },
        data: { state: "failed", failure: "expired", finishedAt: now, version: { increment: 1 } },
      });
      if (count === 1) await forgetContent(tx, fileId);
    });
  }
}
