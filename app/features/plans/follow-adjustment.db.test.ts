import { afterAll, afterEach, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { answerAdjustment } from "#app/features/applications/employer/answer-adjustment.server.ts";
import { submitApplication } from "#app/features/applications/person/submit-application.server.ts";
import {
  aDraft,
  anEmployer,
  aPosition,
  contextAt,
  needsTwo,
  NOW,
} from "#app/features/applications/testing/arrange.ts";
import { enrol } from "#app/features/training/enrolment/enrol.server.ts";
import { answerNeed } from "#app/features/training/participants/answer-need.server.ts";
import { aProvider, aSession } from "#app/features/training/testing/arrange.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { followApplication, followEnrolment } from "./jobs/follow-person.server.ts";
import { readOwnPlan } from "./read-plan.server.ts";
import { day, planWorld } from "./testing/arrange.ts";
import { addMeasure } from "./write-plan.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const { anAssessed } = planWorld(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const today = shanghaiDay(NOW);
const planned = {
  kind: "adjustment",
  adjustment: "screen-reader-software",
  words: "读屏软件",
  plannedOn: day("2026-11-30"),
} as const;
const agreed = { answer: "agreed" as const, words: "", byWhen: addDays(today, 3) };
const cannot = { answer: "cannot" as const, words: "系统不支持", byWhen: null };

const measureOf = async (seeker: Seeker) =>
  (await readOwnPlan(seeker, ctx))?.content?.measures.find(({ kind }) => kind === "adjustment");
const movedTimes = (planId: string) =>
  db.auditEvent.count({ where: { subjectId: planId, action: "plan.measure-moved" } });

/** Adjustments asked for with an application that was handed in. */
async function asked(seeker: Seeker, wishes: Parameters<typeof aDraft>[2] = needsTwo) {
  const owner = await anEmployer(db);
  const { id: positionId } = await aPosition(db, owner, { state: "published" });
  const applicationId = await aDraft(db, { seeker, positionId }, wishes);
  const handedIn = await submitApplication({ applicationId }, seeker, ctx);
  if (!handedIn.ok) throw new Error(handedIn.reason);
  const answer = async (code: string | null, reply: typeof agreed | typeof cannot) => {
    const { id: adjustmentId, version } = await db.applicationAdjustment.findFirstOrThrow({
      where: { applicationId, code },
    });
    const said = { applicationId, adjustmentId, version, ...reply };
    expect(await answerAdjustment(said, owner, ctx)).toEqual({ ok: true });
    await followApplication(applicationId, ctx);
  };
  return { applicationId, answer };
}

it("is granted when an employer agrees to it, once, and by no other answer", async () => {
  const { seeker, counsellor, planId } = await anAssessed();
  expect(await addMeasure({ planId, ...planned }, counsellor, ctx)).toMatchObject({ ok: true });
  const { applicationId, answer } = await asked(seeker);
  await followApplication(applicationId, ctx);
  await answer(null, agreed);
  expect(await measureOf(seeker)).toMatchObject({ step: null, doneOn: null });
  await answer("screen-reader-software", cannot);
  expect(await measureOf(seeker)).toMatchObject({ step: null, doneOn: null });
  await answer("screen-reader-software", agreed);
  expect(await measureOf(seeker)).toMatchObject({ step: "granted", stepOn: today, doneOn: today });
  await followApplication(applicationId, ctx);
  expect(await movedTimes(planId)).toBe(1);
});

it.each([
  ["device", "screen-reader-software"],
  ["transport", "transport"],
] as const)("%s is granted as well, when %s is agreed to", async (kind, adjustment) => {
  const { seeker, counsellor, planId } = await anAssessed();
  await addMeasure({ planId, ...planned, kind, adjustment }, counsellor, ctx);
  const { answer } = await asked(seeker, {
    wanted: [{ code: adjustment, words: "" }],
    released: ["needs"],
  });
  await answer(adjustment, agreed);
  const measures = (await readOwnPlan(seeker, ctx))?.content?.measures;
  expect(measures?.find((measure) => measure.kind === kind)).toMatchObject({
    ...{ step: "granted", stepOn: today, doneOn: today },
  });
  expect(await movedTimes(planId)).toBe(1);
  const event = { planId, what: "measure-done", value: kind };
  expect(await db.planEvent.count({ where: event })).toBe(1);
});

it("is granted by a provider too, also before the seat is sure", async () => {
  const { seeker, counsellor, planId } = await anAssessed();
  await addMeasure({ planId, ...planned }, counsellor, ctx);
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "published" });
  await db.course.updateMany({
    where: { id: session.courseId, organisationId: provider.organisationId },
    data: { needsApproval: true },
  });
  const enrolled = await enrol(
    {
      ...{ sessionId: session.id, locale: "zh-CN", prerequisites: null, prerequisiteWords: "" },
      ...{ wanted: [{ code: "screen-reader-software", words: "" }], showsNeeds: true },
    },
    seeker,
    ctx,
  );
  if (!enrolled.ok) throw new Error(enrolled.reason);
  const {
    id: adjustmentId,
    version,
    enrolmentId,
  } = await db.enrolmentAdjustment.findFirstOrThrow();
  const reply = { enrolmentId, adjustmentId, version, ...agreed };
  expect(await answerNeed(reply, provider, ctx)).toEqual({ ok: true });
  const { rows } = await database.pool.query<{ key: string }>(
    "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'plan.follow-enrolment'",
  );
  expect(rows.map(({ key }) => key)).toContain(`plan.follow-enrolment:${enrolmentId}`);
  await followEnrolment(enrolmentId, ctx);
  expect(await measureOf(seeker)).toMatchObject({ step: "granted" });
});

it("stands once in a plan, and moves nobody else's", async () => {
  const { counsellor, planId, seeker } = await anAssessed();
  const both = await Promise.all([
    addMeasure({ planId, ...planned }, counsellor, ctx),
    addMeasure({ planId, ...planned }, counsellor, ctx),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "adjustment-there" });
  const other = await anAssessed();
  const { answer } = await asked(other.seeker);
  await answer("screen-reader-software", agreed);
  expect(await measureOf(seeker)).toMatchObject({ step: null });
  expect(await movedTimes(planId)).toBe(0);
});
