import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
  NOW,
} from "#app/features/applications/testing/arrange.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { assessment, followUp, planWorld } from "./testing/arrange.ts";
import { agreeToPlan, disagreeWithPlan, proposePlan } from "./agree-on-plan.server.ts";
import { giveConsent, withdrawConsent } from "./answer-consent.server.ts";
import { exportPlans } from "./export-plan.server.ts";
import { listCaseload } from "./list-caseload.server.ts";
import { makeStep } from "./move-plan.server.ts";
import { readOwnPlan, readPlan } from "./read-plan.server.ts";
import { findFitsFor } from "./find-fits-for.server.ts";
import { answerRecommendation, recommendPosition } from "./recommend.server.ts";
import {
  addGoal,
  addMeasure,
  assessPerson,
  finishMeasure,
  logFollowUp,
} from "./write-plan.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const on = (date: string) => contextAt(db, new Date(`${date}T02:00:00Z`));
const day = (text: string): PlainDate => plainDate(text) as PlainDate;
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const { aCounsellor, open, anAssessed } = planWorld(db);

const stateOf = async (planId: string) =>
  (await db.plan.findUniqueOrThrow({ where: { id: planId } })).state;

describe("consent", () => {
  it("comes before anything: the counsellor sees no name and writes nothing without it", async () => {
    const [seeker, counsellor] = [await aSeeker(db, "李梅"), await aCounsellor()];
    const opened = await open(seeker, counsellor);
    const planId = opened.ok ? opened.planId : "";
    expect(await open(seeker, counsellor)).toEqual(opened);
    expect(await listOutbox(db, { limit: 5 })).toHaveLength(1);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ name: null, content: null });
    const { rows } = await listCaseload({ view: "open", after: "" }, counsellor, ctx);
    expect(JSON.stringify(rows)).not.toContain("李梅");
    expect(await assessPerson({ planId, assessment }, counsellor, ctx)).toMatchObject({
      reason: "consent-missing",
    });
    expect(await logFollowUp(followUp(planId), counsellor, ctx)).toMatchObject({
      reason: "consent-missing",
    });
    expect(
      await logFollowUp(followUp(planId, { reached: false, words: "" }), counsellor, ctx),
    ).toEqual({
      ok: true,
    });
  });

  it("taken back, ends the plan and hides it with the next request; a new one may begin", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ name: "李梅" });
    await withdrawConsent({ planId }, seeker, ctx);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ name: null, content: null });
    expect(await findFitsFor(planId, counsellor, "zh-CN", ctx)).toBeNull();
    expect(
      await addGoal({ planId, words: "x", byOn: day("2026-12-31") }, counsellor, ctx),
    ).toMatchObject({
      reason: "consent-missing",
    });
    expect(await readPlan(planId, seeker, ctx)).toMatchObject({ state: "declined" });
    expect(await open(seeker, counsellor)).toMatchObject({ ok: true });
  });

  it("one person has one open plan, also where two counsellors ask at once", async () => {
    const seeker = await aSeeker(db);
    const both = await Promise.all(
      [await aCounsellor(), await aCounsellor()].map((each) => open(seeker, each)),
    );
    expect(both.map((one) => (one.ok ? "opened" : one.reason)).sort()).toEqual([
      "has-plan",
      "opened",
    ]);
  });
});

describe("a plan", () => {
  it("stands once the person agrees to what they were shown, word for word", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    expect(await agreeToPlan({ planId, seen: "0".repeat(64) }, seeker, ctx)).toMatchObject({
      reason: "not-proposed",
    });
    await proposePlan({ planId }, counsellor, ctx);
    await proposePlan({ planId }, counsellor, ctx);
    expect(await listOutbox(db, { limit: 9 })).toHaveLength(2);
    const shown = await readOwnPlan(seeker, ctx);
    const seen = shown?.digest ?? "";
    // Changed after it was shown: taken back, and the old words cannot be agreed to.
    await addMeasure(
      { planId, kind: "training", words: "", plannedOn: day("2026-12-01") },
      counsellor,
      ctx,
    );
    expect(await agreeToPlan({ planId, seen }, seeker, ctx)).toMatchObject({
      reason: "not-proposed",
    });
    await proposePlan({ planId }, counsellor, ctx);
    expect(await agreeToPlan({ planId, seen }, seeker, ctx)).toMatchObject({
      reason: "changed-meanwhile",
    });
    const anew = (await readOwnPlan(seeker, ctx))?.digest ?? "";
    const twice = await Promise.all([
      agreeToPlan({ planId, seen: anew }, seeker, ctx),
      agreeToPlan({ planId, seen: anew }, seeker, ctx),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stateOf(planId)).toBe("planned");
    const [agreement] = await db.planAgreement.findMany({ where: { planId } });
    expect(agreement).toMatchObject({ number: 1, digest: anew });
    expect(agreement?.textEncrypted).not.toContain("年底前入职");
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ hasChanged: false });
    await addMeasure(
      { planId, kind: "device", words: "", plannedOn: day("2026-12-01") },
      counsellor,
      ctx,
    );
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({
      hasChanged: true,
      state: "planned",
    });
  });

  it("keeps what the person says where they disagree", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    await proposePlan({ planId }, counsellor, ctx);
    await disagreeWithPlan({ planId, words: "我想先读书。" }, seeker, ctx);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({
      isProposed: false,
      state: "assessed",
      content: { disagreement: "我想先读书。" },
    });
  });

  it("goes from agreed to under way, in work, settled and closed", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    await proposePlan({ planId }, counsellor, ctx);
    const seen = (await readOwnPlan(seeker, ctx))?.digest ?? "";
    await agreeToPlan({ planId, seen }, seeker, ctx);
    const [measure] = await db.planMeasure.findMany({ where: { planId } });
    await finishMeasure({ planId, measureId: measure?.id ?? "" }, counsellor, ctx);
    expect(await stateOf(planId)).toBe("active");
    const step = { planId, words: "", placedOn: null, outcome: null, onceKey: randomUUID() };
    expect(await makeStep({ ...step, move: "place" }, counsellor, ctx)).toMatchObject({
      reason: "outcome-missing",
    });
    const placed = { ...step, placedOn: day("2026-11-20"), outcome: "quota" } as const;
    expect(await makeStep({ ...placed, move: "place" }, counsellor, ctx)).toEqual({ ok: true });
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ nextOn: "2026-12-20" });
    expect(await makeStep({ ...step, move: "settle" }, counsellor, on("2027-05-19"))).toMatchObject(
      {
        reason: "months-missing",
      },
    );
    for (const move of ["settle", "close"] as const) {
      const one = { ...step, move, onceKey: randomUUID() };
      expect(await makeStep(one, counsellor, on("2027-05-20"))).toEqual({ ok: true });
    }
    expect(await stateOf(planId)).toBe("closed");
  });
});

describe("recommendations", () => {
  it("are found by the profile the person shows, count once, and are answered", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, {
      state: "published",
      closingOn: new Date("2026-12-20"),
      publishedAt: NOW,
    });
    const found = await findFitsFor(planId, counsellor, "zh-CN", ctx);
    expect(found?.shown.map(({ card }) => card.id)).toEqual([positionId]);
    await Promise.all([1, 2].map(() => recommendPosition({ planId, positionId }, counsellor, ctx)));
    const recommended = await db.planMeasure.findMany({ where: { planId, positionId } });
    expect(recommended).toMatchObject([{ fitted: true, isWanted: null }]);
    const measureId = recommended[0]?.id ?? "";
    await answerRecommendation({ planId, measureId, isWanted: false }, seeker, ctx);
    const plan = await readPlan(planId, counsellor, ctx);
    expect(plan?.ladder?.rungs.find(({ rung }) => rung === "recommendations")?.done).toBe(1);
    expect(plan?.content?.measures.find(({ id }) => id === measureId)).toMatchObject({
      isWanted: false,
    });
  });

  it("need the person's leave to see the profile", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, {
      state: "published",
      closingOn: new Date("2026-12-20"),
      publishedAt: NOW,
    });
    await giveConsent({ planId, showsProfile: false }, seeker, ctx);
    expect(await findFitsFor(planId, counsellor, "zh-CN", ctx)).toBeNull();
    expect(await recommendPosition({ planId, positionId }, counsellor, ctx)).toMatchObject({
      reason: "profile-closed",
    });
    expect(await db.consent.count({ where: { purpose: "plan", withdrawnAt: null } })).toBe(1);
  });
});

describe("follow-ups", () => {
  it("are one where they are posted twice, and move what is due", async () => {
    const { counsellor, planId } = await anAssessed();
    const one = followUp(planId, { nextOn: day("2026-12-01") });
    await Promise.all([logFollowUp(one, counsellor, ctx), logFollowUp(one, counsellor, ctx)]);
    expect(await db.planFollowUp.count({ where: { planId } })).toBe(2);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ nextOn: "2026-12-01" });
    const due = (date: string) => listCaseload({ view: "due", after: "" }, counsellor, on(date));
    expect((await due("2026-11-30")).rows).toEqual([]);
    expect((await due("2026-12-01")).rows).toMatchObject([{ id: planId, stuck: [] }]);
    expect((await due("2026-12-02")).rows).toMatchObject([{ stuck: ["overdue"] }]);
  });

  it.each([
    [{ on: day("2026-11-24") }, "day-ahead"],
    [{ nextOn: day("2026-11-23") }, "next-before"],
  ])("%o: %s", async (changes, reason) => {
    const { counsellor, planId } = await anAssessed();
    expect(await logFollowUp(followUp(planId, changes), counsellor, ctx)).toMatchObject({ reason });
  });
});

describe("nobody else", () => {
  it("another counsellor, another district and another person read and write nothing", async () => {
    const { planId } = await anAssessed();
    const others = [await aCounsellor(), await aCounsellor("140581")];
    for (const other of others) {
      expect(await readPlan(planId, other, ctx)).toBeNull();
      expect(await assessPerson({ planId, assessment }, other, ctx)).toMatchObject({
        reason: "not-found",
      });
      expect(
        await recommendPosition({ planId, positionId: randomUUID() }, other, ctx),
      ).toMatchObject({
        reason: "not-found",
      });
    }
    const stranger = await aSeeker(db, "王强");
    expect(await readPlan(planId, stranger, ctx)).toBeNull();
    expect(await withdrawConsent({ planId }, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect(await exportPlans(stranger, ctx)).toEqual({ plans: [] });
  });

  it("every write leaves a trace", async () => {
    const { planId } = await anAssessed();
    const events = await db.auditEvent.findMany({
      where: { subjectType: "plan", subjectId: planId },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "plan.opened",
      "plan.consented",
      "plan.followed-up",
      "plan.assessed",
      "plan.goal-added",
      "plan.measure-added",
    ]);
  });
});
