import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { fictionalUscc } from "#db/seed/fictional.ts";
import { testDatabase } from "#db/testing/database.ts";
import { listReturnQueue } from "./return-queue.server.ts";
import { queueQuery } from "./schema/review-forms.ts";
import { anOfficer, contextAt, NOW, REGION, YEAR } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const officer = anOfficer();
const RETURNS = 120;

/** Returns that tie on every value but their ids: seven moments, few numbers of months. */
beforeEach(async () => {
  const organisations = await db.organisation.createManyAndReturn({
    data: Array.from({ length: RETURNS }, (_, at) => ({
      kind: "employer" as const,
      uscc: fictionalUscc("enterprise", REGION, 600_000 + at),
      name: `晨星包装${at}厂`,
      nature: "enterprise",
      region: REGION,
      address: "凤台西街12号",
      accessFacts: [],
      state: "verified" as const,
      createdAt: NOW,
    })),
    select: { id: true },
  });
  await db.quotaReturn.createMany({
    data: organisations.map(({ id: organisationId }, at) => ({
      organisationId,
      year: YEAR,
      region: REGION,
      state: "exception",
      filed: 1,
      submittedById: officer.userId,
      submittedAt: new Date(NOW.getTime() - (at % 7) * 1_000),
      duplicates: at % 3,
      exceptions: at % 5,
      createdAt: NOW,
    })),
  });
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type Order = "oldest" | "riskiest";

const pageAfter = (order: Order, after: string) =>
  listReturnQueue(queueQuery.parse({ state: "exception", order, after }), officer, ctx);

async function walk(
  order: Order,
  between: (seen: readonly string[]) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await pageAfter(order, after);
    seen.push(...page.rows.map(({ id }) => id));
    await between(seen);
    after = page.next;
  }
  return seen;
}

const inOrder = async (order: Order) => {
  const by = order === "oldest" ? "" : "duplicates DESC, exceptions DESC, ";
  const sql = `SELECT id FROM quota_returns ORDER BY ${by}submitted_at, id`;
  const { rows } = await database.pool.query<{ id: string }>(sql);
  return rows.map(({ id }) => id);
};

describe.each(["oldest", "riskiest"] as const)("the queue, the %s first", (order) => {
  it("is read page by page in one order, everybody once", async () => {
    expect(await walk(order)).toEqual(await inOrder(order));
  });

  it("leaves nobody out where returns of the page before were decided meanwhile", async () => {
    const all = await inOrder(order);
    const seen = await walk(order, (ids) =>
      db.quotaReturn.updateMany({
        where: { id: { in: [...ids.slice(0, 20), ...ids.slice(-1)] }, region: REGION },
        data: { state: "under_review" },
      }),
    );
    expect(seen).toEqual(all);
  });

  it.each(["7", "1/2/yesterday/x", "1/2/2026-05-10T02:00:00.000Z/'; DROP"])(
    "begins at the beginning after %j",
    async (after) => {
      const [first] = await inOrder(order);
      expect((await pageAfter(order, after)).rows[0]?.id).toBe(first);
    },
  );
});
