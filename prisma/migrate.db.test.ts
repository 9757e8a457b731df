import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { testDatabase } from "./testing/database.ts";

const database = await testDatabase();
const lines: string[] = [];
let folder = "";

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

const run = () => migrate(database.url, { folder, log: (line) => lines.push(line) });

const tableExists = async (name: string) => {
  const { rows } = await database.pool.query<{ there: boolean }>(
    "SELECT to_regclass($1) IS NOT NULL AS there",
    [name],
  );
  return rows[0]?.there;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tongtu-migrations-"));
  await database.pool.query("DELETE FROM _prisma_migrations");
});

afterEach(async () => {
  await database.pool.query("DROP TABLE IF EXISTS migrate_one, migrate_two");
  await rm(folder, { recursive: true, force: true });
});

describe("migrate", () => {
  test("applies in order once, with the columns and checksum that Prisma keeps", async () => {
    await writeMigration("20260102000000_two", "ALTER TABLE migrate_one ADD COLUMN b int");
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a int)");

    expect(await run()).toEqual(["20260101000000_one", "20260102000000_two"]);
    expect(await run()).toEqual([]);

    const { rows } = await database.pool.query(
      `SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations ORDER BY migration_name`,
    );
    expect(rows[0]).toEqual({
      migration_name: "20260101000000_one",
      checksum: "215088bc07571ae9b7646d64dd0d50909910f4d2645ca9a2ba389faa44968366",
      applied_steps_count: 1,
      finished: true,
    });
  });

  test("two at once: one applies, the other finds it done", async () => {
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a int)");
    const results = await Promise.all([run(), run()]);
    expect(results.flat()).toEqual(["20260101000000_one"]);
  });

  test("a migration that fails is taken back whole and says which", async () => {
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a int); SELECT nonsense");
    await expect(run()).rejects.toThrow(/20260101000000_one failed and was taken back whole/);
    expect(await tableExists("migrate_one")).toBe(false);
  });

  test("an edited migration is refused before anything runs", async () => {
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a int)");
    await run();
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a bigint)");
    await writeMigration("20260102000000_two", "CREATE TABLE migrate_two (a int)");
    await expect(run()).rejects.toThrow(/20260101000000_one was edited/);
    expect(await tableExists("migrate_two")).toBe(false);
  });

  test("a database newer than the code is refused and names what the code lacks", async () => {
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a int)");
    await run();
    await rm(join(folder, "20260101000000_one"), { recursive: true });
    await writeMigration("20260102000000_two", "CREATE TABLE migrate_two (a int)");
    await expect(run()).rejects.toThrow(/newer than this code.*20260101000000_one/s);
    expect(await tableExists("migrate_two")).toBe(false);
  });

  test("what another tool left half done is refused", async () => {
    await writeMigration("20260101000000_one", "CREATE TABLE migrate_one (a int)");
    await database.pool.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '20260101000000_one')",
    );
    await expect(run()).rejects.toThrow(/20260101000000_one was begun by another tool/);
  });

  test("the queue's schema is there", async () => {
    await run();
    expect(await tableExists("graphile_worker._private_jobs")).toBe(true);
  });
});
