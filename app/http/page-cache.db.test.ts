import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import express from "express";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { notifyPublicChange } from "#app/platform/public-changes.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { openPageCache, PageCache } from "./page-cache.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
afterAll(() => db.$disconnect());

let rendered = 0;
let html = "";
let beforeEnd: () => void = () => undefined;
let server: Server;

/** An application whose pages say how often they were rendered. */
async function serveWith(
  cache: PageCache,
): Promise<(path?: string, init?: RequestInit) => Promise<Response>> {
  const app = express();
  app.use((_request, response, next) => {
    response.locals.nonce = "the-nonce";
    next();
  });
  app.use(cache.answer, compression(), cache.record);
  app.use((request, response) => {
    rendered += 1;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Language", "zh-CN");
    if (request.path === "/help") response.setHeader("Set-Cookie", "a=b");
    response.write(`<p>${rendered}`);
    beforeEnd();
    response.end(html);
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return (path = "/positions", init = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

beforeEach(() => {
  rendered = 0;
  html = "</p>";
  beforeEnd = () => undefined;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function aCache(): PageCache {
  const cache = new PageCache();
  cache.hearing(true);
  return cache;
}

describe("the page cache", () => {
  it("renders once for visitors, by address and language, and answers 304 to who has it", async () => {
    const get = await serveWith(aCache());
    expect(await (await get()).text()).toBe("<p>1</p>");
    const kept = await get();
    expect(await kept.text()).toBe("<p>1</p>");
    expect(kept.headers.get("Content-Language")).toBe("zh-CN");
    const etag = kept.headers.get("ETag") ?? "";
    const again = await get("/positions", { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(await (await get("/en/positions")).text()).toBe("<p>2</p>");
    expect(await (await get("/positions?q=a")).text()).toBe("<p>3</p>");
  });

  it.each([
    ["a session", "/positions", { headers: { Cookie: "a=b; session=x" } }],
    ["preferences", "/positions", { headers: { Cookie: "__Host-preferences=x" } }],
    ["a page of one's own", "/saved", {}],
    ["a page with a form", "/sign-in", {}],
    ["a link of a mail", `/alerts/${"x".repeat(43)}`, {}],
    ["a page of the moment that anyone may read", "/outbox", {}],
    ["another resource", "/api/positions", {}],
    ["a post", "/positions", { method: "POST" }],
    ["a page that sets a cookie", "/help", {}],
  ])("never keeps %s", async (_what, path, init) => {
    const get = await serveWith(aCache());
    await get(path, init);
    await get(path, init);
    expect(rendered).toBe(2);
  });

  it("keeps no page that holds a nonce", async () => {
    html = '<script nonce="the-nonce"></script>';
    const get = await serveWith(aCache());
    await get();
    await get();
    expect(rendered).toBe(2);
  });

  it("does not keep a page whose rendering began before a change", async () => {
    const cache = aCache();
    const get = await serveWith(cache);
    beforeEnd = cache.changed;
    await get();
    beforeEnd = () => undefined;
    expect(await (await get()).text()).toBe("<p>2</p>");
    expect(await (await get()).text()).toBe("<p>2</p>");
  });

  it("keeps nothing while changes cannot be heard", async () => {
    const cache = aCache();
    const get = await serveWith(cache);
    await get();
    cache.hearing(false);
    expect(await (await get()).text()).toBe("<p>2</p>");
    expect(await (await get()).text()).toBe("<p>3</p>");
  });
});

describe("with the database", () => {
  it("shows a change as soon as its transaction commits, and nothing of one rolled back", async () => {
    const { cache, listening } = openPageCache(database.url);
    const get = await serveWith(cache);
    await vi.waitUntil(async () => {
      const first = await (await get()).text();
      return first === (await (await get()).text());
    });
    const before = await (await get()).text();
    const lost = db.$transaction(async (tx) => {
      await notifyPublicChange(tx);
      throw new Error("rolled back");
    });
    await expect(lost).rejects.toThrow("rolled back");
    expect(await (await get()).text()).toBe(before);
    await db.$transaction(async (tx) => {
      await notifyPublicChange(tx);
      expect(await (await get()).text()).toBe(before);
    });
    await vi.waitUntil(async () => (await (await get()).text()) !== before);
    await listening.stop();
  });

  it("hears again after the connection was cut", async () => {
    const { cache, listening } = openPageCache(database.url);
    const get = await serveWith(cache);
    const keeps = async () => {
      const first = await (await get()).text();
      return first === (await (await get()).text());
    };
    await vi.waitUntil(keeps);
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await vi.waitUntil(async () => !(await keeps()));
    await vi.waitUntil(keeps, { timeout: 10_000 });
    await listening.stop();
    expect(await keeps()).toBe(false);
  });
});
