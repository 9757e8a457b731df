import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { forgetPerson } from "../forget-person.server.ts";
import { anEmployer, anApplication, aSeeker, contextAt, NOW } from "../testing/arrange.ts";
import { answerCheckIn } from "./answer-check-in.server.ts";
import { askCheckIns } from "./ask-check-ins.server.ts";
import { findCheckIn, listCheckIns, listCheckInsOf } from "./read-check-ins.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const DAY_MS = 86_400_000;

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** Somebody hired, who began so many days ago. */
async function aHire(daysAgo: number) {
  const { owner, seeker, positionId, id: applicationId } = await anApplication(db);
  await db.hire.create({
    data: {
      ...{ applicationId, userId: seeker.userId, organisationId: owner.organisationId, positionId },
      startsOn: new Date(NOW.getTime() - daysAgo * DAY_MS),
      recordedAt: NOW,
    },
  });
  return { owner, seeker };
}

async function asked(daysAgo = 30) {
  const hire = await aHire(daysAgo);
  await askCheckIns(ctx);
  const idOf = async (actor: Parameters<typeof listCheckIns>[0]) =>
    (await listCheckIns(actor, "zh-CN", ctx))[0]?.id ?? "none";
  return { ...hire, own: await idOf(hire.seeker), theirs: await idOf(hire.owner) };
}

const answer = { isWorking: true, adjustments: "partly", words: "字幕还没有装好。" } as const;

describe("how work goes", () => {
  it.each([
    [29, []],
    [30, [30, 30]],
    [59, [30, 30]],
    [60, []],
    [90, [90, 90]],
    [180, [180, 180]],
    [400, []],
  ])("%d days after the start is asked of both sides: %j", async (daysAgo, days) => {
    await aHire(daysAgo);
    await askCheckIns(ctx);
    const rows = await db.hireCheckIn.findMany({ select: { afterDays: true } });
    expect(rows.map(({ afterDays }) => afterDays)).toEqual(days);
    expect(await listOutbox(db, { limit: 9 })).toHaveLength(days.length);
  });

  it("is asked once, of several sweeps at once", async () => {
    await aHire(30);
    await Promise.all([askCheckIns(ctx), askCheckIns(ctx), askCheckIns(ctx)]);
    expect(await db.hireCheckIn.count()).toBe(2);
    expect(await listOutbox(db, { limit: 9 })).toHaveLength(2);
  });

  it("is answered by each side for itself, and corrected over what was seen", async () => {
    const { owner, seeker, own, theirs } = await asked();
    const say = (actor: Parameters<typeof answerCheckIn>[1], checkInId: string, version = 1) =>
      answerCheckIn({ checkInId, ...answer, version }, actor, ctx);
    for (const [actor, id] of [
      [seeker, theirs],
      [owner, own],
      [await aSeeker(db), own],
      [await anEmployer(db), theirs],
    ] as const) {
      expect(await findCheckIn(id, actor, "zh-CN", ctx)).toBeNull();
      expect(await say(actor, id)).toMatchObject({ reason: "not-found" });
    }
    expect(await say({ ...owner, role: "viewer" }, theirs)).toMatchObject({ reason: "not-yours" });
    const both = await Promise.all([say(seeker, own), say(seeker, own)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await say(owner, theirs)).toEqual({ ok: true });
    const changed = { checkInId: own, ...answer, isWorking: false };
    expect(await answerCheckIn({ ...changed, version: 1 }, seeker, ctx)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    expect(await answerCheckIn({ ...changed, version: 2 }, seeker, ctx)).toEqual({ ok: true });
    expect(await findCheckIn(own, seeker, "zh-CN", ctx)).toMatchObject({
      answer: { isWorking: false, adjustments: "partly", words: "字幕还没有装好。" },
    });
    const trail = await db.auditEvent.findMany({ where: { subjectId: own } });
    expect(trail).toHaveLength(2);
    expect(JSON.stringify(trail.map(({ details }) => details))).not.toContain("字幕");
    expect(await listCheckInsOf(seeker.userId, "zh-CN", db)).toHaveLength(2);
  });

  it("keeps no words of an account that was erased, and asks it nothing", async () => {
    const { seeker, own } = await asked();
    await answerCheckIn({ checkInId: own, ...answer, version: 1 }, seeker, ctx);
    await forgetPerson(seeker, ctx);
    expect(await db.hireCheckIn.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
      wordsEncrypted: null,
    });
    const other: { seeker: Seeker } = await aHire(30);
    await db.user.update({ where: { id: other.seeker.userId }, data: { erasedAt: NOW } });
    await askCheckIns(ctx);
    expect(await db.hireCheckIn.count({ where: { userId: other.seeker.userId } })).toBe(0);
  });
});
