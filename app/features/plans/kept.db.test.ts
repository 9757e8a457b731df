import { afterAll, afterEach, describe, expect, it } from "vitest";
import { eraseAccount } from "#app/features/accounts/index.server.ts";
import { answerCheckIn } from "#app/features/applications/check-ins/answer-check-in.server.ts";
import {
  anEmployer,
  anApplication,
  contextAt,
} from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { withdrawConsent } from "./answer-consent.server.ts";
import { followCheckIn } from "./jobs/follow-check-in.server.ts";
import { noteKeptWork } from "./keep-work.server.ts";
import { makeStep } from "./move-plan.server.ts";
import { readOwnPlan, readPlan } from "./read-plan.server.ts";
import { day, planWorld } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const on = (date: string) => contextAt(db, new Date(`${date}T02:00:00Z`));
const today = on("2026-11-23");
const spring = on("2027-05-25");
afterEach(() => database.reset());
afterAll(() => db.$disconnect());
const { aCounsellor, anAgreed } = planWorld(db);

/** Somebody in work since the day of the tests. */
async function aPlaced() {
  const plan = await anAgreed();
  const placed = await makeStep(
    {
      ...{ planId: plan.planId, move: "place", words: "", placedOn: day("2026-11-23") },
      ...{ outcome: "quota", onceKey: "placed-once" },
    },
    plan.counsellor,
    today,
  );
  if (!placed.ok) throw new Error(placed.reason);
  return plan;
}

const kept = { isKept: true, basis: "contract" } as const;
const events = (planId: string, what: string) =>
  db.planEvent.findMany({ where: { planId, what }, orderBy: { id: "asc" } });

describe("work kept", () => {
  it("is noted once its month has come, once, and half a year of it settles the plan", async () => {
    const { seeker, counsellor, planId } = await aPlaced();
    const note = (afterMonths: 1 | 6 | 12, ctx = spring) =>
      noteKeptWork({ planId, afterMonths, ...kept }, counsellor, ctx);
    expect(await note(1, today)).toMatchObject({ reason: "kept-early" });
    expect(await note(12)).toMatchObject({ reason: "kept-early" });
    expect(await Promise.all([note(1), note(1), note(1)])).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(await events(planId, "kept")).toHaveLength(1);
    expect(await readPlan(planId, counsellor, spring)).toMatchObject({ state: "placed" });
    await note(6);
    for (const reader of [seeker, counsellor]) {
      expect(await readPlan(planId, reader, spring)).toMatchObject({
        state: "stable",
        kept: [
          { status: "kept" },
          { status: "unknown" },
          { status: "kept" },
          { status: "not-yet" },
        ],
      });
    }
  });

  it("is nobody else's to note, and nothing is noted without consent or work", async () => {
    const { seeker, counsellor, planId } = await aPlaced();
    const note = (actor = counsellor) =>
      noteKeptWork({ planId, afterMonths: 1, ...kept }, actor, spring);
    expect(await note(await aCounsellor())).toMatchObject({ reason: "not-found" });
    await withdrawConsent({ planId }, seeker, spring);
    expect(await note()).toMatchObject({ reason: "consent-missing" });
    const other = await anAgreed();
    expect(
      await noteKeptWork(
        { planId: other.planId, afterMonths: 1, ...kept },
        other.counsellor,
        spring,
      ),
    ).toMatchObject({ reason: "not-now" });
    expect(await db.planEvent.count({ where: { what: "kept" } })).toBe(0);
  });

  it("is told by what both sides answer after the hire, for work that began with it", async () => {
    const { seeker, counsellor, planId } = await aPlaced();
    const say = async (startsOn: string, side: "person" | "employer", isWorking: boolean) => {
      const owner = await anEmployer(db);
      const application = await anApplication(db);
      const hire = await db.hire.create({
        data: {
          ...{ applicationId: application.id, userId: seeker.userId },
          ...{ organisationId: owner.organisationId, positionId: application.positionId },
          ...{ startsOn: new Date(`${startsOn}T00:00:00Z`), recordedAt: today.now },
        },
      });
      const { id: checkInId } = await db.hireCheckIn.create({
        data: {
          ...{ hireId: hire.id, userId: seeker.userId, organisationId: owner.organisationId },
          ...{ afterDays: 30, side, askedAt: today.now },
        },
      });
      const answer = { checkInId, isWorking, adjustments: "work", words: "", version: 1 } as const;
      await answerCheckIn(answer, side === "person" ? seeker : owner, spring);
      await followCheckIn(checkInId, spring);
      await followCheckIn(checkInId, spring);
    };
    await say("2026-11-20", "employer", false);
    await say("2026-11-20", "person", true);
    await say("2026-06-01", "person", false);
    expect(await events(planId, "kept")).toHaveLength(2);
    expect((await readOwnPlan(seeker, spring))?.kept?.[0]).toMatchObject({
      ...{ status: "kept", isDoubted: true, word: { source: "person" } },
    });
    await noteKeptWork(
      { planId, afterMonths: 1, isKept: false, basis: "insurance" },
      counsellor,
      spring,
    );
    expect((await readOwnPlan(seeker, spring))?.kept?.[0]).toMatchObject({ status: "ended" });
  });
});

describe("what happened in plans", () => {
  it("is recorded as it happens, and nothing of it can be changed", async () => {
    const { planId } = await aPlaced();
    const states = await events(planId, "state");
    expect(states.map(({ value }) => value)).toEqual([
      "listed",
      "contacted",
      "assessed",
      "planned",
      "placed",
    ]);
    expect(states.at(-1)).toMatchObject({
      outcome: "quota",
      placedOn: new Date("2026-11-23T00:00:00Z"),
    });
    expect((await events(planId, "follow-up")).map(({ value }) => value)).toEqual([
      "reached",
      "reached",
    ]);
    expect((await events(planId, "agreed")).map(({ value }) => value)).toEqual(["1"]);
    await expect(db.planEvent.deleteMany({ where: { planId } })).rejects.toThrow("append-only");
    await expect(db.planEvent.updateMany({ data: { value: "x" } })).rejects.toThrow("append-only");
  });

  it("stays when the account is erased, and ends with it", async () => {
    const { seeker, planId } = await aPlaced();
    await db.user.update({
      where: { id: seeker.userId },
      data: { closedAt: new Date("2026-11-20T00:00:00Z") },
    });
    await eraseAccount(seeker.userId, spring);
    expect(await db.plan.count({ where: { id: planId } })).toBe(0);
    expect((await events(planId, "state")).at(-1)).toMatchObject({ value: "erased" });
  });
});
