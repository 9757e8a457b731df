import pg from "pg";
import { queueBacklog } from "#search/backlog.ts";
import type { SearchEngine, SearchIndexer, SearchPort } from "#search/engine.ts";
import { FallbackEngine } from "#search/fallback-engine.ts";
import { MeilisearchEngine } from "#search/meilisearch-engine.ts";
import { MirroredIndexer } from "#search/mirrored-indexer.ts";
import { PostgresEngine } from "#search/postgres-engine.ts";
import { indexes } from "#search/registry-index.ts";
import { env, type Environment } from "./env.server.ts";
import { log } from "./log.server.ts";

/** What makes a change searchable; their backlog is how far the index lags behind. */
const INDEXING_TASKS = ["position.changed", "session.changed", "organisation.changed"] as const;

export interface Search {
  readonly port: SearchPort;
  readonly indexer: SearchIndexer;
  /** Each engine that is written to, the embedded one first: for rebuilds and drift checks. */
  readonly engines: readonly SearchEngine[];
  close(): Promise<void>;
}

/** The embedded engine alone, or Meilisearch with the embedded one behind it, as configured. */
export function openSearch(
  environment: Pick<Environment, "databaseUrl" | "databasePool" | "meili">,
): Search {
  const { databaseUrl, databasePool, meili } = environment;
  const status = new pg.Pool({ connectionString: databaseUrl, max: 1, allowExitOnIdle: true });
  status.on("error", () => undefined);
  const common = {
    connectionString: databaseUrl,
    indexes,
    backlog: queueBacklog(status, INDEXING_TASKS),
  };
  const embedded = new PostgresEngine({
    ...common,
    connections: Math.max(2, Math.ceil(databasePool / 2)),
  });
  const engines: SearchEngine[] = [embedded];
  let port: SearchPort = embedded;
  if (meili) {
    const { url, key } = meili;
    const server = new MeilisearchEngine({ ...common, url, ...(key ? { key } : {}) });
    engines.push(server);
    port = new FallbackEngine({ primary: server, fallback: embedded, onChange: report });
  }
  const close = async () => {
    await Promise.all([status.end(), ...engines.map((engine) => engine.close())]);
  };
  return { port, indexer: new MirroredIndexer(engines), engines, close };
}

function report(state: "open" | "closed", cause?: unknown): void {
  if (state === "open") log.error({ err: cause }, "search server down: PostgreSQL answers");
  else log.info("search server answers again");
}

let shared: Search | undefined;

function search(): Search {
  shared ??= openSearch(env());
  return shared;
}

/** This process's search, for reading. */
export function searchPort(): SearchPort {
  return search().port;
}

/** This process's search, for writing. */
export function searchIndexer(): SearchIndexer {
  return search().indexer;
}

export function searchEngines(): readonly SearchEngine[] {
  return search().engines;
}

export async function closeSearch(): Promise<void> {
  await shared?.close();
  shared = undefined;
}
