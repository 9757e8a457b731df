import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#db/embedded/server.ts";
import { runStatements, startTestServer, withDatabaseName } from "#db/testing/server.ts";
import { answers, atPort, end, environmentOf, root, runToEnd, startProcess } from "./processes.ts";

export const worldFile = new URL("./report/world.json", import.meta.url);

/** A port that nothing listens on: what is sent there is refused at once. */
const CLOSED = "http://127.0.0.1:9";

/** Where the run's product is. */
export interface World {
  readonly url: string;
  /** The same product, where its search server is away. */
  readonly limitedUrl: string;
  readonly databaseUrl: string;
  /** Writing an instant into this file moves every process's clock. */
  readonly clockFile: string;
}

export async function readWorld(): Promise<World> {
  return JSON.parse(await readFile(worldFile, "utf8")) as World;
}

/** Embedded PostgreSQL, sample data, index, worker, built web server: as `npm start`, on free ports. */
export async function startWorld(): Promise<{ world: World; stop: () => Promise<void> }> {
  const server = await startTestServer(root);
  const folder = await mkdtemp(join(tmpdir(), "tongtu-world-"));
  const name = `test_world_${process.pid}`;
  await runStatements(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const databaseUrl = withDatabaseName(server.adminUrl, name);
  const clockFile = join(folder, "clock");
  const variables = environmentOf({ databaseUrl, clockFile });
  await runToEnd("app/commands/seed.ts", variables);
  const [port, limitedPort] = [await freePort(), await freePort()];
  const children = [
    startProcess("search/worker.ts", variables),
    startProcess("app/commands/web.ts", atPort(variables, port)),
    startProcess("app/commands/web.ts", {
      ...atPort(variables, limitedPort),
      MEILI_URL: CLOSED,
      MEILI_KEY: "a key nobody asks for",
    }),
  ];
  const world = {
    url: `http://localhost:${port}`,
    limitedUrl: `http://localhost:${limitedPort}`,
    databaseUrl,
    clockFile,
  };
  const stop = async () => {
    await Promise.all(children.map((child) => end(child)));
    await runStatements(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([answers(`${world.url}/readyz`), answers(`${world.limitedUrl}/readyz`)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { world, stop };
}
