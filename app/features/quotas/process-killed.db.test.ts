import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveReturn } from "./approve-return.server.ts";
import { sweepReturns } from "./jobs/sweep-returns.server.ts";
import { rejectReturn, takeReview } from "./officer-moves.server.ts";
import { recomputeYear } from "./recompute-year.server.ts";
import { startYear } from "./start-year.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  AFTER_WINDOW,
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  NOW,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import { holdTable, killAt, PATIENT } from "./testing/kill-process.ts";
import { snapshot } from "./testing/snapshot.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const late = contextAt(db, AFTER_WINDOW);

beforeEach(() => withParameters(db));
afterEach(async () => {
  expect((await verifyChains(db)).broken).toEqual([]);
  await database.reset();
});
afterAll(() => db.$disconnect());

/** Everything that filing and deciding write, the jobs among it. */
const everything = () =>
  snapshot(database, [
    "quota_returns",
    "return_versions",
    "return_months",
    "return_messages",
    "determinations",
    "outbox_messages",
    "graphile_worker._private_jobs",
    "audit_events",
  ]);

describe("a process that is killed", () => {
  it.each(["return_versions", "return_months", "audit_events"])(
    "while filing, at %s, leaves nothing, and filing again works once",
    async (name) => {
      const actor = await anEmployer(db);
      await aLedger(actor, ctx);
      const input = { year: YEAR, digest: await digestOf(actor, ctx) };
      const before = await everything();
      await killAt(database, holdTable(name), {
        order: { verb: "submit", input, actor },
        now: NOW,
      });
      expect(await everything()).toBe(before);
      expect(await submitReturn(input, actor, ctx)).toMatchObject({ ok: true });
      expect(await submitReturn(input, actor, ctx)).toMatchObject({
        reason: "not-from-this-state",
      });
      expect(await db.returnVersion.count()).toBe(1);
    },
    PATIENT,
  );

  it(
    "while filing, until the window is over, has filed nothing: the return lapses",
    async () => {
      const actor = await anEmployer(db);
      await aLedger(actor, ctx);
      const input = { year: YEAR, digest: await digestOf(actor, ctx) };
      const order = { verb: "submit", input, actor } as const;
      await killAt(database, holdTable("audit_events"), { order, now: NOW });
      expect(await submitReturn(input, actor, late)).toMatchObject({ ok: false });
      await sweepReturns("sweep", late);
      expect(await rowOf(db, actor)).toMatchObject({ state: "lapsed", firstFiledAt: null });
      expect(await db.returnVersion.count()).toBe(0);
    },
    PATIENT,
  );

  it.each([
    ["approve", "determinations", approveReturn],
    ["approve", "audit_events", approveReturn],
    ["reject", "return_messages", rejectReturn],
    ["reject", "outbox_messages", rejectReturn],
  ] as const)(
    "told to %s, at %s, leaves nothing, and doing it again works once",
    async (verb, name, decide) => {
      const keeper = await anEmployer(db);
      // 1 of 60 people: the quota is met, one officer certifies.
      await aLedger(keeper, ctx, { staff: 60 });
      await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
      const actor = anOfficer();
      const { id, version } = await rowOf(db, keeper);
      await takeReview({ id, version }, actor, ctx);
      const input = { id, version: version + 1, reason: "不在贵单位工作" };
      const before = await everything();
      await killAt(database, holdTable(name), { order: { verb, input, actor }, now: NOW });
      expect(await everything()).toBe(before);
      expect(await decide(input, actor, ctx)).toMatchObject({ ok: true });
      expect(await decide(input, actor, ctx)).toMatchObject({ ok: false });
      const certified = verb === "approve" ? 1 : 0;
      expect(await db.determination.count()).toBe(certified);
    },
    PATIENT,
  );

  it(
    "at the second of two returns that lapse has ended one wholly and the other not at all",
    async () => {
      const keepers = [await anEmployer(db), await anEmployer(db)];
      const rows = await Promise.all(
        keepers.map(({ organisationId }) =>
          db.quotaReturn.create({
            data: { organisationId, year: YEAR, region: "140502", createdAt: NOW },
            select: { id: true },
          }),
        ),
      );
      const [first = "", second = ""] = rows.map(({ id }) => id).sort();
      const hold = `SELECT FROM quota_returns WHERE id = '${second}' FOR UPDATE`;
      await killAt(database, hold, { order: { verb: "sweep" }, now: AFTER_WINDOW });
      const told = async () => {
        const found = await db.quotaReturn.findMany({ select: { id: true, state: true } });
        const states = new Map(found.map(({ id, state }) => [id, state]));
        return {
          states: [states.get(first), states.get(second)],
          mails: await db.outboxMessage.count(),
          trail: await db.auditEvent.count({ where: { action: "quota-return.lapsed" } }),
        };
      };
      expect(await told()).toEqual({ states: ["lapsed", "draft"], mails: 1, trail: 1 });
      await sweepReturns("sweep", late);
      expect(await told()).toEqual({ states: ["lapsed", "lapsed"], mails: 2, trail: 2 });
    },
    PATIENT,
  );

  it(
    "in the second batch of a year leaves the first, and the run goes on after it",
    async () => {
      const officer = anOfficer();
      for (let at = 0; at < 5; at += 1)
        await aLedger(await anEmployer(db), ctx, { people: [{ at }] });
      const begin = async () => {
        const started = await startYear(YEAR, officer, ctx);
        if (!started.ok) throw new Error(started.reason);
        const run = await db.yearRun.findUniqueOrThrow({ where: { id: started.runId } });
        return { runId: run.id, region: run.region, year: run.year, cursor: run.cursor };
      };
      await recomputeYear(await begin(), { ...ctx, url: database.url });
      const run = await begin();
      const ids = (await db.employerYear.findMany({ select: { organisationId: true } }))
        .map(({ organisationId }) => organisationId)
        .sort();
      const hold = `SELECT FROM employer_years WHERE organisation_id = '${ids[2] ?? ""}' FOR UPDATE`;
      await killAt(database, hold, {
        order: { verb: "recompute", input: run, batchSize: 2 },
        now: NOW,
      });
      const stands = () => db.yearRun.findUniqueOrThrow({ where: { id: run.runId } });
      expect(await stands()).toMatchObject({
        state: "running",
        cursor: ids[1],
        employersDone: 2,
        peopleDone: 2,
      });
      expect(await db.employerYear.count({ where: { runId: run.runId } })).toBe(2);
      await goOn(run.runId);
      expect(await stands()).toMatchObject({ state: "done", employersDone: 5, monthsDone: 60n });
      expect(await db.employerYear.count({ where: { runId: run.runId } })).toBe(5);
    },
    PATIENT,
  );
});

/** What the worker that takes over does: it works at the database of this test. */
async function goOn(runId: string): Promise<void> {
  const run = await db.yearRun.findUniqueOrThrow({ where: { id: runId } });
  const { region, year, cursor } = run;
  expect(await recomputeYear({ runId, region, year, cursor }, { ...ctx, url: database.url })).toBe(
    true,
  );
}
