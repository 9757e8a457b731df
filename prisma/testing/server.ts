import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../embedded.ts";
import { StartFailure } from "../embedded/failure.ts";
import { migrate } from "../migrate.ts";
import { readMigrations } from "../migration-files.ts";

export interface TestServer {
  /** URL of the server's database `postgres`. */
  readonly adminUrl: string;
  /** Name of the migrated, empty database to copy. */
  readonly template: string;
  stop(): Promise<void>;
}

/** The same URL with another database. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs statements, one by one, outside a transaction. */
export async function runStatements(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A PostgreSQL for one run of tests with a migrated template: `DATABASE_URL_TEST` if set, else an
 * embedded one under `.data/test`, which keeps its template until the migrations change.
 */
export async function startTestServer(root: string): Promise<TestServer> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) {
    return { adminUrl: given, template: await makeTemplate(given), stop: () => Promise.resolve() };
  }
  const { server, remove } = await startEmbedded(root);
  const stop = async () => {
    await server.stop();
    await remove();
  };
  try {
    await dropLeftovers(server.url);
    return { adminUrl: server.url, template: await makeTemplate(server.url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface StartedEmbedded {
  readonly server: EmbeddedPostgres;
  readonly remove: () => Promise<void>;
}

/** Under `.data/test`, or in a folder of its own when another run holds that one. */
async function startEmbedded(root: string): Promise<StartedEmbedded> {
  const start = (dataDir: string) =>
    startEmbeddedPostgres({ dataDir, log: () => undefined, durability: "throwaway" });
  try {
    const server = await start(join(root, ".data", "test"));
    return { server, remove: () => Promise.resolve() };
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    const dataDir = await mkdtemp(join(tmpdir(), "tongtu-test-"));
    const server = await start(dataDir);
    return { server, remove: () => rm(dataDir, { recursive: true, force: true }) };
  }
}

async function dropLeftovers(adminUrl: string): Promise<void> {
  const names = await databasesLike(adminUrl, "test\\_%");
  await runStatements(adminUrl, ...names.map((name) => `DROP DATABASE "${name}" WITH (FORCE)`));
}

async function databasesLike(adminUrl: string, pattern: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE $1",
      [pattern],
    );
    return rows.map((row) => row.datname);
  } finally {
    await client.end();
  }
}

/** Migrated under another name and renamed last: a template that exists is complete. */
async function makeTemplate(adminUrl: string): Promise<string> {
  const files = await readMigrations();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.name).update(file.checksum);
  const template = `template_${hash.digest("hex").slice(0, 16)}`;
  const existing = await databasesLike(adminUrl, "template\\_%");
  if (existing.includes(template)) return template;
  const unfinished = `test_unfinished_${process.pid}`;
  await runStatements(adminUrl, `CREATE DATABASE ${unfinished}`);
  await migrate(withDatabaseName(adminUrl, unfinished), { log: () => undefined });
  await runStatements(
    adminUrl,
    ...existing.map((name) => `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    `ALTER DATABASE ${unfinished} RENAME TO ${template}`,
  );
  return template;
}
