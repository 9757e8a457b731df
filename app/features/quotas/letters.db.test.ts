import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { applyForReward } from "./apply-reward.server.ts";
import { decideReward } from "./decide-reward.server.ts";
import { askReconsideration } from "./employer-moves.server.ts";
import { sweepReturns } from "./jobs/sweep-returns.server.ts";
import { findLetter, listLetters, listLettersOnReturn } from "./letter-reads.server.ts";
import { rejectReturn, sendBackReturn, takeReview } from "./officer-moves.server.ts";
import { findOwnReward } from "./reward-reads.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  AFTER_WINDOW,
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { certifiedReturn } from "./testing/certified.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db, new Date("2026-03-20T02:00:00Z"));
const officer = anOfficer();

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function filed(): Promise<Keeper> {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx, { staff: 60 });
  await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
  return keeper;
}

async function taken(keeper: Keeper) {
  const { id, version } = await rowOf(db, keeper);
  await takeReview({ id, version }, officer, ctx);
  return { id, version: version + 1, reason: "四月的社保证明没有上传" };
}

it("a return sent back leaves one letter with reason, number and rule, in both languages, though it is posted twice", async () => {
  const keeper = await filed();
  const order = await taken(keeper);
  await Promise.all([sendBackReturn(order, officer, ctx), sendBackReturn(order, officer, ctx)]);
  const { rows } = await listLetters(undefined, keeper, "zh-CN", ctx);
  expect(rows).toHaveLength(1);
  const [letter] = rows;
  expect(letter?.title).toContain("退回");
  expect(letter?.body).toContain(order.reason);
  expect(letter?.number).toMatch(/^TZ2025-\d{7}$/);
  expect(letter?.rule).toContain("72号");
  const english = await findLetter(letter?.id ?? "", keeper, "en", ctx);
  expect(english?.title).toMatch(/sent back/i);
  expect(english?.number).toBe(letter?.number);
});

it("every decision has its letter: certified, then rejected; lapsed; the reward", async () => {
  const keeper = await certifiedReturn(db, ctx, officer, {
    staff: 60,
    people: [{ at: 1 }, { at: 2 }],
  });
  const { certified } = await findOwnReward(keeper, YEAR, ctx);
  const account = { bank: "晋城银行", account: "12345678" };
  await applyForReward(
    { year: YEAR, determinationId: certified?.id ?? "", ...account },
    keeper,
    ctx,
  );
  const application = await db.rewardApplication.findFirstOrThrow();
  const { id, version } = application;
  await decideReward({ id, version, move: "refuse", reason: "重复申请" }, officer, ctx);
  const row = await rowOf(db, keeper);
  await askReconsideration({ year: YEAR, version: row.version, reason: "请复核" }, keeper, ctx);
  await rejectReturn(await taken(keeper), officer, ctx);
  const idle = await anEmployer(db);
  await sweepReturns("sweep", contextAt(db, AFTER_WINDOW));
  const kinds = await db.letter.findMany({
    where: { organisationId: keeper.organisationId },
    orderBy: { number: "asc" },
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "approved",
    "reward-refused",
    "superseded",
    "rejected",
  ]);
  const lapsed = await listLetters(undefined, idle, "zh-CN", ctx);
  expect(lapsed.rows.map(({ title }) => title).join()).toContain("逾期");
});

it("is its employer's and its district's alone, and stays as it was sent", async () => {
  const keeper = await filed();
  const order = await taken(keeper);
  await sendBackReturn(order, officer, ctx);
  const [letter] = (await listLetters(undefined, keeper, "zh-CN", ctx)).rows;
  const other = await anEmployer(db);
  expect(await findLetter(letter?.id ?? "", other, "zh-CN", ctx)).toBeNull();
  expect(await listLettersOnReturn(order.id, officer, "zh-CN", ctx)).toEqual([letter]);
  const elsewhere = anOfficer({ region: "140581" });
  expect(await listLettersOnReturn(order.id, elsewhere, "zh-CN", ctx)).toEqual([]);
  await expect(database.pool.query("UPDATE letters SET rule = ''")).rejects.toThrow(/keeps/);
  await expect(database.pool.query("DELETE FROM letters")).rejects.toThrow(/keeps/);
});
