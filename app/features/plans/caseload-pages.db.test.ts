import { afterAll, afterEach, describe, expect, it } from "vitest";
import { contextAt, NOW } from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { listCaseload } from "./list-caseload.server.ts";
import { planWorld } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const { aCounsellor } = planWorld(db);
const PLANS = 120;
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** Plans that tie on their days: three, and some without one. */
async function aCaseload() {
  const counsellor = await aCounsellor();
  const people = await db.user.createManyAndReturn({
    data: Array.from({ length: PLANS }, (_, at) => ({
      kind: "seeker" as const,
      name: `王${at}`,
      email: `p${at}@example.cn`,
    })),
    select: { id: true },
  });
  await db.plan.createMany({
    data: people.map(({ id: userId }, at) => ({
      ...{ userId, counsellorId: counsellor.userId, kind: "graduate" as const },
      ...{ region: counsellor.region, state: "listed" as const },
      ...{ stateSince: NOW, listedOn: NOW, createdAt: NOW },
      nextOn: at % 4 === 0 ? null : new Date(`2026-12-0${at % 4}`),
    })),
  });
  return counsellor;
}

async function walk(
  counsellor: Awaited<ReturnType<typeof aCaseload>>,
  between: (seen: readonly string[]) => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await listCaseload({ view: "open", after }, counsellor, ctx);
    seen.push(...page.rows.map(({ id }) => id));
    await between(seen);
    after = page.next;
  }
  return seen;
}

async function inOrder(): Promise<string[]> {
  const sql = "SELECT id FROM plans ORDER BY next_on NULLS LAST, id";
  const { rows } = await database.pool.query<{ id: string }>(sql);
  return rows.map(({ id }) => id);
}

describe("a caseload", () => {
  it("is read page by page, what is due first and what has no day last, everybody once", async () => {
    const counsellor = await aCaseload();
    expect(await walk(counsellor, () => Promise.resolve())).toEqual(await inOrder());
  });

  it("leaves nobody out where plans of the page before ended meanwhile, its last among them", async () => {
    const counsellor = await aCaseload();
    const all = await inOrder();
    const seen = await walk(counsellor, (ids) =>
      db.plan.updateMany({
        where: { id: { in: [...ids.slice(0, 20), ...ids.slice(-1)] }, region: counsellor.region },
        data: { state: "transferred" },
      }),
    );
    expect(seen).toEqual(all);
  });
});
