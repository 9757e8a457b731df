import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { submitApplication } from "#app/features/applications/person/submit-application.server.ts";
import { recordEvent } from "#app/features/applications/record-event.server.ts";
import {
  aDraft,
  anEmployer,
  aPosition,
  contextAt,
  NOW,
} from "#app/features/applications/testing/arrange.ts";
import { enrol } from "#app/features/training/enrolment/enrol.server.ts";
import { aProvider, aSession } from "#app/features/training/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { wordsOf } from "./agree-on-plan.server.ts";
import { followApplication, followEnrolment } from "./jobs/follow-person.server.ts";
import { readOwnPlan, readPlan } from "./read-plan.server.ts";
import { day, planWorld } from "./testing/arrange.ts";
import { addMeasure } from "./write-plan.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const { anAssessed } = planWorld(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const plannedOn = day("2026-12-01");

const anOpenPosition = async () =>
  aPosition(db, await anEmployer(db), {
    state: "published",
    closingOn: new Date("2026-12-20"),
    publishedAt: NOW,
  });

const measureOf = async (seeker: Seeker, kind: string) =>
  (await readOwnPlan(seeker, ctx))?.content?.measures.find((measure) => measure.kind === kind);

describe("a measure that leads to a course", () => {
  it("names it in what is agreed to, stands once, and is done with the seat", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    const session = await aSession(db, await aProvider(db), { state: "published" });
    const measure = {
      ...{ planId, kind: "training" as const, words: "每周二上课", plannedOn },
      thing: { kind: "course" as const, id: session.courseId },
    };
    const both = await Promise.all([1, 2].map(() => addMeasure(measure, counsellor, ctx)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "thing-there" });
    expect(await measureOf(seeker, "training")).toMatchObject({
      ...{ courseId: session.courseId, closesGap: false },
      words: "电商客服实务\n每周二上课",
    });
    expect((await wordsOf(db, planId)).text).toContain("电商客服实务");
    const wish = { sessionId: session.id, locale: "zh-CN", prerequisites: null } as const;
    const enrolled = await enrol(
      { ...wish, prerequisiteWords: "", wanted: [], showsNeeds: false },
      seeker,
      ctx,
    );
    if (!enrolled.ok) throw new Error(enrolled.reason);
    const { id } = await db.enrolment.findFirstOrThrow({ where: { userId: seeker.userId } });
    await followEnrolment(id, ctx);
    expect(await measureOf(seeker, "training")).toMatchObject({
      ...{ step: "enrolled", doneOn: "2026-11-23" },
    });
  });

  it("is refused where nobody can join it", async () => {
    const { counsellor, planId } = await anAssessed();
    const provider = await aProvider(db);
    for (const state of ["draft", "cancelled"] as const) {
      const { courseId: id } = await aSession(db, provider, { state });
      const thing = { kind: "course" as const, id };
      const measure = { planId, kind: "training" as const, words: "", plannedOn, thing };
      expect(await addMeasure(measure, counsellor, ctx)).toMatchObject({ reason: "thing-closed" });
    }
    expect(await db.planMeasure.count({ where: { planId, courseId: { not: null } } })).toBe(0);
  });
});

describe("an internship", () => {
  it("moves with the application to its position and is done with the hire alone", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    const { id: positionId } = await anOpenPosition();
    const thing = { kind: "position" as const, id: positionId };
    const measure = { planId, kind: "internship" as const, words: "", plannedOn, thing };
    expect(await addMeasure(measure, counsellor, ctx)).toEqual({ ok: true });
    const applicationId = await aDraft(db, { seeker, positionId });
    await submitApplication({ applicationId }, seeker, ctx);
    await followApplication(applicationId, ctx);
    expect(await measureOf(seeker, "internship")).toMatchObject({ step: "applied", doneOn: null });
    const { organisationId } = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
    });
    await db.$transaction((tx) =>
      recordEvent(tx, {
        ...{ applicationId, organisationId, move: "hire", side: "employer", at: NOW },
        ...{ toState: "submitted", version: null },
      }),
    );
    await followApplication(applicationId, ctx);
    expect(await measureOf(seeker, "internship")).toMatchObject({
      ...{ step: "hired", doneOn: "2026-11-23" },
    });
    const plan = await readPlan(planId, counsellor, ctx);
    expect(plan?.ladder?.rungs.find(({ rung }) => rung === "offer")?.done).toBe(1);
    const done = { planId, what: "measure-done", value: "internship" };
    expect(await db.planEvent.count({ where: done })).toBe(1);
  });

  it("is refused at a position that is closed or was there before", async () => {
    const { counsellor, planId } = await anAssessed();
    const { id } = await anOpenPosition();
    const thing = { kind: "position" as const, id };
    const measure = { planId, kind: "internship" as const, words: "", plannedOn, thing };
    await addMeasure(measure, counsellor, ctx);
    expect(await addMeasure(measure, counsellor, ctx)).toMatchObject({ reason: "thing-there" });
    const later = contextAt(db, new Date("2026-12-21T02:00:00Z"));
    expect(await addMeasure(measure, counsellor, later)).toMatchObject({ reason: "thing-closed" });
  });
});
