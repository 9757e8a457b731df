import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { assessLedger } from "./assess-ledger.server.ts";
import { beginDispatch } from "./begin-dispatch.server.ts";
import { moveAgreement } from "./move-dispatch.server.ts";
import { findOverview } from "./find-overview.server.ts";
import { findYearRun } from "./find-year-run.server.ts";
import { listByKind } from "./overview-reads.server.ts";
import { readLedger } from "./read-ledger.server.ts";
import { recomputeYear } from "./recompute-year.server.ts";
import { overviewFile } from "./render-overview.server.ts";
import { startYear } from "./start-year.server.ts";
import { steerYear } from "./steer-year.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import { approveReturn } from "./approve-return.server.ts";
import { takeReview } from "./officer-moves.server.ts";
import { decideMonths } from "./decide-months.server.ts";
import {
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
import { month, sampleParametersFor } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const officer = anOfficer();

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function begin(): Promise<string> {
  const started = await startYear(YEAR, officer, ctx);
  if (!started.ok) throw new Error(started.reason);
  return started.runId;
}

async function work(runId: string, options: { batchSize?: number; signal?: AbortSignal } = {}) {
  const run = await db.yearRun.findUniqueOrThrow({ where: { id: runId } });
  return recomputeYear(
    { runId, region: run.region, year: run.year, cursor: run.cursor },
    { ...ctx, url: database.url, ...options },
  );
}

/** People of an agency who count at a host for the first half of the year. */
async function dispatch(agency: Keeper, host: Keeper, people: string[]): Promise<void> {
  const { uscc } = await db.organisation.findUniqueOrThrow({ where: { id: host.organisationId } });
  const begun = await beginDispatch({ year: YEAR, uscc, from: 1, to: 6, people }, agency, ctx);
  if (!begun.ok) throw new Error(begun.reason);
  const { id } = begun;
  const reason = "已经商定";
  await moveAgreement({ id, version: 1, reason }, "propose", agency, ctx);
  expect(await moveAgreement({ id, version: 2, reason }, "agree", host, ctx)).toMatchObject({
    ok: true,
  });
}

const figuresOf = (organisationId: string) =>
  db.employerYear.findUniqueOrThrow({
    where: { organisationId_year: { organisationId, year: YEAR } },
  });

describe("a year made anew", () => {
  it("gives every employer what the rules give it one by one", async () => {
    const people = [
      [{ at: 1 }],
      [
        { at: 2, grade: 1 as const },
        { at: 3, yuan: 1_500 },
      ],
      [{ at: 4, months: 7 }],
      [],
    ];
    const keepers: Keeper[] = [];
    const ids: string[][] = [];
    for (const [at, wish] of people.entries()) {
      const keeper = await anEmployer(db);
      ids[at] = await aLedger(keeper, ctx, { people: wish, staff: [200, 30, 31, 66][at]! });
      keepers.push(keeper);
    }
    await dispatch(keepers[1]!, keepers[3]!, [ids[1]![0]!]);
    expect(await work(await begin(), { batchSize: 1 })).toBe(true);
    for (const keeper of keepers) {
      const { uscc } = await db.organisation.findUniqueOrThrow({
        where: { id: keeper.organisationId },
      });
      const slow = assessLedger(
        await readLedger(db, keeper.organisationId, YEAR),
        { elsewhere: new Map(), evidence: new Map() },
        { uscc, filedOn: null, parameters: sampleParametersFor(YEAR) },
      );
      if (!slow.ok) throw new Error(slow.reason);
      const { levy, reward } = slow.assessment;
      const row = await figuresOf(keeper.organisationId);
      expect(row).toMatchObject({
        basis: "ledger",
        because: levy.because,
        dueFen: BigInt(levy.due),
        dueFullFen: BigInt(levy.dueWithoutRelief),
        rewardFen: BigInt(reward.amount),
        refusal: null,
      });
      expect(BigInt(row.twelfths) * levy.counted.denominator).toBe(levy.counted.numerator * 12n);
    }
  });

  it("tells wages apart where the minimum rises within the year, in the ledger and in what was filed", async () => {
    await db.policyParameter.create({
      data: {
        name: "minimum-wage-monthly",
        region: "140502",
        validFrom: new Date(`${YEAR}-10-01T00:00:00Z`),
        value: "205000",
        unit: "fen",
        source: "test",
      },
    });
    // Below both, below the later alone twice, at the later.
    const wages = [1_979, 1_980, 2_049, 2_050];
    const people = wages.map((yuan, at) => ({ at: at + 1, yuan }));
    const [kept, filed] = [await anEmployer(db), await anEmployer(db)];
    const ids = await aLedger(kept, ctx, { people });
    const others = people.map(({ at, yuan }) => ({ at: at + 10, yuan }));
    await aLedger(filed, ctx, { people: others });
    await db.ledgerMonth.updateMany({
      where: { personId: ids[3] ?? "", month: { lt: new Date(`${YEAR}-03-01T00:00:00Z`) } },
      data: { wagePayer: "other", insurancePayer: "other" },
    });
    await submitReturn({ year: YEAR, digest: await digestOf(filed, ctx) }, filed, ctx);
    expect(await work(await begin())).toBe(true);
    // 0, nine months twice, and twelve: of the ledger two of them are paid by somebody else.
    expect(await figuresOf(kept.organisationId)).toMatchObject({
      twelfths: 9 + 9 + 10,
      months: 48,
    });
    expect(await figuresOf(filed.organisationId)).toMatchObject({
      basis: "filed",
      twelfths: 9 + 9 + 12,
      against: 48 - 30,
    });
  });

  it("reads what was filed with what the officer decided, and nobody where nobody counts", async () => {
    const [keeper, rejected, empty] = [
      await anEmployer(db),
      await anEmployer(db),
      await anEmployer(db),
    ];
    await aLedger(keeper, ctx, { people: [{ at: 1 }, { at: 2, grade: 2 }] });
    await aLedger(rejected, ctx, { people: [{ at: 3 }] });
    for (const one of [keeper, rejected])
      await submitReturn({ year: YEAR, digest: await digestOf(one, ctx) }, one, ctx);
    const { id, version } = await rowOf(db, keeper);
    await takeReview({ id, version }, officer, ctx);
    const person = await db.returnPerson.findFirstOrThrow({
      where: { organisationId: keeper.organisationId, name: "张1" },
    });
    const decided = await decideMonths(
      {
        id,
        version: version + 1,
        returnPersonId: person.id,
        months: [month("2025-01"), month("2025-02")],
        decision: "rejected",
        reason: "没有工资流水",
      },
      officer,
      ctx,
    );
    expect(decided).toMatchObject({ ok: true });
    await db.quotaReturn.updateMany({
      where: { organisationId: rejected.organisationId },
      data: { state: "under_review" },
    });
    await db.quotaReturn.updateMany({
      where: { organisationId: rejected.organisationId },
      data: { state: "rejected", decidedAt: ctx.now, decidedById: officer.userId },
    });
    await work(await begin());
    expect(await figuresOf(keeper.organisationId)).toMatchObject({
      basis: "filed",
      people: 2,
      months: 24,
      against: 2,
      twelfths: 10 + 24,
    });
    expect(await figuresOf(rejected.organisationId)).toMatchObject({
      basis: "nobody",
      twelfths: 0,
    });
    expect(await figuresOf(empty.organisationId)).toMatchObject({
      refusal: "staff-missing",
      dueFen: null,
    });
  });

  it("goes on after it was killed, counts nothing twice, and stops when told to", async () => {
    for (let at = 0; at < 5; at += 1) {
      const keeper = await anEmployer(db);
      await aLedger(keeper, ctx, { people: [{ at }] });
    }
    const runId = await begin();
    const killed = AbortSignal.abort(new Error("killed"));
    await expect(work(runId, { batchSize: 2, signal: killed })).rejects.toThrow("killed");
    // Two processes on one run: what one has done, the other does not count again.
    const outcomes = await Promise.all([
      work(runId, { batchSize: 2 }),
      work(runId, { batchSize: 2 }),
    ]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await findYearRun({ id: runId }, officer, ctx)).toMatchObject({
      state: "done",
      employersTotal: 5,
      employersDone: 5,
      peopleDone: 5,
      monthsDone: 60,
    });

    const second = await begin();
    expect(await steerYear(second, "cancel", officer, ctx)).toEqual({ ok: true });
    expect(await work(second, { batchSize: 2 })).toBe(false);
    expect(await steerYear(second, "cancel", officer, ctx)).toMatchObject({
      reason: "not-from-this-state",
    });
    expect(await steerYear(second, "resume", anOfficer({ region: "140521" }), ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await steerYear(second, "resume", officer, ctx)).toEqual({ ok: true });
    expect(await work(second)).toBe(true);
  });

  it("is under way once, however often it is asked for", async () => {
    const started = await Promise.all(
      Array.from({ length: 4 }, () => startYear(YEAR, officer, ctx)),
    );
    const ids = new Set(started.map((one) => (one.ok ? one.runId : one.reason)));
    expect(ids.size).toBe(1);
    expect(started.filter((one) => one.ok && one.isNew)).toHaveLength(1);
    const { rows } = await database.pool.query(
      "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'quota-year.recompute'",
    );
    expect(rows).toHaveLength(1);
  });
});

describe("the overview", () => {
  it("sums what is on record, takes certified figures first, and sees no other district", async () => {
    const [first, second] = [await anEmployer(db), await anEmployer(db)];
    const elsewhere = await anEmployer(db, { region: "140521" });
    await aLedger(first, ctx, { people: [{ at: 1 }] });
    await aLedger(second, ctx, { people: [{ at: 2 }, { at: 3 }, { at: 4 }] });
    await aLedger(elsewhere, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(first, ctx) }, first, ctx);
    const { id, version } = await rowOf(db, first);
    expect(await approveReturn({ id, version }, officer, ctx)).toMatchObject({ ok: true });
    await work(await begin());
    const [kind, ...others] = await listByKind(YEAR, officer, ctx);
    expect(others).toEqual([]);
    const [one, two] = [
      await figuresOf(first.organisationId),
      await figuresOf(second.organisationId),
    ];
    expect(kind).toMatchObject({
      kind: "enterprise",
      employers: 2,
      filed: 1,
      open: 1,
      overdue: 0,
      assessed: 2,
      met: 1,
      headcount: 400,
      twelfths: 48,
      hiresNeeded: 2,
      due: Number((one.dueFen ?? 0n) + (two.dueFen ?? 0n)),
      certified: Number(one.dueFen),
    });
    const overview = await findOverview(undefined, officer, ctx);
    expect(overview.years[0]).toMatchObject({ year: YEAR, employers: 2, filed: 1 });
    expect(overview.quota).toBe("3/200");
  });

  it("is given out as a file, every employer by name and only those of the district", async () => {
    const keeper = await anEmployer(db);
    await anEmployer(db, { region: "140521", name: "别处的厂" });
    await aLedger(keeper, ctx);
    await work(await begin());
    const read = async (table: "employers" | "unfiled" | "quota") => {
      const file = overviewFile({ table, year: YEAR, locale: "zh-CN" }, officer, ctx);
      const cells: string[][] = [[...file.headers]];
      for await (const page of file.rows) cells.push(...page.map((row) => [...row]));
      return cells;
    };
    const employers = await read("employers");
    expect(employers).toHaveLength(2);
    expect(employers[1]).toContain("108000.00");
    expect(employers.flat()).not.toContain("别处的厂");
    expect(await read("unfiled")).toHaveLength(2);
    expect((await read("quota"))[1]?.[0]).toBe("企业");
  });
});
