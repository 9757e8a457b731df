import { expect, test, vi } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";

const database = await testDatabase();
vi.stubEnv("DATABASE_URL", database.url);
const { seed } = await import("./index.ts");

const now = new Date("2026-11-23T04:00:00Z");
const tables = ["users", "organisations", "positions", "certificates", "saved_positions"];

async function counts(): Promise<Record<string, number>> {
  const pairs = tables.map(async (table) => {
    const { rows } = await database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table}`,
    );
    return [table, rows[0]?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test("fills an empty database once; the second run changes nothing; every chain holds", async () => {
  expect(await seed(database.url, { log: () => undefined, now })).toBe(true);
  const first = await counts();
  expect(first.organisations).toBeGreaterThanOrEqual(60);
  expect(first.positions).toBeGreaterThanOrEqual(400);
  expect(first.users).toBeGreaterThanOrEqual(300);

  expect(await seed(database.url, { log: () => undefined, now })).toBe(false);
  expect(await counts()).toEqual(first);

  const db = connect(database.url, { poolSize: 1 });
  const { checked, broken } = await verifyChains(db);
  await db.$disconnect();
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(1_000);
}, 120_000);
