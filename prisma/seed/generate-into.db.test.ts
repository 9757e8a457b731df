import { expect, test, vi } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { generateInto } from "./generate-into.ts";

const database = await testDatabase();
vi.stubEnv("DATABASE_URL", database.url);

const now = new Date("2026-11-23T04:00:00Z");
const options = { size: 1500, seed: 7, now, log: () => undefined };

async function countOf(table: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table}`,
  );
  return rows[0]?.n ?? 0;
}

test("writes what was asked for; the same seed again adds nothing, a larger size the rest", async () => {
  await generateInto(database.url, options);
  expect(await countOf("positions")).toBe(1500);
  expect(await countOf("organisations")).toBe(40);
  await generateInto(database.url, options);
  expect(await countOf("positions")).toBe(1500);
  await generateInto(database.url, {
    ...options,
    size: 2000,
    now: new Date("2026-12-01T00:00:00Z"),
  });
  expect(await countOf("positions")).toBe(2000);
  expect(await countOf("organisations")).toBe(40);
}, 60_000);

test("columns have their types: lists, JSON, enum, days", async () => {
  const { rows } = await database.pool.query<{ plain: boolean }>(
    `SELECT bool_and(state = 'published' AND closing_on > '2026-11-23' AND cardinality(adjustments) >= 0
       AND jsonb_typeof(demands) = 'object' AND jsonb_typeof(requirements) = 'array') AS plain
     FROM positions`,
  );
  expect(rows).toEqual([{ plain: true }]);
});
