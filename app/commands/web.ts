import cluster from "node:cluster";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createApp, serve } from "#app/http/server.ts";
import { disconnect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";

/** One web process, or `WEB_PROCESSES` of them sharing the port; one that dies is replaced. */
if (cluster.isPrimary && env().webProcesses > 1) superviseProcesses(env().webProcesses);
else await serveBuild();

async function serveBuild(): Promise<void> {
  const file = pathToFileURL("build/server/index.js").href;
  const build = (await import(/* @vite-ignore */ file)) as ServerBuild;
  await serve(createApp(build), disconnect);
  log.info({ port: env().port }, "Web process ready");
}

function superviseProcesses(count: number): void {
  let leaving = false;
  for (let index = 0; index < count; index += 1) cluster.fork();
  cluster.on("exit", (worker) => {
    if (leaving) return;
    log.warn({ pid: worker.process.pid }, "A web process ended and is replaced");
    cluster.fork();
  });
  const leave = () => {
    leaving = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
  };
  process.once("SIGTERM", leave);
  process.once("SIGINT", leave);
}
