import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { decideMonths } from "./decide-months.server.ts";
import { withdrawReturn } from "./employer-moves.server.ts";
import { recountReturn } from "./jobs/recount-duplicates.server.ts";
import { takeReview } from "./officer-moves.server.ts";
import { findOwnReturn } from "./own-return.server.ts";
import { listReturnQueue } from "./return-queue.server.ts";
import { findReturnReview } from "./review-reads.server.ts";
import { queueQuery } from "./schema/review-forms.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  REGION,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { month } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const officer = anOfficer();

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function filed(people: readonly { at: number; months?: number }[]): Promise<Keeper> {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx, { people });
  const digest = await digestOf(keeper, ctx);
  expect(await submitReturn({ year: YEAR, digest }, keeper, ctx)).toMatchObject({ ok: true });
  await work();
  return keeper;
}

/** What the worker would do of the jobs that were queued. */
async function work(): Promise<void> {
  const { rows } = await database.pool.query<{ key: string }>(
    `DELETE FROM graphile_worker._private_jobs WHERE task_id =
       (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'returns.recount-duplicates')
     RETURNING payload->>'key' AS key`,
  );
  for (const { key } of rows) await recountReturn(key, ctx);
}

const duplicatesOf = async (keeper: Keeper) => (await rowOf(db, keeper)).duplicates;

it("is shown on the return that was filed first, too: to its officer and to its employer", async () => {
  const first = await filed([{ at: 1 }, { at: 2 }]);
  expect(await duplicatesOf(first)).toBe(0);
  const second = await filed([{ at: 1, months: 5 }]);
  expect([await duplicatesOf(first), await duplicatesOf(second)]).toEqual([5, 5]);

  const { id } = await rowOf(db, first);
  const queue = await listReturnQueue(
    queueQuery.parse({ state: "auto_passed", order: "riskiest" }),
    officer,
    ctx,
  );
  expect(queue.rows[0]).toMatchObject({ id, duplicates: 5 });
  const review = await findReturnReview(id, officer, ctx);
  expect(review?.people.map(({ name, months }) => [name, months[0]?.elsewhere.length])).toEqual([
    ["张1", 1],
    ["张2", 0],
  ]);
  const [person] = review?.people ?? [];
  expect(person?.months[0]?.elsewhere).toMatchObject([{ region: REGION }]);
  expect(person?.post).toBe("other");
  expect(review?.employer).toMatchObject({ kind: "enterprise", contact: { name: "", phone: "" } });
  const own = await findOwnReturn(first, YEAR, ctx);
  expect(own.declaredTwice).toEqual([{ name: "张1", months: 5 }]);
  // Which employer it is, is the bureau's to know.
  expect(JSON.stringify(own)).not.toContain("晨星包装");
});

it("is over once one of the two takes the return back", async () => {
  const first = await filed([{ at: 1 }]);
  const second = await filed([{ at: 1 }]);
  const { version } = await rowOf(db, second);
  expect(await withdrawReturn({ year: YEAR, version }, second, ctx)).toMatchObject({ ok: true });
  await work();
  expect([await duplicatesOf(first), await duplicatesOf(second)]).toEqual([0, 0]);
  expect((await findOwnReturn(first, YEAR, ctx)).declaredTwice).toEqual([]);
});

it("is less once an officer has rejected months on one side", async () => {
  const first = await filed([{ at: 1 }]);
  const second = await filed([{ at: 1 }]);
  const { id, version } = await rowOf(db, second);
  expect(await takeReview({ id, version }, officer, ctx)).toMatchObject({ ok: true });
  const review = await findReturnReview(id, officer, ctx);
  const order = {
    id,
    version: version + 1,
    returnPersonId: review?.people[0]?.id ?? "",
    months: [month(`${YEAR}-01`), month(`${YEAR}-02`)],
    decision: "rejected" as const,
    reason: "合同在另一家单位",
  };
  expect(await decideMonths(order, officer, ctx)).toMatchObject({ ok: true });
  await work();
  expect([await duplicatesOf(first), await duplicatesOf(second)]).toEqual([10, 10]);
});

it("is counted right when both file at once", async () => {
  const keepers = await Promise.all([anEmployer(db), anEmployer(db)]);
  for (const keeper of keepers) await aLedger(keeper, ctx, { people: [{ at: 1 }] });
  const digests = await Promise.all(keepers.map((keeper) => digestOf(keeper, ctx)));
  const answers = await Promise.all(
    keepers.map((keeper, at) =>
      submitReturn({ year: YEAR, digest: digests[at] ?? "" }, keeper, ctx),
    ),
  );
  // Who came second is told that somebody else's return changed what was checked, looks again and files.
  for (const [at, keeper] of keepers.entries()) {
    if (answers[at]?.ok) continue;
    expect(answers[at]).toMatchObject({ reason: "ledger-changed" });
    const order = { year: YEAR, digest: await digestOf(keeper, ctx) };
    expect(await submitReturn(order, keeper, ctx)).toMatchObject({ ok: true });
  }
  const ids = await Promise.all(keepers.map(async (keeper) => (await rowOf(db, keeper)).id));
  await Promise.all([...ids, ...ids].map((id) => recountReturn(id, ctx)));
  expect(await Promise.all(keepers.map(duplicatesOf))).toEqual([12, 12]);
});
