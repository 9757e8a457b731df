import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { applyForReward } from "./apply-reward.server.ts";
import { findOwnReward, listRewards } from "./reward-reads.server.ts";
import { rewardQuery } from "./schema/reward-forms.ts";
import { anOfficer, contextAt, withParameters, YEAR } from "./testing/arrange.ts";
import { certifiedReturn } from "./testing/certified.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db, new Date("2026-03-20T02:00:00Z"));
const officer = anOfficer();
const APPLICATIONS = 120;

/** One application as it comes about, and others beside it that tie on their moments: seven in all. */
beforeEach(async () => {
  await withParameters(db);
  const people = [{ at: 1 }, { at: 2 }];
  const keeper = await certifiedReturn(db, ctx, officer, { staff: 60, people });
  const { certified } = await findOwnReward(keeper, YEAR, ctx);
  const account = { bank: "晋城银行凤台支行", account: "140502000012345678" };
  await applyForReward(
    { year: YEAR, determinationId: certified?.id ?? "", ...account },
    keeper,
    ctx,
  );
  await database.pool.query(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    INSERT INTO reward_applications
    SELECT (jsonb_populate_record(one, jsonb_build_object(
      'id', gen_random_uuid(), 'return_id', gen_random_uuid(), 'receipt', 'R' || at,
      'applied_at', one.applied_at - at % 7 * interval '1 second'))).*
    FROM reward_applications one, generate_series(2, ${APPLICATIONS}) at;
    COMMIT`);
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const pageAfter = (after: string) => listRewards(rewardQuery.parse({ after }), officer, ctx);

async function walk(between: (seen: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await pageAfter(after);
    seen.push(...page.rows.map(({ id }) => id));
    await between(seen);
    after = page.next;
  }
  return seen;
}

async function inOrder(): Promise<string[]> {
  const sql = "SELECT id FROM reward_applications ORDER BY applied_at, id";
  const { rows } = await database.pool.query<{ id: string }>(sql);
  return rows.map(({ id }) => id);
}

describe("the queue of rewards", () => {
  it("is read page by page, the longest waiting first, everybody once", async () => {
    const all = await inOrder();
    expect(all).toHaveLength(APPLICATIONS);
    expect(await walk(() => Promise.resolve())).toEqual(all);
  });

  it("leaves nobody out where those of the page before were decided meanwhile, its last among them", async () => {
    const all = await inOrder();
    const seen = await walk((ids) =>
      db.rewardApplication.updateMany({
        where: { id: { in: [...ids.slice(0, 20), ...ids.slice(-1)] }, year: YEAR },
        data: { state: "withdrawn" },
      }),
    );
    expect(seen).toEqual(all);
  });

  it("begins at the beginning after a place nobody has", async () => {
    const [first] = await inOrder();
    expect((await pageAfter("7")).rows[0]?.id).toBe(first);
  });
});
