import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { decisionKey } from "./enqueue-decisions.server.ts";
import { tellDecisions } from "./jobs/tell-decisions.server.ts";
import { listOwnPositions, findOwnPosition } from "./own-positions.server.ts";
import { publishMany } from "./publish-position.server.ts";
import { findForReview, listReviewQueue } from "./review-queue.server.ts";
import type { QueueFilter } from "./review-queue.server.ts";
import { sendBackPosition } from "./send-back-position.server.ts";
import { submitMany } from "./submit-position.server.ts";
import { anEmployer, anOfficer, aPosition, contextAt, NOW } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const everything: QueueFilter = { employer: "", region: null, wording: null, after: null };

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("the review queue", () => {
  it("shows the longest waiting first, in the officer's region alone, a page at a time", async () => {
    const owner = await anEmployer(db);
    const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
    const make = (minute: number, region = "140502") =>
      aPosition(db, owner, { state: "submitted", submittedAt: at(minute), fields: { region } });
    const late = await make(60);
    await make(5, "140581");
    const waiting = [];
    for (let minute = 0; minute < 50; minute += 1) waiting.push(await make(minute));
    const first = await listReviewQueue(everything, anOfficer(), "zh-CN", ctx);
    expect(first.count).toBe(51);
    expect(first.rows.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
    const second = await listReviewQueue(
      { ...everything, after: first.next },
      anOfficer(),
      "zh-CN",
      ctx,
    );
    expect(second).toMatchObject({ rows: [{ id: late.id }], next: null, count: 51 });
  });

  it("is narrowed by employer and by what the posting review found", async () => {
    const owner = await anEmployer(db, { name: "晨星包装厂" });
    const other = await anEmployer(db);
    const asked = "负责驾驶叉车装卸货物，因驾驶需要，视力须达到1.0以上。";
    const targets = [
      await aPosition(db, owner),
      await aPosition(db, owner, { fields: { title: "叉车工", description: asked } }),
    ];
    await submitMany(targets, owner, ctx);
    await submitMany([await aPosition(db, other)], other, ctx);
    const narrowed = (filter: Partial<QueueFilter>) =>
      listReviewQueue({ ...everything, ...filter }, anOfficer(), "zh-CN", ctx);
    expect((await narrowed({ employer: "晨星" })).count).toBe(2);
    expect((await narrowed({ wording: "explained" })).rows).toMatchObject([{ title: "叉车工" }]);
    expect((await narrowed({ employer: "晨星", wording: "clear" })).count).toBe(1);
  });

  it("leaves out and names what shuts people out when many are published", async () => {
    const owner = await anEmployer(db);
    const clean = await aPosition(db, owner, { state: "submitted" });
    const excluding = await aPosition(db, owner, {
      state: "submitted",
      fields: { title: "门岗", description: "负责门岗登记与巡逻，残疾人勿扰。" },
    });
    const outcomes = await publishMany([clean, excluding], anOfficer(), ctx);
    expect(outcomes).toMatchObject([
      { id: clean.id, verdict: { ok: true } },
      {
        title: "门岗",
        verdict: { ok: false, reason: "not-ready", problems: [{ code: "exclusion" }] },
      },
    ]);
  });

  it("opens nothing that was never handed in or lies elsewhere", async () => {
    const owner = await anEmployer(db);
    const draft = await aPosition(db, owner);
    const waiting = await aPosition(db, owner, { state: "submitted" });
    const elsewhere = anOfficer({ region: "140581" });
    expect(await findForReview(draft.id, anOfficer(), "zh-CN", ctx)).toBeNull();
    expect(await findForReview(waiting.id, elsewhere, "zh-CN", ctx)).toBeNull();
    const found = await findForReview(waiting.id, anOfficer(), "zh-CN", ctx);
    expect(found).toMatchObject({ names: { region: "山西省晋城市城区" } });
    expect(found?.moves).toContain("publish");
  });
});

describe("an employer's list", () => {
  it("holds the employer's own positions, counted by state", async () => {
    const owner = await anEmployer(db);
    const stranger = await anEmployer(db);
    const { id } = await aPosition(db, owner);
    await aPosition(db, owner, { state: "published" });
    await aPosition(db, stranger);
    const list = await listOwnPositions(owner.organisationId, { state: "draft" }, ctx);
    expect(list).toMatchObject({ rows: [{ id }], next: null, counts: { draft: 1, published: 1 } });
    const other = { id, organisationId: stranger.organisationId };
    expect(await findOwnPosition(other, stranger, "zh-CN", ctx)).toBeNull();
  });
});

describe("the mail about decisions", () => {
  const outbox = () =>
    db.outboxMessage.findMany({ select: { subject: true, dedupeKey: true, locale: true } });

  it("is one for everything decided in one go, however often the job runs", async () => {
    const owner = await anEmployer(db);
    const targets = [
      await aPosition(db, owner, { state: "submitted" }),
      await aPosition(db, owner, { state: "submitted" }),
    ];
    await publishMany(targets, anOfficer(), ctx);
    const key = decisionKey(owner.organisationId, NOW);
    await tellDecisions(key, ctx);
    await tellDecisions(key, ctx);
    expect(await outbox()).toEqual([
      {
        subject: "您提交的 2 个岗位有审核结果",
        dedupeKey: `position.decided:${key}:${owner.userId}`,
        locale: "zh-CN",
      },
    ]);
  });

  it("leaves what was handed in again since to the later mail", async () => {
    const owner = await anEmployer(db);
    const target = await aPosition(db, owner, { state: "submitted" });
    await sendBackPosition({ ...target, reason: "请写明工作时间" }, anOfficer(), ctx);
    await submitMany([{ id: target.id, version: 2 }], owner, ctx);
    await tellDecisions(decisionKey(owner.organisationId, NOW), ctx);
    await tellDecisions(decisionKey(randomUUID(), NOW), ctx);
    expect(await outbox()).toEqual([]);
  });
});
