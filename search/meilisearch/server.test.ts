import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { EngineUnavailable } from "#search/engine.ts";
import { MeilisearchEngine } from "#search/meilisearch-engine.ts";
import { positionsSettings } from "#search/positions-index.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function engineAt(answer: Parameters<typeof createServer>[1]): Promise<MeilisearchEngine> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return new MeilisearchEngine({
    url: `http://127.0.0.1:${(started.address() as AddressInfo).port}`,
    connectionString: "postgresql://nobody@127.0.0.1:1/unused",
    indexes: { positions: positionsSettings },
    backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
  });
}

const ask = (engine: MeilisearchEngine) =>
  engine.search({ index: "positions", q: "客服", page: 1, pageSize: 10 });

it("gives up a server that takes the question and never answers, within three seconds", async () => {
  const engine = await engineAt(() => undefined);
  const began = performance.now();
  await expect(ask(engine)).rejects.toBeInstanceOf(EngineUnavailable);
  expect(performance.now() - began).toBeLessThan(3_000);
});

it("gives up a server killed in the middle of its answer", async () => {
  const engine = await engineAt((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
    response.write('{"results":[{"hits":[');
    setTimeout(() => response.destroy(), 50);
  });
  await expect(ask(engine)).rejects.toBeInstanceOf(EngineUnavailable);
});
