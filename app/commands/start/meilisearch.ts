import { randomBytes } from "node:crypto";
import { access, constants, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "#db/embedded/server.ts";
import { keepRunning, type Child } from "./child.ts";

export interface LocalMeilisearch {
  readonly url: string;
  readonly key: string;
  readonly child: Child;
}

const READY_WITHIN_MS = 30_000;

/** Runs the `meilisearch` of the PATH on loopback, or gives undefined where there is none. */
export async function startMeilisearch(
  dataDir: string,
  log: (line: string) => void,
): Promise<LocalMeilisearch | undefined> {
  const command = await findOnPath("meilisearch");
  if (!command) return undefined;
  const folder = join(dataDir, "meilisearch");
  await mkdir(folder, { recursive: true });
  const key = await keptKey(join(folder, "key"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = keepRunning({
    name: { zh: "搜索服务", en: "search server" },
    command,
    args: ["--http-addr", `127.0.0.1:${port}`, "--db-path", join(folder, "data.ms")],
    env: { MEILI_MASTER_KEY: key, MEILI_ENV: "production", MEILI_NO_ANALYTICS: "true" },
    logFile: join(dataDir, "logs", "meilisearch.log"),
    log,
    ready: () => untilHealthy(url),
  });
  await child.ready;
  log("搜索由 Meilisearch 提供。  Search runs on Meilisearch.");
  return { url, key, child };
}

async function findOnPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, name);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return file;
  }
  return undefined;
}

async function keptKey(file: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept) return kept;
  const key = randomBytes(24).toString("base64url");
  await writeFile(file, key, { mode: 0o600 });
  return key;
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const healthy = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await delay(100);
  }
  throw new Error(`Meilisearch did not answer on ${url} within ${READY_WITHIN_MS / 1000} seconds`);
}
