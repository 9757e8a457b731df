import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  aDraft,
  anEmployer,
  aPosition,
  contextAt,
  NOW,
} from "#app/features/applications/testing/arrange.ts";
import { submitApplication } from "#app/features/applications/person/submit-application.server.ts";
import { recordEvent } from "#app/features/applications/record-event.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { enrol } from "#app/features/training/enrolment/enrol.server.ts";
import { recordEnrolmentEvent } from "#app/features/training/enrolment/record-event.server.ts";
import { aProvider, aSession } from "#app/features/training/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { withdrawConsent } from "./answer-consent.server.ts";
import { recommendCourse } from "./close-gaps.server.ts";
import { followApplication, followEnrolment } from "./jobs/follow-person.server.ts";
import { readOwnPlan, readPlan } from "./read-plan.server.ts";
import { findFitsFor } from "./find-fits-for.server.ts";
import { answerRecommendation, recommendPosition } from "./recommend.server.ts";
import { planWorld } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const later = contextAt(db, new Date(NOW.getTime() + 3 * 86_400_000));
const { anAssessed, anAgreed, aCounsellor } = planWorld(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** An open position that asks for a certificate by name. */
async function anOpenPosition() {
  const fields = { requirements: [{ text: "持有编织证书", bodily: false, reason: "" }] };
  const opening = { state: "published", closingOn: new Date("2026-12-20"), publishedAt: NOW };
  const { id } = await aPosition(db, await anEmployer(db), {
    ...{ fields, ...opening },
    state: "published",
  });
  return id;
}

/** A course with a seat, giving what that position asks for. */
async function aCourse(name = "编织") {
  const session = await aSession(db, await aProvider(db), { state: "published" });
  const gives = [{ kind: "certificate", name }];
  await db.course.updateMany({ where: { id: session.courseId }, data: { gives } });
  return session;
}

const waiting = async (task: string) =>
  (
    await database.pool.query<{ key: string }>(
      "SELECT key FROM graphile_worker.jobs WHERE task_identifier = $1",
      [task],
    )
  ).rows.map(({ key }) => key.slice(task.length + 1));

const measureOf = async (seeker: Seeker, thing: { positionId?: string; courseId?: string }) =>
  (await readOwnPlan(seeker, ctx))?.content?.measures.find(
    ({ positionId, courseId }) =>
      (thing.positionId ?? null) === positionId && (thing.courseId ?? null) === courseId,
  );

const wishFor = (sessionId: string) => ({
  ...{ sessionId, locale: "zh-CN", prerequisites: null, prerequisiteWords: "" },
  ...{ wanted: [], showsNeeds: false },
});

async function happen(applicationId: string, move: string, { isBrokenOff = false } = {}) {
  const { organisationId } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
  });
  await db.$transaction(async (tx) => {
    await recordEvent(tx, {
      ...{ applicationId, organisationId, move, side: "employer", at: later.now },
      ...{ toState: "submitted", version: null },
    });
    if (isBrokenOff) throw new Error("broken off");
  });
}

describe("a position of the plan", () => {
  it("moves by itself from applied to hired, for both to read, and a refusal leaves no trace", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    const positionId = await anOpenPosition();
    await recommendPosition({ planId, positionId }, counsellor, ctx);
    const applicationId = await aDraft(db, { seeker, positionId });
    expect(await waiting("plan.follow-application")).toEqual([]);
    await submitApplication({ applicationId }, seeker, ctx);
    expect(await waiting("plan.follow-application")).toEqual([applicationId]);
    await followApplication(applicationId, ctx);
    await followApplication(applicationId, ctx);
    expect(await measureOf(seeker, { positionId })).toMatchObject({
      step: "applied",
      stepOn: "2026-11-23",
    });
    for (const [move, step] of [
      ["choose-interview", "interview"],
      ["refuse", "interview"],
      ["offer", "offered"],
      ["hire", "hired"],
    ] as const) {
      await happen(applicationId, move);
      await followApplication(applicationId, ctx);
      expect(await measureOf(seeker, { positionId })).toMatchObject({ step });
    }
    const read = await readPlan(planId, counsellor, ctx);
    expect(read?.content?.measures.map(({ step }) => step)).toContain("hired");
    const moved = await db.auditEvent.count({
      where: { subjectId: planId, action: "plan.measure-moved" },
    });
    expect(moved).toBe(4);
  });

  it("moves where it was rolled back as little as where it is nobody's plan", async () => {
    const { seeker } = await anAssessed();
    const positionId = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId });
    await expect(happen(applicationId, "submit", { isBrokenOff: true })).rejects.toThrow(
      "broken off",
    );
    expect(await waiting("plan.follow-application")).toEqual([]);
    await submitApplication({ applicationId }, seeker, ctx);
    await followApplication(applicationId, ctx);
    expect(await measureOf(seeker, { positionId })).toBeUndefined();
  });

  it("stands still once the person took their consent back", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    const positionId = await anOpenPosition();
    await recommendPosition({ planId, positionId }, counsellor, ctx);
    const applicationId = await aDraft(db, { seeker, positionId });
    await submitApplication({ applicationId }, seeker, ctx);
    await withdrawConsent({ planId }, seeker, ctx);
    await followApplication(applicationId, ctx);
    expect(await measureOf(seeker, { positionId })).toMatchObject({ step: null });
  });
});

describe("a course that closes a gap", () => {
  it("is found by what a fitting position asks for, and not where the person holds it", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    await anOpenPosition();
    const { courseId } = await aCourse();
    await aCourse("养老护理员");
    const found = async () =>
      (await findFitsFor(planId, counsellor, "zh-CN", ctx))?.courses.map(({ id, gives }) => [
        id,
        gives,
      ]);
    expect(await found()).toEqual([[courseId, ["编织"]]]);
    await db.seekerProfile.create({
      data: { userId: seeker.userId, holds: ["编 织"], updatedAt: NOW },
    });
    expect(await found()).toEqual([]);
    expect(await recommendCourse({ planId, courseId }, counsellor, ctx)).toMatchObject({
      reason: "course-closed",
    });
  });

  it("is recommended once, answered, and moves with the seat and the certificate", async () => {
    const { seeker, counsellor, planId } = await anAgreed();
    await anOpenPosition();
    const { id: sessionId, courseId } = await aCourse();
    await Promise.all([1, 2].map(() => recommendCourse({ planId, courseId }, counsellor, ctx)));
    const measure = await measureOf(seeker, { courseId });
    expect(measure).toMatchObject({ kind: "training", words: "编织", doneOn: null, step: null });
    // What is recommended is answered by itself: the agreement stands.
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ hasChanged: false });
    await answerRecommendation(
      { planId, measureId: measure?.id ?? "", isWanted: true },
      seeker,
      ctx,
    );
    const seat = await enrol({ ...wishFor(sessionId), locale: "zh-CN" }, seeker, ctx);
    const enrolmentId = seat.ok ? seat.enrolmentId : "";
    expect(await waiting("plan.follow-enrolment")).toEqual([enrolmentId]);
    await followEnrolment(enrolmentId, ctx);
    expect(await measureOf(seeker, { courseId })).toMatchObject({
      ...{ isWanted: true, step: "enrolled", stepOn: "2026-11-23", doneOn: "2026-11-23" },
    });
    const ladder = (await readPlan(planId, counsellor, ctx))?.ladder;
    expect(ladder?.rungs.find(({ rung }) => rung === "offer")?.done).toBe(1);
    await db.$transaction((tx) =>
      recordEnrolmentEvent(tx, {
        ...{ enrolmentId, move: "complete", side: "provider", toState: "completed", at: later.now },
        version: 1,
      }),
    );
    await followEnrolment(enrolmentId, later);
    expect(await measureOf(seeker, { courseId })).toMatchObject({
      ...{ step: "completed", stepOn: "2026-11-26", doneOn: "2026-11-23" },
    });
  });

  it("is nobody else's to recommend", async () => {
    const { planId } = await anAssessed();
    await anOpenPosition();
    const { courseId } = await aCourse();
    expect(await recommendCourse({ planId, courseId }, await aCounsellor(), ctx)).toMatchObject({
      reason: "profile-closed",
    });
  });
});
