import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { splitLocale } from "#app/i18n/locales.ts";
import { env } from "#app/platform/env.server.ts";
import { log, withLogScope } from "#app/platform/log.server.ts";
import { observeRequest } from "#app/platform/metrics.server.ts";
import { routeAt } from "#app/route-table.ts";
import { limitBody } from "./body-limit.server.ts";
import { narrowBuild } from "./narrow-build.ts";
import { refuseOtherSites } from "./other-sites.server.ts";
import type { PageCache } from "./page-cache.server.ts";
import { securityHeaders } from "./security-headers.server.ts";

type Build = ServerBuild | (() => Promise<ServerBuild>);
type ViteMiddleware = express.RequestHandler;

/** The web process: static files, headers, one line of log a request, and Remix for the rest. */
export function createApp(
  build: Build,
  { vite, cache }: { readonly vite?: ViteMiddleware; readonly cache?: PageCache } = {},
): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().trustProxy);
  app.use((request, response, next) => {
    const requestId = request.get("X-Request-Id")?.match(/^[\w-]{8,64}$/)?.[0] ?? randomUUID();
    response.locals.requestId = requestId;
    response.locals.nonce = randomBytes(16).toString("base64");
    response.setHeader("X-Request-Id", requestId);
    securityHeaders(response, { development: vite !== undefined });
    keepNothing(request, response);
    observe(request, response);
    withLogScope({ requestId }, next);
  });
  if (vite) app.use(vite);
  if (cache) app.use(cache.answer);
  app.use(compression());
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use(express.static("build/client", { maxAge: "1h" }));
  app.use(limitBody);
  app.use(refuseOtherSites);
  if (cache) app.use(cache.record);
  const remix = remixHandlers(build);
  app.all("*", (request, response, next) => void remix(request)(request, response, next));
  return app;
}

/** The handler for a request: one for each route that has been asked for. */
function remixHandlers(build: Build): (request: express.Request) => RequestHandler {
  const getLoadContext = (request: express.Request, response: express.Response) => ({
    nonce: String(response.locals.nonce),
    requestId: String(response.locals.requestId),
    clientIp: request.ip ?? "",
    memo: {},
  });
  if (typeof build === "function") {
    const handler = createRequestHandler({ build, getLoadContext });
    return () => handler;
  }
  const narrow = narrowBuild(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return ({ path }) => {
    const narrowed = narrow(path);
    let handler = handlers.get(narrowed);
    if (!handler) {
      handler = createRequestHandler({ build: narrowed, getLoadContext });
      handlers.set(narrowed, handler);
    }
    return handler;
  };
}

/** What is typed into some pages goes with them: no cache and no history keeps it. */
function keepNothing({ path }: express.Request, response: express.Response): void {
  if (path.startsWith("/assets/") || !routeAt(splitLocale(path).path)?.keepsNothing) return;
  response.setHeader("Cache-Control", "no-store");
}

function observe(request: express.Request, response: express.Response): void {
  const began = process.hrtime.bigint();
  response.on("finish", () => {
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const { statusCode } = response;
    observeRequest({ method: request.method, status: statusCode, seconds });
    if (request.path.startsWith("/assets/") || request.path === "/healthz") return;
    // The path alone: a query can hold what a person is looking for.
    log.info({ method: request.method, path: request.path, status: statusCode, ms: seconds * 1e3 });
  });
}

/** Listens, and on the first SIGTERM or SIGINT finishes what runs before it leaves. */
export function serve(app: express.Express, onClosed: () => Promise<void>): Promise<void> {
  const { host, port } = env();
  const server = createServer(app);
  const leave = () => {
    server.close(() => {
      void onClosed().finally(() => process.exit(0));
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), 20_000).unref();
  };
  process.once("SIGTERM", leave);
  process.once("SIGINT", leave);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
