import type { MalwareState } from "#app/lib/file-type.ts";
import type { Context } from "./db.server.ts";
import { log } from "./log.server.ts";
import { scanBytes } from "./scan-file.server.ts";
import { piecesOfFile } from "./store-file.server.ts";

/** In these a file still waits for the scanner's word. */
export const unscannedStates = ["waiting", "failed"] satisfies MalwareState[];

/**
 * Asks clamd about a stored file and has its word kept. Where clamd does not answer, the file stays unopened by others
 * and the failure is the job's, which is tried again.
 */
export async function scanStoredFile(
  { id, fileId }: { readonly id: string; readonly fileId: string },
  clamdUrl: string,
  keep: (state: MalwareState) => Promise<unknown>,
  { db }: Pick<Context, "db">,
): Promise<void> {
  try {
    const verdict = await scanBytes(clamdUrl, piecesOfFile(fileId, { db }));
    await keep(verdict.state);
    if (verdict.state === "infected") log.warn({ fileId: id, found: verdict.found }, "malware");
  } catch (error) {
    await keep("failed");
    throw error;
  }
}
