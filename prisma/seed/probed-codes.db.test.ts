import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { monthCodes } from "#app/features/quotas/policy/index.ts";
import { testDatabase } from "#db/testing/database.ts";
import { returnReviewProbes } from "../../a11y-tests/probes/return-review.ts";

const database = await testDatabase();
vi.stubEnv("DATABASE_URL", database.url);
const { seed } = await import("./index.ts");

beforeAll(() => seed(database.url, { log: () => undefined, now: new Date() }), 120_000);
afterAll(() => vi.unstubAllEnvs());

/** The codes that the page of a return shows: those of the version in force. */
async function codesAt(address: string): Promise<string[]> {
  const id = /[0-9a-f-]{36}/.exec(address)?.[0];
  expect(id, address).toBeDefined();
  const { rows } = await database.pool.query<{ code: string }>(
    `SELECT DISTINCT unnest(m.codes) AS code FROM quota_returns r
       JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
       JOIN return_people p ON p.version_id = v.id JOIN return_months m ON m.return_person_id = p.id WHERE r.id = $1`,
    [id],
  );
  return rows.map(({ code }) => code);
}

it("every reason against a month is shown on a probed page", async () => {
  const world = { db: database.pool, locale: "zh-CN", clockFile: "", limitedUrl: "" } as const;
  const shown = new Set<string>();
  for (const { at } of returnReviewProbes["returnReview.review"]) {
    for (const code of await codesAt(await at(world))) shown.add(code);
  }
  expect(monthCodes.filter((code) => !shown.has(code))).toEqual([]);
});
