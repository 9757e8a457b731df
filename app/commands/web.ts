import cluster from "node:cluster";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { openPageCache } from "#app/http/page-cache.server.ts";
import { createApp, serve } from "#app/http/server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { superviseProcesses } from "./web-processes.ts";

/** The web process of the built product, or with `--dev` of the sources with reload. */
const BUILD = resolve("build/server/index.js");

async function serveBuilt(): Promise<void> {
  if (!existsSync(BUILD)) {
    throw new StartFailure("There is no build yet: run `npm run build`, or `npm start`.");
  }
  const build = (await import(pathToFileURL(BUILD).href)) as ServerBuild;
  const { cache, listening } = openPageCache(env().databaseUrl);
  await serve(createApp(build, { cache }), () => listening.stop());
}

async function serveSources(): Promise<void> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  await serve(createApp(load, { vite: vite.middlewares }), () => vite.close());
}

async function run(): Promise<void> {
  const { webProcesses } = env();
  const development = process.argv.includes("--dev");
  if (cluster.isPrimary && webProcesses > 1 && !development) {
    await superviseProcesses(webProcesses);
  } else {
    await (development ? serveSources() : serveBuilt());
  }
  log.info({ processes: cluster.isPrimary ? webProcesses : 1 }, "web started");
  process.send?.("ready");
  // A parent that was killed can no longer ask us to finish.
  if (cluster.isPrimary) process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exit(1);
}
