import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { closeDuePositions } from "./close-due-positions.server.ts";
import { endEarly } from "./end-early.server.ts";
import { extendPosition } from "./extend-position.server.ts";
import { markFilled } from "./mark-filled.server.ts";
import { positionStates } from "./policy/index.ts";
import type { PositionState } from "./policy/index.ts";
import { publishMany, publishPosition, previewPublishMany } from "./publish-position.server.ts";
import { relistPosition } from "./relist-position.server.ts";
import { sendBackPosition } from "./send-back-position.server.ts";
import { submitMany, submitPosition } from "./submit-position.server.ts";
import { takeDownPosition } from "./take-down-position.server.ts";
import { aMember, anEmployer, anOfficer, aPosition, contextAt, NOW } from "./testing/arrange.ts";
import { withdrawPosition } from "./withdraw-position.server.ts";
import { withdrawSubmission } from "./withdraw-submission.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type Owner = Awaited<ReturnType<typeof anEmployer>>;
type Verb = (
  target: { id: string; version: number },
  owner: Owner,
  officer: Officer,
) => Promise<{ ok: boolean }>;

const later = addDays(shanghaiDay(NOW), 60);
const verbs: Readonly<
  Record<string, { run: Verb; from: readonly PositionState[]; to: PositionState }>
> = {
  submit: {
    run: (target, owner) => submitPosition(target, owner, ctx),
    from: ["draft", "sent_back"],
    to: "submitted",
  },
  "take back": {
    run: (target, owner) => withdrawSubmission(target, owner, ctx),
    from: ["submitted"],
    to: "draft",
  },
  withdraw: {
    run: (target, owner) => withdrawPosition(target, owner, ctx),
    from: ["draft", "submitted", "sent_back"],
    to: "withdrawn",
  },
  publish: {
    run: (target, _owner, officer) => publishPosition(target, officer, ctx),
    from: ["submitted"],
    to: "published",
  },
  "send back": {
    run: (target, _owner, officer) =>
      sendBackPosition({ ...target, reason: "请写明工作时间" }, officer, ctx),
    from: ["submitted"],
    to: "sent_back",
  },
  "take down": {
    run: (target, _owner, officer) =>
      takeDownPosition({ ...target, reason: "信息不实" }, officer, ctx),
    from: ["published"],
    to: "sent_back",
  },
  extend: {
    run: (target, owner) =>
      extendPosition({ ...target, closingOn: later, reason: "还没有招满" }, owner, ctx),
    from: ["published"],
    to: "published",
  },
  "end early": {
    run: (target, owner) => endEarly({ ...target, reason: "订单取消" }, owner, ctx),
    from: ["published"],
    to: "ended_early",
  },
  "mark filled": {
    run: (target, owner) => markFilled({ ...target, note: "" }, owner, ctx),
    from: ["published", "ended_early", "closed"],
    to: "filled",
  },
};

describe("every verb from every state", () => {
  for (const [name, { run, from, to }] of Object.entries(verbs)) {
    for (const state of positionStates) {
      const allowed = from.includes(state);
      it(`${name} from ${state} ${allowed ? `gives ${to}` : "is refused"}`, async () => {
        const owner = await anEmployer(db);
        const target = await aPosition(db, owner, { state });
        const verdict = await run(target, owner, anOfficer());
        const row = await db.position.findFirstOrThrow({
          where: { id: target.id, organisationId: owner.organisationId },
          select: { state: true, version: true },
        });
        const links = await db.auditEvent.count({ where: { subjectId: target.id } });
        expect([verdict.ok, row.state, row.version, links]).toEqual(
          allowed ? [true, to, 2, 1] : [false, state, 1, 0],
        );
      });
    }
  }
});

describe("what goes with a move", () => {
  it("queues the search index and one mail for an employer's decisions, in the same transaction", async () => {
    const owner = await anEmployer(db);
    const targets = await Promise.all([
      aPosition(db, owner, { state: "submitted" }),
      aPosition(db, owner, { state: "submitted" }),
    ]);
    await publishMany(targets, anOfficer(), ctx);
    const jobs = await database.pool.query<{ task: string; n: number }>(
      `SELECT task_identifier AS task, count(*)::int AS n FROM graphile_worker.jobs
       GROUP BY 1 ORDER BY 1`,
    );
    expect(jobs.rows).toEqual([
      { task: "position.changed", n: 2 },
      { task: "position.decided", n: 1 },
    ]);
  });

  it("keeps the reason with the position and in the trail", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted" });
    await sendBackPosition({ ...target, reason: " 请写明工作时间 " }, anOfficer(), ctx);
    const row = await db.position.findFirstOrThrow({
      where: { id: target.id, organisationId: owner.organisationId },
      select: { stateReason: true, decidedAt: true },
    });
    const [link] = await db.auditEvent.findMany({ where: { subjectId: target.id } });
    expect(row).toEqual({ stateReason: "请写明工作时间", decidedAt: NOW });
    expect(link).toMatchObject({
      action: "position.sent-back",
      details: { from: "submitted", reason: "请写明工作时间" },
    });
  });

  it("leaves the old position and its trail when it is relisted", async () => {
    const owner = await anEmployer(db);
    const old = await aPosition(db, owner, { state: "closed" });
    const verdict = await relistPosition(old, owner, ctx);
    const rows = await db.position.findMany({
      where: { organisationId: owner.organisationId },
      orderBy: { createdAt: "asc" },
      select: { id: true, state: true, relistedFromId: true, closingOn: true, title: true },
    });
    expect(verdict.ok).toBe(true);
    expect(rows.find(({ id }) => id === old.id)).toMatchObject({ state: "closed" });
    expect(rows.find(({ id }) => id !== old.id)).toMatchObject({
      state: "draft",
      relistedFromId: old.id,
      closingOn: null,
      title: "客服专员",
    });
  });
});

describe("two at once", () => {
  it("hands in once when two members submit", async () => {
    const owner = await anEmployer(db);
    const colleague = await aMember(db, owner.organisationId);
    const target = await aPosition(db, owner);
    const verdicts = await Promise.all([
      submitPosition(target, owner, ctx),
      submitPosition(target, colleague, ctx),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({
      reason: "not-from-this-state",
      state: "submitted",
    });
    expect(await db.auditEvent.count({ where: { subjectId: target.id } })).toBe(1);
  });

  it("either publishes or withdraws, and tells the other what happened", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted" });
    const [published, withdrawn] = await Promise.all([
      publishPosition(target, anOfficer(), ctx),
      withdrawPosition(target, owner, ctx),
    ]);
    const { state } = await db.position.findFirstOrThrow({
      where: { id: target.id, organisationId: owner.organisationId },
      select: { state: true },
    });
    expect(state).toBe(published.ok ? "published" : "withdrawn");
    expect(published.ok).not.toBe(withdrawn.ok);
    const other = published.ok ? withdrawn : published;
    expect(other).toMatchObject({ reason: "not-from-this-state", state });
  });

  it("refuses what was decided on another version than is stored", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted", version: 3 });
    const verdict = await publishPosition({ id: target.id, version: 2 }, anOfficer(), ctx);
    expect(verdict).toMatchObject({ ok: false, reason: "changed-by-someone-else" });
  });
});

describe("whose it is", () => {
  it("gives another employer nothing", async () => {
    const owner = await anEmployer(db);
    const stranger = await anEmployer(db);
    const target = await aPosition(db, owner);
    const verdict = await submitPosition(target, stranger, ctx);
    expect(verdict).toEqual({ ok: false, reason: "not-found" });
  });

  it("gives an officer of another region nothing, and one of the city above everything", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted" });
    const elsewhere = await publishPosition(target, anOfficer({ region: "140581" }), ctx);
    const above = await publishPosition(target, anOfficer({ region: "140500" }), ctx);
    expect([elsewhere, above.ok]).toEqual([{ ok: false, reason: "not-found" }, true]);
  });

  it("never lets the person who handed it in decide", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted" });
    const verdict = await publishPosition(target, anOfficer({ userId: owner.userId }), ctx);
    expect(verdict).toMatchObject({ ok: false, reason: "own-submission" });
  });
});

describe("many at once", () => {
  it("judges each by itself, in the preview as in the act", async () => {
    const owner = await anEmployer(db);
    const good = await aPosition(db, owner, { fields: { title: "仓库理货员" } });
    const bare = await aPosition(db, owner, { fields: { wageUnit: null, title: "文员" } });
    const done = await aPosition(db, owner, { state: "published" });
    const outcomes = await submitMany([good, bare, done], owner, ctx);
    expect(outcomes).toMatchObject([
      { id: good.id, title: "仓库理货员", verdict: { ok: true, to: "submitted" } },
      {
        id: bare.id,
        verdict: {
          ok: false,
          reason: "not-ready",
          problems: [{ field: "wageUnit", code: "missing" }],
        },
      },
      { id: done.id, verdict: { ok: false, reason: "not-from-this-state" } },
    ]);
  });

  it("previews without writing", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted" });
    const [outcome] = await previewPublishMany([target], anOfficer(), ctx);
    expect(outcome).toMatchObject({ verdict: { ok: true, to: "published" } });
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("leaves out an employer that has lost its verification", async () => {
    const owner = await anEmployer(db, { state: "rejected" });
    const target = await aPosition(db, owner, { state: "submitted" });
    const [outcome] = await publishMany([target], anOfficer(), ctx);
    expect(outcome?.verdict).toMatchObject({ reason: "organisation-not-verified" });
  });
});

describe("the clock", () => {
  it("closes what is past its last day, and nothing twice", async () => {
    const owner = await anEmployer(db);
    const today = shanghaiDay(NOW);
    const past = await aPosition(db, owner, {
      state: "published",
      fields: { closingOn: addDays(today, -1) },
    });
    const last = await aPosition(db, owner, { state: "published", fields: { closingOn: today } });
    expect(await closeDuePositions(ctx)).toBe(1);
    expect(await closeDuePositions(ctx)).toBe(0);
    const open = await db.position.findMany({
      where: { state: "published" },
      select: { id: true },
    });
    expect(open).toEqual([{ id: last.id }]);
    const [link] = await db.auditEvent.findMany({ where: { subjectId: past.id } });
    expect(link).toMatchObject({ action: "position.closed", actorKind: "system" });
  });
});
