import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  companionRoles,
  followUpChannels,
  outcomeKinds,
  planKinds,
  planStates,
} from "#app/features/plans/policy/index.ts";
import { testDatabase } from "#db/testing/database.ts";

const database = await testDatabase();
vi.stubEnv("DATABASE_URL", database.url);
const { seed } = await import("./index.ts");

const now = new Date("2026-11-23T04:00:00Z");

beforeAll(() => seed(database.url, { log: () => undefined, now }), 120_000);
afterAll(() => vi.unstubAllEnvs());

async function column(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ one: string }>(sql);
  return rows.map(({ one }) => one);
}

async function count(sql: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(`SELECT count(*)::int AS n ${sql}`);
  return rows[0]?.n ?? 0;
}

const OF_SAMPLE = `FROM plans p JOIN users c ON c.id = p.counsellor_id JOIN users u ON u.id = p.user_id
  WHERE c.email = 'fudao@example.cn' AND u.email <> 'qiuzhi@example.cn'`;
/** Somebody who can sign in, and whose newest plan this is. */
const READS = `u.email IS NOT NULL AND u.suspended_at IS NULL AND u.closed_at IS NULL
  AND NOT EXISTS (SELECT FROM plans n WHERE n.user_id = p.user_id AND n.created_at > p.created_at)`;

it("has five hundred people with plans, twenty counsellors, lists of three years and families", async () => {
  expect(await count("FROM (SELECT DISTINCT user_id FROM plans) people")).toBeGreaterThanOrEqual(
    500,
  );
  expect(await count("FROM users WHERE kind = 'counsellor'")).toBeGreaterThanOrEqual(20);
  expect(
    await count("FROM (SELECT DISTINCT year FROM graduate_lists) years"),
  ).toBeGreaterThanOrEqual(3);
  expect(await count("FROM families")).toBeGreaterThan(0);
});

it.each(planStates)(
  "has a plan that is %s of the sample's counsellor, and of somebody who reads it",
  async (state) => {
    expect(await count(`${OF_SAMPLE} AND p.state = '${state}'`)).toBeGreaterThan(0);
    expect(
      await count(
        `FROM plans p JOIN users u ON u.id = p.user_id WHERE ${READS} AND p.state = '${state}'`,
      ),
    ).toBeGreaterThan(0);
  },
);

it.each([
  ["kind of plan", "SELECT DISTINCT kind::text AS one FROM plans", planKinds],
  [
    "way a plan came to work",
    "SELECT DISTINCT outcome::text AS one FROM plans WHERE outcome IS NOT NULL",
    outcomeKinds,
  ],
  [
    "channel of a follow-up",
    "SELECT DISTINCT channel AS one FROM plan_follow_ups",
    followUpChannels,
  ],
  ["person beside a plan", "SELECT DISTINCT role AS one FROM plan_companions", companionRoles],
] as const)("has every %s", async (_, sql, all) => {
  expect((await column(sql)).sort()).toEqual([...all].sort());
});

it.each([
  [
    "proposed and waits for a guardian",
    `p.proposed_at IS NOT NULL AND EXISTS (SELECT FROM plan_companions b
    WHERE b.plan_id = p.id AND b.is_needed AND b.says IS NULL AND b.ended_at IS NULL)`,
  ],
  ["asked for and not answered", "p.state = 'listed' AND p.consented_at IS NULL"],
  [
    "agreed and under way",
    "p.state = 'active' AND p.proposed_at IS NULL AND p.consented_at IS NOT NULL",
  ],
  ["consented without the profile", "p.consented_at IS NOT NULL AND NOT p.shows_profile"],
  [
    "placed for less than five months",
    "p.state = 'placed' AND p.placed_on > date '2026-11-23' - 150",
  ],
  ["overdue", "p.next_on < date '2026-11-23'"],
] as const)("has a plan of the sample's counsellor that is %s", async (_, condition) => {
  expect(
    await count(
      `FROM plans p JOIN users c ON c.id = p.counsellor_id WHERE c.email = 'fudao@example.cn' AND ${condition}`,
    ),
  ).toBeGreaterThan(0);
});

it("has people at work whom, and whose employers, were asked after 30, 90 and 180 days, and both answers and none", async () => {
  const asked = await column(
    `SELECT DISTINCT c.after_days || ' ' || c.side || ' ' || (c.answered_at IS NOT NULL) AS one
     FROM hire_check_ins c JOIN hires h ON h.id = c.hire_id JOIN plans p ON p.user_id = h.user_id
     WHERE p.placed_on = h.starts_on`,
  );
  const every = [30, 90, 180].flatMap((days) =>
    ["person", "employer"].flatMap((side) =>
      ["true", "false"].map((isAnswered) => `${days} ${side} ${isAnswered}`),
    ),
  );
  expect(asked.sort()).toEqual(every.sort());
});

it("has a plan that was handed over, whose person reads it", async () => {
  const handedOver = `FROM plans p JOIN users u ON u.id = p.user_id WHERE ${READS} AND p.consented_at IS NOT NULL
    AND EXISTS (SELECT FROM counsellor_hand_overs h WHERE h.plan_id = p.id)`;
  expect(await count(handedOver)).toBeGreaterThan(0);
});

it.each([
  ["in force", "d.revoked_at IS NULL AND d.until >= date '2026-11-23'"],
  ["revoked", "d.revoked_at IS NOT NULL"],
  ["over", "d.revoked_at IS NULL AND d.until < date '2026-11-23'"],
] as const)("has a delegation of the sample's job seeker that is %s", async (_, condition) => {
  expect(
    await count(
      `FROM delegations d JOIN users u ON u.id = d.person_id WHERE u.email = 'qiuzhi@example.cn' AND ${condition}`,
    ),
  ).toBeGreaterThan(0);
});
