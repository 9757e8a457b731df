import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { contestStates, contestTransitions } from "../policy/index.ts";
import { anEnrolment, aProvider, aSeeker, aSession, contextAt } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { anOfficer } from "../testing/offering.ts";
import { correctEntry } from "./correct-entry.server.ts";
import { carryOutContest } from "./move-contest.server.ts";
import { listPublicResults, readOwnResults } from "./public-results.server.ts";
import {
  listContestsToReview,
  readContest,
  readDiscipline,
  readEntry,
} from "./read-contest.server.ts";
import { saveDiscipline } from "./save-discipline.server.ts";
import { saveResults } from "./save-results.server.ts";
import { setConsent } from "../enrolment/set-consent.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const weaving = { name: "编织", nameEn: "", best: "highest", unit: "points", decimals: 1 } as const;

/** A contest that is over, with one discipline and two people in it. */
async function aContest() {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "finished", startsAt: hoursFrom(-72) });
  const { id: sessionId, organisationId, courseId } = session;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: { kind: "contest" },
  });
  const people = [await aSeeker(db), await aSeeker(db)] as const;
  const [one, two] = await Promise.all(
    people.map(({ userId }) => anEnrolment(db, session, userId, "completed")),
  );
  const wish = { sessionId, id: null, version: 0, ...weaving };
  const made = await saveDiscipline(wish, provider, ctx);
  if (!made.ok || !one || !two) throw new Error("no discipline");
  const enter = (first: string, second: string, version = 1) =>
    saveResults(
      {
        disciplineId: made.id,
        version,
        results: [
          { enrolmentId: one.id, outcome: null, score: first },
          { enrolmentId: two.id, outcome: second === "" ? "absent" : "scored", score: second },
        ],
      },
      provider,
      ctx,
    );
  const versionOf = async () => (await readContest(sessionId, provider, ctx))?.version ?? 0;
  const handIn = async () =>
    carryOutContest({ sessionId, version: await versionOf(), move: "hand-in" }, provider, ctx);
  return {
    provider,
    sessionId,
    people,
    one,
    two,
    disciplineId: made.id,
    wish,
    enter,
    handIn,
    versionOf,
  };
}

async function aPublished() {
  const contest = await aContest();
  const officer = await anOfficer(db);
  await contest.enter("9.5", "8");
  await contest.handIn();
  const { sessionId } = contest;
  const version = await contest.versionOf();
  const published = await carryOutContest({ sessionId, version, move: "publish" }, officer, ctx);
  expect(published).toEqual({ ok: true });
  return contest;
}

describe("results of a contest", () => {
  it("are entered exactly, handed in whole, looked at by an officer and then public", async () => {
    const { provider, sessionId, enter, handIn, versionOf } = await aContest();
    const officer = await anOfficer(db);
    expect(await handIn()).toMatchObject({ reason: "nothing-recorded" });
    expect(await enter("9.55", "8")).toMatchObject({ reason: "score-unreadable", count: 1 });
    expect(await enter("9.5", "")).toEqual({ ok: true });
    expect(await handIn()).toEqual({ ok: true });
    expect(await listPublicResults(sessionId, "zh-CN", ctx)).toBeNull();
    expect((await listContestsToReview(officer, ctx)).map((one) => one.sessionId)).toEqual([
      sessionId,
    ]);
    const order = { sessionId, version: await versionOf(), move: "publish" } as const;
    expect(await carryOutContest(order, provider, ctx)).toMatchObject({ reason: "not-yours" });
    expect(await carryOutContest(order, await anOfficer(db, "140581"), ctx)).toMatchObject({
      reason: "not-found",
    });
    const both = await Promise.all([
      carryOutContest(order, officer, ctx),
      carryOutContest(order, await anOfficer(db), ctx),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const shown = await listPublicResults(sessionId, "zh-CN", ctx);
    expect(shown?.disciplines[0]?.results).toMatchObject([
      { place: 1, score: 95, name: null },
      { place: null, outcome: "absent", name: null },
    ]);
    expect(await enter("9.6", "8", 2)).toMatchObject({ reason: "not-from-this-state" });
  });

  it("saved twice over the same version are saved once", async () => {
    const { enter } = await aContest();
    const both = await Promise.all([enter("9.5", "8"), enter("9.6", "8")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-by-someone-else" });
  });

  it("sent back say why, can be changed and handed in again", async () => {
    const { provider, sessionId, enter, handIn, versionOf } = await aContest();
    const officer = await anOfficer(db);
    await enter("9.5", "8");
    await handIn();
    const back = { sessionId, version: await versionOf(), move: "send-back" } as const;
    expect(await carryOutContest({ ...back, reason: " " }, officer, ctx)).toMatchObject({
      reason: "reason-missing",
    });
    expect(await carryOutContest({ ...back, reason: "少一位裁判的分" }, officer, ctx)).toEqual({
      ok: true,
    });
    expect(await readContest(sessionId, provider, ctx)).toMatchObject({
      state: "entering",
      reason: "少一位裁判的分",
    });
    expect(await enter("9.6", "8", 2)).toEqual({ ok: true });
    expect(await handIn()).toEqual({ ok: true });
  });
});

describe("a published result", () => {
  it("is corrected with a reason alone: place, page and person follow", async () => {
    const { provider, sessionId, people, two } = await aPublished();
    const entry = await db.contestEntry.findFirstOrThrow({
      where: { enrolmentId: two.id },
      select: { id: true },
    });
    const correction = {
      ...{ entryId: entry.id, version: 1, outcome: "scored" as const },
      ...{ score: "9.8", reason: "漏记一项加分" },
    };
    const both = await Promise.all([
      correctEntry(correction, provider, ctx),
      correctEntry(correction, provider, ctx),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const shown = await listPublicResults(sessionId, "zh-CN", ctx);
    expect(shown?.disciplines[0]?.results).toMatchObject([
      { place: 1, score: 98, corrected: { reason: "漏记一项加分" } },
      { place: 2, score: 95, corrected: null },
    ]);
    const own = await readOwnResults(two.id, people[1], "zh-CN", ctx);
    expect(own?.results).toMatchObject([{ place: 1, score: 98 }]);
    const subjects = (await listOutbox(db, { limit: 10 })).map(({ subject }) => subject);
    expect(subjects).toContain("您的比赛成绩有更正：电商客服实务");
    await expect(
      db.$executeRaw`UPDATE contest_entries SET score = 100 WHERE id = ${entry.id}::uuid`,
    ).rejects.toThrow(/corrected with a reason/);
  });

  it("shows a name while its person agrees, and to others never", async () => {
    const { sessionId, people, one } = await aPublished();
    const names = async () =>
      (await listPublicResults(sessionId, "zh-CN", ctx))?.disciplines[0]?.results.map(
        ({ name }) => name,
      );
    const [person, other] = people;
    expect(
      await setConsent({ id: one.id, purpose: "contest-name", agrees: true }, other, ctx),
    ).toMatchObject({
      reason: "not-found",
    });
    await Promise.all([
      setConsent({ id: one.id, purpose: "contest-name", agrees: true }, person, ctx),
      setConsent({ id: one.id, purpose: "contest-name", agrees: true }, person, ctx),
    ]);
    expect(await names()).toEqual(["王芳", null]);
    const consents = await db.consent.count({ where: { enrolmentId: one.id } });
    expect(consents).toBe(1);
    await setConsent({ id: one.id, purpose: "contest-name", agrees: false }, person, ctx);
    expect(await names()).toEqual([null, null]);
  });
});

describe("whose contest it is", () => {
  it("nobody else enters, reads or corrects", async () => {
    const { sessionId, disciplineId, one, wish, people } = await aPublished();
    const elsewhere = await aProvider(db);
    const entry = await db.contestEntry.findFirstOrThrow({
      where: { enrolmentId: one.id },
      select: { id: true },
    });
    expect(await readContest(sessionId, elsewhere, ctx)).toBeNull();
    expect(await readDiscipline(disciplineId, elsewhere, ctx)).toBeNull();
    expect(await readEntry(entry.id, elsewhere, ctx)).toBeNull();
    expect(await saveDiscipline({ ...wish, name: "剪纸" }, elsewhere, ctx)).toMatchObject({
      reason: "not-found",
    });
    const results = { disciplineId, version: 2, results: [] };
    expect(await saveResults(results, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    const correction = {
      entryId: entry.id,
      version: 1,
      outcome: "absent",
      score: "",
      reason: "无",
    } as const;
    expect(await correctEntry(correction, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    expect(await readOwnResults(one.id, people[1], "zh-CN", ctx)).toBeNull();
  });
});

describe("the database", () => {
  it("lets results go where the rules do", async () => {
    const pairs = contestStates.flatMap((from) => contestStates.map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      const rows = await db.$queryRaw<{ may: boolean }[]>`
        SELECT contest_may_go(${from}::contest_state, ${to}::contest_state) AS may`;
      const may = from === to || contestTransitions.some(([a, b]) => a === from && b === to);
      expect(rows[0]?.may, `${from} > ${to}`).toBe(may);
    }
  });
});
