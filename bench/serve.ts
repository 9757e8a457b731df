import { createServer, type Server } from "node:http";
import { pathToFileURL } from "node:url";
import pg from "pg";
import type { ServerBuild } from "@remix-run/node";
import { openPageCache } from "#app/http/page-cache.server.ts";
import { createApp } from "#app/http/server.ts";
import { env } from "#app/platform/env.server.ts";
import { emptyBuild } from "./empty-page.tsx";

/**
 * A server to be measured, in a process of its own: the product, the empty Remix page behind the
 * same Express, or bare node:http with given bytes. The parent asks over IPC for the CPU used and the queries sent.
 */
const [kind = "product"] = process.argv.slice(2);
let bytes = Buffer.from("");
let queries = 0;
countQueries();

const build = async () =>
  (await import(pathToFileURL("build/server/index.js").href)) as ServerBuild;

async function serverOf(): Promise<Server> {
  if (kind === "bare") {
    return createServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html", "Content-Length": bytes.length });
      response.end(bytes);
    });
  }
  if (kind === "empty") return createServer(createApp(emptyBuild(await build())));
  if (kind === "uncached") return createServer(createApp(await build()));
  const { cache } = openPageCache(env().databaseUrl);
  return createServer(createApp(await build(), { cache }));
}

const server = await serverOf();
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});

process.on("message", (message: { cpu?: true; bytes?: string }) => {
  if (message.bytes !== undefined) bytes = Buffer.from(message.bytes, "base64");
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicroseconds: user + system, queries });
});
process.on("disconnect", () => process.exit(0));

/** Every statement of this process goes through this one method. */
function countQueries(): void {
  const { prototype } = pg.Client as unknown as {
    prototype: { query: (...args: unknown[]) => unknown };
  };
  const send = prototype.query;
  prototype.query = function counted(...args) {
    queries += 1;
    return send.apply(this, args);
  };
}
