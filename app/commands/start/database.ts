import { join } from "node:path";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import type { Shutdown } from "./shutdown.ts";

/** Starts the embedded database and starts it again when it ends unasked, on the same port. */
export async function keepPostgres(
  dataDir: string,
  shutdown: Shutdown,
  log: (line: string) => void,
): Promise<string> {
  log("启动数据库…  Starting the database…");
  let server = await startEmbeddedPostgres({ dataDir, log });
  const { url } = server;
  const logFile = join(dataDir, "postgres.log");
  const restart = async (): Promise<void> => {
    if (shutdown.begun()) return;
    log(
      `数据库意外停止，正在重新启动；日志：${logFile}\n` +
        `The database stopped unexpectedly and is started again; its log: ${logFile}`,
    );
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir, log });
    if (server.url !== url) {
      throw new StartFailure("The database's port was taken meanwhile: stop and start again.");
    }
    watch();
  };
  const watch = () => void server.ended.then(restart).catch(shutdown.fail);
  watch();
  shutdown.add(() => server.stop());
  return url;
}
