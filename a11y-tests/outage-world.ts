import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { freePort } from "#db/embedded/server.ts";
import { migrate } from "#db/migrate.ts";
import {
  answers,
  atPort,
  end,
  environmentOf,
  isGone,
  runToEnd,
  startProcess,
} from "./processes.ts";

/** One process of the product, to be killed and started again. */
export interface Part {
  start(): void;
  /** As a lost machine would end it: without a chance to finish anything. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself. */
  ended(): Promise<void>;
  isRunning(): boolean;
}

/** A product of its own, whose parts may be broken without another spec noticing. */
export interface OutageWorld {
  readonly url: string;
  readonly db: pg.Pool;
  /** Writing an instant into this file moves the clock of both processes. */
  readonly clockFile: string;
  readonly web: Part;
  readonly worker: Part;
  readonly postgres: { stop(): Promise<void>; start(): Promise<void> };
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOutageWorld(): Promise<OutageWorld> {
  const folder = await mkdtemp(join(tmpdir(), "tongtu-outage-"));
  const startPostgres = () =>
    startEmbeddedPostgres({ dataDir: folder, log: () => undefined, durability: "throwaway" });
  let postgres = await startPostgres();
  const databaseUrl = postgres.url;
  const clockFile = join(folder, "clock");
  const variables = environmentOf({ databaseUrl, clockFile });
  await migrate(databaseUrl, { log: () => undefined });
  await runToEnd("app/commands/seed.ts", variables);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const web = part(() => startProcess("app/commands/web.ts", atPort(variables, port)));
  const worker = part(() => startProcess("search/worker.ts", variables));
  const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  db.on("error", () => undefined);
  return {
    url,
    db,
    clockFile,
    web,
    worker,
    postgres: {
      stop: () => postgres.stop(),
      async start() {
        postgres = await startPostgres();
        if (postgres.url !== databaseUrl)
          throw new Error("PostgreSQL came back at another address");
      },
    },
    ready: () => answers(`${url}/readyz`),
    async stop() {
      await db.end();
      await Promise.all([web.kill(), worker.kill()]);
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function part(launch: () => ChildProcess): Part {
  let child: ChildProcess | undefined;
  const isRunning = () => child !== undefined && !isGone(child);
  return {
    isRunning,
    start() {
      if (!isRunning()) child = launch();
    },
    async kill() {
      if (child) await end(child, "SIGKILL");
    },
    async ended() {
      const running = child;
      if (running && !isGone(running)) {
        await new Promise((resolve) => running.once("exit", resolve));
      }
    },
  };
}
