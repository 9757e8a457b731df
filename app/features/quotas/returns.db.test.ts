import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveReturn } from "./approve-return.server.ts";
import { checkDetermination, findOwnDetermination } from "./determinations.server.ts";
import { objectToFindings, reviseReturn, withdrawReturn } from "./employer-moves.server.ts";
import { sweepReturns } from "./jobs/sweep-returns.server.ts";
import { findOwnReturn } from "./own-return.server.ts";
import { findReturnReview } from "./review-reads.server.ts";
import { saveStaffYear } from "./save-staff-year.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import { fen } from "#app/lib/money.ts";
import {
  AFTER_WINDOW,
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  NOW,
  REGION,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const late = contextAt(db, AFTER_WINDOW);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const file = async (keeper: Keeper, at = ctx) =>
  submitReturn({ year: YEAR, digest: await digestOf(keeper, at) }, keeper, at);

type Wish = Parameters<typeof aLedger>[2];

async function filed(wish?: Wish) {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx, wish);
  expect(await file(keeper)).toMatchObject({ ok: true });
  return { keeper, ...(await rowOf(db, keeper)) };
}

describe("filing", () => {
  it("keeps what the rules made of the ledger, and says by number that it came", async () => {
    const { keeper, state, id } = await filed({ people: [{ at: 1, grade: 2 }, { at: 2 }] });
    expect(state).toBe("auto_passed");
    const own = await findOwnReturn(keeper, YEAR, ctx);
    expect(own.filed).toHaveLength(1);
    expect(own.filed[0]?.receipt).toMatch(/^NS2025-\d{6}-\d{6}$/);
    const figures = own.filed[0]?.figures;
    // 2 + 1 of 200: quota 3 is met.
    expect(figures).toMatchObject({
      counted: "3/1",
      required: "3/1",
      due: 0,
      because: "quota-met",
    });
    const trail = await db.auditEvent.findMany({ where: { subjectId: id } });
    expect(trail.map(({ action }) => action)).toEqual(["quota-return.submitted"]);
  });

  it("files once when the button is pressed many times at once", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    const input = { year: YEAR, digest: await digestOf(keeper, ctx) };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => submitReturn(input, keeper, ctx)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({ reason: "not-from-this-state", state: "auto_passed" });
    }
    expect(await db.returnVersion.count()).toBe(1);
  });

  it("files only what was checked: a ledger that changed since has to be checked again", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    const digest = await digestOf(keeper, ctx);
    const staff = { months: Array<number>(12).fill(201), seasonal: [], foundedInMonth: null };
    await saveStaffYear(YEAR, { ...staff, payroll: fen(1_200_000_000) }, keeper, ctx);
    expect(await submitReturn({ year: YEAR, digest }, keeper, ctx)).toMatchObject({
      reason: "ledger-changed",
    });
    expect(await db.quotaReturn.count()).toBe(1);
    expect(await db.returnVersion.count()).toBe(0);
  });

  it.each([
    ["the last moment of the last day", "2026-10-31T15:59:59.999Z", true],
    ["the first of the day after", "2026-10-31T16:00:00.000Z", false],
    ["the last moment before the first day", "2026-02-28T15:59:59.999Z", false],
    ["the first of the first day", "2026-02-28T16:00:00.000Z", true],
  ])("%s in Shanghai", async (_name, instant, ok) => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    const answer = await file(keeper, contextAt(db, new Date(instant)));
    expect(answer.ok).toBe(ok);
  });

  it("has months that do not count wait for proof, and names them", async () => {
    const { keeper, state } = await filed({ people: [{ at: 1, yuan: 1_000 }] });
    expect(state).toBe("exception");
    const months = await db.returnMonth.findMany();
    expect(months).toHaveLength(12);
    expect(months.every(({ codes }) => codes.join() === "WAGE_LT_MIN")).toBe(true);
    const own = await findOwnReturn(keeper, YEAR, ctx);
    expect(own.moves).toEqual(["object", "withdraw"]);
  });

  it("is refused without staff, and for a year without parameters", async () => {
    const keeper = await anEmployer(db);
    expect(await file(keeper)).toMatchObject({ reason: "staff-missing" });
    await db.policyParameter.deleteMany({ where: { name: "local-average-wage" } });
    expect(await file(keeper)).toMatchObject({ reason: "no-parameters" });
  });

  it("marks somebody whom another employer has filed", async () => {
    const first = await filed();
    const second = await filed();
    expect(second).toMatchObject({ state: "exception", duplicates: 12 });
    const review = await findReturnReview(first.id, anOfficer(), ctx);
    expect(review?.people[0]?.months[0]?.elsewhere).toHaveLength(1);
  });
});

describe("before the decision", () => {
  it("is withdrawn and filed again as another version; the old one is kept", async () => {
    const { keeper, version } = await filed();
    expect(await withdrawReturn({ year: YEAR, version }, keeper, ctx)).toEqual({
      ok: true,
      to: "draft",
    });
    expect(await file(keeper)).toMatchObject({ ok: true });
    const own = await findOwnReturn(keeper, YEAR, ctx);
    expect(own.filed.map(({ number, isInForce }) => [number, isInForce])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("is either withdrawn or certified when both happen at once", async () => {
    const { keeper, id, version } = await filed();
    const [withdrawn, approved] = await Promise.all([
      withdrawReturn({ year: YEAR, version }, keeper, ctx),
      approveReturn({ id, version }, anOfficer(), ctx),
    ]);
    expect([withdrawn.ok, approved.ok].filter(Boolean)).toHaveLength(1);
    const { state } = await rowOf(db, keeper);
    expect(state).toBe(approved.ok ? "approved" : "draft");
    expect(await db.determination.count()).toBe(approved.ok ? 1 : 0);
  });

  it("is objected to with a text that the officer reads", async () => {
    const { keeper, id, version } = await filed({ people: [{ at: 1, yuan: 1_000 }] });
    const reason = "1月至12月工资分两次发放，合计高于最低工资。";
    await objectToFindings({ year: YEAR, version, reason }, keeper, ctx);
    const review = await findReturnReview(id, anOfficer(), ctx);
    expect(review).toMatchObject({ state: "under_review", thread: [{ text: reason }] });
  });
});

describe("the outcome", () => {
  it("is checked by its code, without amounts or names, and is replaced by a later edition", async () => {
    const { keeper, id, version } = await filed();
    await approveReturn({ id, version }, anOfficer(), ctx);
    const first = await findOwnDetermination(keeper, YEAR, ctx);
    const checked = await checkDetermination(first?.checkCode ?? "", ctx);
    expect(checked).toMatchObject({ number: first?.number, supersededAt: null });
    expect(JSON.stringify(checked)).not.toMatch(/张1|due|months/);
    expect(await checkDetermination("0".repeat(16), ctx)).toBeNull();

    const before = await rowOf(db, keeper);
    await reviseReturn({ year: YEAR, version: before.version }, keeper, ctx);
    expect((await findOwnDetermination(keeper, YEAR, ctx))?.number).toBe(first?.number);
    await file(keeper);
    const again = await rowOf(db, keeper);
    await approveReturn({ id, version: again.version }, anOfficer(), ctx);
    const second = await findOwnDetermination(keeper, YEAR, ctx);
    expect(second).toMatchObject({ edition: 2 });
    expect(await checkDetermination(first?.checkCode ?? "", ctx)).toMatchObject({
      supersededAt: ctx.now,
    });
    const recognised = await db.returnMonth.count({ where: { recognised: { gt: 0 } } });
    expect(recognised).toBe(12);
  });
});

describe("the clock", () => {
  it("lapses what was not filed, begun or not, once; nothing leads out of it", async () => {
    const begun = await anEmployer(db);
    await aLedger(begun, ctx);
    const idle = await anEmployer(db);
    const { keeper: onTime } = await filed({ people: [{ at: 7 }] });
    await sweepReturns("sweep", ctx);
    expect(await db.quotaReturn.count({ where: { state: "lapsed" } })).toBe(0);
    await sweepReturns("sweep", late);
    await sweepReturns("sweep", late);
    expect((await rowOf(db, begun)).state).toBe("lapsed");
    expect((await rowOf(db, idle)).state).toBe("lapsed");
    expect((await rowOf(db, onTime)).state).toBe("auto_passed");
    expect(await file(begun, late)).toMatchObject({ reason: "not-from-this-state" });
    expect(await db.outboxMessage.count()).toBe(2);
  });

  it.each([
    ["the last moment of the last day", "2026-10-31T15:59:59.999Z", 0],
    ["the first of the day after", "2026-10-31T16:00:00.000Z", 2],
    ["a night of January, had the worker stood still", "2027-01-02T18:00:00.000Z", 2],
    ["April of the year after, the next window being open", "2027-03-31T16:00:00.000Z", 1],
  ])("%s in Shanghai: lapsed", async (_name, instant, lapsed) => {
    const begun = await anEmployer(db);
    await db.quotaReturn.create({
      data: {
        ...{ organisationId: begun.organisationId, year: YEAR, region: REGION },
        createdAt: NOW,
      },
    });
    await anEmployer(db);
    await anEmployer(db, { state: "submitted" });
    await sweepReturns("sweep", contextAt(db, new Date(instant)));
    expect(await db.quotaReturn.count({ where: { year: YEAR, state: "lapsed" } })).toBe(lapsed);
  });

  it("lapses a window that closes with the calendar year, for who began nothing too", async () => {
    await db.policyParameter.updateMany({
      where: { name: "filing-window" },
      data: { value: "03-01/12-31" },
    });
    await anEmployer(db);
    const sweepAt = (instant: string) => sweepReturns("sweep", contextAt(db, new Date(instant)));
    await sweepAt("2026-12-31T15:59:59.999Z");
    expect(await db.quotaReturn.count()).toBe(0);
    await sweepAt("2026-12-31T16:00:00.000Z");
    expect(await db.quotaReturn.findMany({ select: { year: true, state: true } })).toEqual([
      { year: YEAR, state: "lapsed" },
    ]);
  });

  it("does not blame an employer registered after the window had closed", async () => {
    const closed = new Date("2026-10-31T16:00:00.000Z");
    await anEmployer(db, { createdAt: closed });
    const before = await anEmployer(db, { createdAt: new Date(closed.getTime() - 1) });
    await sweepReturns("sweep", late);
    const lapsed = await db.quotaReturn.findMany({ select: { organisationId: true } });
    expect(lapsed).toEqual([{ organisationId: before.organisationId }]);
  });

  it("drops a change that was not filed: what was certified holds", async () => {
    const { keeper, id, version } = await filed();
    await approveReturn({ id, version }, anOfficer(), ctx);
    await reviseReturn({ year: YEAR, version: version + 1 }, keeper, ctx);
    await sweepReturns("sweep", late);
    expect(await rowOf(db, keeper)).toMatchObject({ state: "approved", filed: 1 });
  });

  it("and a filing at the window's very end leave one of both", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    await db.quotaReturn.create({
      data: {
        organisationId: keeper.organisationId,
        year: YEAR,
        region: "140502",
        createdAt: NOW,
      },
    });
    const lastMoment = contextAt(db, new Date("2026-10-31T15:59:59.999Z"));
    const input = { year: YEAR, digest: await digestOf(keeper, lastMoment) };
    const [answer] = await Promise.all([
      submitReturn(input, keeper, lastMoment),
      sweepReturns("sweep", late),
    ]);
    expect((await rowOf(db, keeper)).state).toBe(answer.ok ? "auto_passed" : "lapsed");
  });
});
