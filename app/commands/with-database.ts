import { fileURLToPath } from "node:url";
import { loadEnvFile } from "#app/platform/env.server.ts";
import { findRunningPostgres, startEmbeddedPostgres } from "#db/embedded.ts";
import { StartFailure } from "#db/embedded/failure.ts";

export const DATA_FOLDER = fileURLToPath(new URL("../../.data", import.meta.url));

/**
 * Runs a command against the database of `DATABASE_URL`, or the embedded one that `npm start` is
 * running, or the embedded one started for the length of the command. A failure meant for people
 * is printed without a stack and ends the process with 1.
 */
export async function withDatabase<T>(command: (url: string) => Promise<T>): Promise<T> {
  try {
    loadEnvFile(".");
    const running = process.env.DATABASE_URL || (await findRunningPostgres(DATA_FOLDER));
    return await (running ? runWith(running, command) : withEmbedded(command));
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** The configuration of this process names the same database. */
function runWith<T>(url: string, command: (url: string) => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = url;
  return command(url);
}

async function withEmbedded<T>(command: (url: string) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: DATA_FOLDER, log: console.error });
  try {
    return await runWith(server.url, command);
  } finally {
    await server.stop();
  }
}
