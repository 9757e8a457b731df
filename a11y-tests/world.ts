import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runStatements, startTestServer, withDatabaseName } from "#db/testing/server.ts";

export const worldFile = new URL("./report/world.json", import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the run's product is. */
export interface World {
  readonly url: string;
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
  const port = await freePort();
  const clockFile = join(folder, "clock");
  const variables = environmentOf({ databaseUrl, port, clockFile });
  await run(["app/commands/seed.ts"], variables);
  const children = [
    start(["search/worker.ts"], variables),
    start(["app/commands/web.ts"], variables),
  ];
  const world = { url: `http://localhost:${port}`, databaseUrl, clockFile };
  const stop = async () => {
    await Promise.all(children.map(stopped));
    await runStatements(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${world.url}/readyz`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { world, stop };
}

function environmentOf(of: {
  databaseUrl: string;
  port: number;
  clockFile: string;
}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DEPLOYMENT: "local",
    DATABASE_URL: of.databaseUrl,
    PORT: String(of.port),
    HOST: "127.0.0.1",
    APP_URL: `http://localhost:${of.port}`,
    TEST_CLOCK: of.clockFile,
    SESSION_SECRET: randomBytes(32).toString("hex"),
    ENCRYPTION_KEY: `world:${randomBytes(32).toString("base64")}`,
    LOOKUP_KEY: randomBytes(32).toString("base64"),
    LOG_LEVEL: "warn",
    MEILI_URL: "",
  };
}

function start(script: string[], variables: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", ...script], {
    cwd: root,
    env: variables,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function run(script: string[], variables: NodeJS.ProcessEnv): Promise<void> {
  const child = start(script, variables);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${script.join(" ")} ended with ${String(code)}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const ok = await fetch(url)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within 30 seconds`);
}
