import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { scanStoredFile, unscannedStates } from "#app/platform/scan-stored-file.server.ts";

/** `application-file.scan`, by the file's id. */
export async function scanFile(
  id: string,
  { db, now }: Context,
  clamdUrl = env().clamdUrl,
): Promise<void> {
  const waiting = { id, malware: { in: unscannedStates } };
  // owner-scope: the worker works for no one person; the job names the file.
  const file = await db.applicationFile.findFirst({ where: waiting, select: { fileId: true } });
  if (!file || clamdUrl === undefined) return;
  await scanStoredFile(
    { id, fileId: file.fileId },
    clamdUrl,
    (malware) =>
      db.applicationFile.updateMany({ where: waiting, data: { malware, scannedAt: now } }),
    { db },
  );
}
