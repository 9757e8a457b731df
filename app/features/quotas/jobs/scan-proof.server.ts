import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { scanStoredFile, unscannedStates } from "#app/platform/scan-stored-file.server.ts";

/** `return-proof.scan`, by the proof's id. */
export async function scanProof(
  id: string,
  { db, now }: Context,
  clamdUrl = env().clamdUrl,
): Promise<void> {
  const waiting = { id, malware: { in: unscannedStates } };
  // owner-scope: the worker works for no one employer; the job names the proof.
  const proof = await db.returnProof.findFirst({ where: waiting, select: { fileId: true } });
  if (!proof || clamdUrl === undefined) return;
  await scanStoredFile(
    { id, fileId: proof.fileId },
    clamdUrl,
    (malware) => db.returnProof.updateMany({ where: waiting, data: { malware, scannedAt: now } }),
    { db },
  );
}
