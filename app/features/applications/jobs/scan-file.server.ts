import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { scanBytes } from "#app/platform/scan-file.server.ts";
import { piecesOfFile } from "#app/platform/store-file.server.ts";
import type { MalwareState } from "../policy/index.ts";

/**
 * `application-file.scan`, by the file's id: asks clamd about what was uploaded and keeps its word. Where clamd
 * does not answer, the file stays unopened by others and the job is tried again.
 */
export async function scanFile(
  id: string,
  { db, now }: Context,
  clamdUrl = env().clamdUrl,
): Promise<void> {
  const waiting = { id, malware: { in: ["waiting", "failed"] satisfies MalwareState[] } };
  // owner-scope: the worker works for no one person; the job names the file.
  const file = await db.applicationFile.findFirst({ where: waiting, select: { fileId: true } });
  if (!file || clamdUrl === undefined) return;
  const keep = (malware: MalwareState) =>
    db.applicationFile.updateMany({ where: waiting, data: { malware, scannedAt: now } });
  try {
    const verdict = await scanBytes(clamdUrl, piecesOfFile(file.fileId, { db }));
    await keep(verdict.state);
    if (verdict.state === "infected") log.warn({ fileId: id, found: verdict.found }, "malware");
  } catch (error) {
    await keep("failed");
    throw error;
  }
}
