import { afterAll, afterEach, describe, expect, it } from "vitest";
import { aSeeker, contextAt, NOW } from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import {
  agreeToPlan,
  disagreeWithPlan,
  proposePlan,
  takeAgreementBack,
} from "../agree-on-plan.server.ts";
import { withdrawConsent } from "../answer-consent.server.ts";
import { listDrafts, takeDraft } from "../drafts/draft-measures.server.ts";
import { readCaseload } from "../list-caseload.server.ts";
import { listToday } from "../list-today.server.ts";
import { readOwnPlan, readPlan } from "../read-plan.server.ts";
import { readVersions } from "../read-versions.server.ts";
import { day, planWorld } from "../testing/arrange.ts";
import {
  addGoal,
  addMeasure,
  finishMeasure,
  lookAtDeed,
  reachGoal,
  saveOwnWords,
} from "../write-plan.server.ts";
import {
  changeGoal,
  changeMeasure,
  dropGoal,
  dropMeasure,
  readOpenGoal,
  readOpenMeasure,
} from "./change-steps.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const { aCounsellor, anAssessed, anAgreed } = planWorld(db);
const by = day("2027-03-31");

async function stepsOf(planId: string) {
  const goal = await db.planGoal.findFirstOrThrow({ where: { planId } });
  const measure = await db.planMeasure.findFirstOrThrow({ where: { planId } });
  return { goalId: goal.id, measureId: measure.id };
}

const contentOf = async ({ planId, counsellor }: Awaited<ReturnType<typeof anAssessed>>) =>
  (await readPlan(planId, counsellor, ctx))?.content;

describe("a goal or a measure", () => {
  it("is changed by the counsellor and by the person, over what each read", async () => {
    const plan = await anAssessed();
    const { planId, seeker, counsellor } = plan;
    const { goalId, measureId } = await stepsOf(planId);
    expect(await readOpenGoal(goalId, seeker, ctx)).toMatchObject({ version: 1, planId });
    const goal = { planId, goalId, version: 1, words: "三月前入职", on: by };
    expect(await changeGoal(goal, counsellor, ctx)).toEqual({ ok: true });
    expect(await changeGoal({ ...goal, words: "别的" }, seeker, ctx)).toMatchObject({
      reason: "changed-meanwhile",
    });
    const measure = { planId, measureId, version: 1, words: "每周练一次面试", on: by };
    expect(await changeMeasure(measure, seeker, ctx)).toEqual({ ok: true });
    expect(await contentOf(plan)).toMatchObject({
      goals: [{ words: "三月前入职", byOn: by }],
      measures: [{ words: "每周练一次面试", plannedOn: by }],
    });
    const [row] = await db.auditEvent.findMany({
      where: { action: "plan.measure-changed" },
      select: { actorId: true, details: true },
    });
    expect(row).toMatchObject({ actorId: seeker.userId });
    expect(JSON.stringify(row)).not.toContain("面试");
  });

  it("is written once by two who send at the same time", async () => {
    const { planId, seeker, counsellor } = await anAssessed();
    const { goalId } = await stepsOf(planId);
    const goal = { planId, goalId, version: 1, on: by };
    const answers = await Promise.all([
      changeGoal({ ...goal, words: "本人写的" }, seeker, ctx),
      changeGoal({ ...goal, words: "辅导员写的" }, counsellor, ctx),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.planGoal.findMany({ select: { version: true } })).toEqual([{ version: 2 }]);
  });

  it("keeps a day that went by, and takes no other that did", async () => {
    const { planId, seeker } = await anAssessed();
    const { goalId } = await stepsOf(planId);
    await db.planGoal.update({ where: { id: goalId }, data: { byOn: new Date("2026-01-31") } });
    const goal = { planId, goalId, version: 1, words: "还想做" };
    expect(await changeGoal({ ...goal, on: day("2026-02-01") }, seeker, ctx)).toMatchObject({
      reason: "day-past",
    });
    expect(await changeGoal({ ...goal, on: day("2026-01-31") }, seeker, ctx)).toEqual({ ok: true });
  });

  it("that was reached or done stands; what was recommended is nobody's to rewrite", async () => {
    const { planId, seeker, counsellor } = await anAssessed();
    const { goalId, measureId } = await stepsOf(planId);
    await reachGoal({ planId, goalId }, counsellor, ctx);
    await finishMeasure({ planId, measureId }, counsellor, ctx);
    const refusal = { reason: "step-done" };
    const step = { planId, version: 1, words: "x", on: by };
    expect(await changeGoal({ ...step, goalId }, seeker, ctx)).toMatchObject(refusal);
    expect(await dropGoal({ planId, goalId }, seeker, ctx)).toMatchObject(refusal);
    expect(await changeMeasure({ ...step, measureId }, counsellor, ctx)).toMatchObject(refusal);
    expect(await dropMeasure({ planId, measureId }, counsellor, ctx)).toMatchObject(refusal);
    expect(await readOpenGoal(goalId, seeker, ctx)).toBeNull();
    expect(await readOpenMeasure(measureId, seeker, ctx)).toBeNull();
    const recommended = await db.planMeasure.create({
      data: { planId, kind: "recommendation", plannedOn: NOW, createdAt: NOW },
    });
    expect(await dropMeasure({ planId, measureId: recommended.id }, seeker, ctx)).toMatchObject(
      refusal,
    );
  });

  it("is dropped once however often; agreed versions keep it, and a rule does not bring it back", async () => {
    const { planId, seeker, counsellor } = await anAgreed();
    const { goalId, measureId } = await stepsOf(planId);
    const [drafted] = (await listDrafts(planId, counsellor, ctx))?.drafts ?? [];
    const draft = drafted?.rule ?? "briefing";
    await takeDraft({ planId, draft, words: "说明", nameOf: String }, counsellor, ctx);
    const taken = await db.planMeasure.findFirstOrThrow({ where: { planId, draft } });
    for (const _ of [1, 2]) {
      expect(await dropMeasure({ planId, measureId: taken.id }, seeker, ctx)).toEqual({ ok: true });
      expect(await dropMeasure({ planId, measureId }, counsellor, ctx)).toEqual({ ok: true });
      expect(await dropGoal({ planId, goalId }, seeker, ctx)).toEqual({ ok: true });
    }
    const rules = (await listDrafts(planId, counsellor, ctx))?.drafts.map(({ rule }) => rule);
    expect(rules).not.toContain(draft);
    const versions = await readVersions({ planId, from: 1, to: "now" }, seeker, ctx);
    expect(versions?.changes).toHaveLength(2);
    expect(await readPlan(planId, seeker, ctx)).toMatchObject({ hasChanged: true });
  });

  it("is nobody else's, and nobody's once the consent is gone", async () => {
    const { planId, seeker } = await anAssessed();
    const { goalId, measureId } = await stepsOf(planId);
    const [stranger, other] = [await aSeeker(db), await aCounsellor()];
    const step = { planId, version: 1, words: "x", on: by };
    for (const actor of [stranger, other]) {
      expect(await readOpenGoal(goalId, actor, ctx)).toBeNull();
      expect(await changeGoal({ ...step, goalId }, actor, ctx)).toMatchObject({
        reason: "not-found",
      });
      expect(await dropMeasure({ planId, measureId }, actor, ctx)).toMatchObject({
        reason: "not-found",
      });
    }
    await withdrawConsent({ planId }, seeker, ctx);
    expect(await readOpenGoal(goalId, seeker, ctx)).toBeNull();
    expect(await changeGoal({ ...step, goalId }, seeker, ctx)).toMatchObject({
      reason: "consent-missing",
    });
  });

  it("a plan works for three goals at a time; reached ones make room", async () => {
    const { planId, seeker, counsellor } = await anAssessed();
    const goal = { planId, words: "再一个", byOn: by };
    expect(await addGoal(goal, seeker, ctx)).toEqual({ ok: true });
    expect(await addGoal(goal, counsellor, ctx)).toEqual({ ok: true });
    expect(await addGoal(goal, seeker, ctx)).toMatchObject({ reason: "goals-full" });
    const { goalId } = await stepsOf(planId);
    await reachGoal({ planId, goalId }, counsellor, ctx);
    expect(await addGoal(goal, seeker, ctx)).toEqual({ ok: true });
  });
});

describe("what the person did", () => {
  it("waits for the counsellor until they looked at it or put the plan before the person again", async () => {
    const { planId, seeker, counsellor } = await anAgreed();
    const measure = { kind: "guidance", words: "自己去看看", plannedOn: by } as const;
    await addMeasure({ planId, ...measure }, seeker, ctx);
    expect((await listToday(counsellor, ctx)).deeds).toMatchObject([
      { id: planId, what: "changed" },
    ]);
    await lookAtDeed({ planId }, counsellor, ctx);
    expect((await listToday(counsellor, ctx)).deeds).toEqual([]);
    await addMeasure({ planId, ...measure }, seeker, ctx);
    await proposePlan({ planId }, counsellor, ctx);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ deed: null });
  });

  it("no word of theirs is lost when they do not agree", async () => {
    const { planId, seeker, counsellor } = await anAssessed();
    await saveOwnWords({ planId, words: "我想离家近" }, seeker, ctx);
    await proposePlan({ planId }, counsellor, ctx);
    await disagreeWithPlan({ planId, words: "目标太远" }, seeker, ctx);
    const plan = await readPlan(planId, counsellor, ctx);
    expect(plan).toMatchObject({
      deed: { what: "disagreed" },
      content: { ownWords: "我想离家近", disagreement: "目标太远" },
    });
    await proposePlan({ planId }, counsellor, ctx);
    const seen = (await readOwnPlan(seeker, ctx))?.digest ?? "";
    await agreeToPlan({ planId, seen }, seeker, ctx);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({
      content: { ownWords: "我想离家近", disagreement: "" },
    });
  });

  it("their agreement can be taken back by itself: the plan is talked over anew", async () => {
    const { planId, seeker, counsellor } = await anAgreed();
    expect(await takeAgreementBack({ planId }, await aSeeker(db), ctx)).toMatchObject({
      reason: "not-found",
    });
    const answers = await Promise.all([
      takeAgreementBack({ planId }, seeker, ctx),
      takeAgreementBack({ planId }, seeker, ctx),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({
      ...{ state: "assessed", hasConsent: true, hasChanged: false },
      agreed: { number: 1, withdrawnOn: expect.any(String) as string },
      deed: { what: "withdrew" },
    });
    const found = await readCaseload(
      { view: "open", after: "", filters: { agreement: "withdrawn" } },
      counsellor,
      ctx,
    );
    expect(found.found).toBe(1);
    await proposePlan({ planId }, counsellor, ctx);
    const seen = (await readOwnPlan(seeker, ctx))?.digest ?? "";
    expect(await agreeToPlan({ planId, seen }, seeker, ctx)).toEqual({ ok: true });
    expect(await readPlan(planId, seeker, ctx)).toMatchObject({
      ...{ state: "planned", agreed: { number: 2, withdrawnOn: null } },
    });
  });
});
