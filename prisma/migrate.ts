import { randomUUID } from "node:crypto";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { StartFailure } from "./embedded/failure.ts";
import { readMigrations, type MigrationFile } from "./migration-files.ts";

/** The key Prisma's own migrate takes, so that the two never run at once. */
const ADVISORY_LOCK = 72707369;

const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface MigrateOptions {
  readonly log: (line: string) => void;
  readonly folder?: string;
}

interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Brings the database at `url` to the code's schema, and the queue's schema with it. Returns the
 * names applied now. Throws `StartFailure` for an edited or unfinished migration and for a database
 * that is newer than the code; nothing is changed then.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<readonly string[]> {
  const files = await readMigrations(options.folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    await client.query("SET client_min_messages = warning");
    await client.query(MIGRATIONS_TABLE);
    const applied = await listApplied(client);
    refuseUnknown(applied, files);
    refuseUnfinished(applied);
    refuseEdited(applied, files);
    const names = new Set(applied.map((row) => row.migration_name));
    const pending = files.filter((file) => !names.has(file.name));
    for (const file of pending) {
      options.log(`应用迁移 ${file.name}  Applying migration ${file.name}`);
      await apply(client, file);
    }
    await runMigrations({ connectionString: url });
    return pending.map((file) => file.name);
  } finally {
    await client.end();
  }
}

async function listApplied(client: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function refuseUnknown(applied: readonly AppliedRow[], files: readonly MigrationFile[]): void {
  const known = new Set(files.map((file) => file.name));
  const unknown = applied.map((row) => row.migration_name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartFailure(
    `The database is newer than this code: it has had ${unknown.join(", ")}, which the code does not know.\n` +
      "Nothing was changed. Start the version that the database belongs to, or use another database.",
  );
}

function refuseUnfinished(applied: readonly AppliedRow[]): void {
  const unfinished = applied.find((row) => row.finished_at === null);
  if (!unfinished) return;
  throw new StartFailure(
    `The migration ${unfinished.migration_name} was begun by another tool and did not finish.\n` +
      "Put the database right, then mark it with `prisma migrate resolve` and start again.",
  );
}

function refuseEdited(applied: readonly AppliedRow[], files: readonly MigrationFile[]): void {
  const checksums = new Map(files.map((file) => [file.name, file.checksum]));
  const edited = applied.find((row) => checksums.get(row.migration_name) !== row.checksum);
  if (!edited) return;
  throw new StartFailure(
    `The migration ${edited.migration_name} was edited after this database had applied it.\n` +
      "Nothing was changed. Put the file back as it was and write a new migration for the change.",
  );
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(file.sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), file.checksum, file.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StartFailure(
      `The migration ${file.name} failed and was taken back whole: ${(error as Error).message}`,
      { cause: error },
    );
  }
}
