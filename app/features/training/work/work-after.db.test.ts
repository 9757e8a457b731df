import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { anEmployer } from "#app/features/quotas/testing/arrange.ts";
import { aHire } from "#app/features/quotas/testing/hires.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { exportEnrolments } from "../enrolment/export-enrolments.server.ts";
import { forgetPerson } from "../enrolment/forget-person.server.ts";
import { readTrainingFigures } from "../figures/read-figures.server.ts";
import { answeredForDays } from "../policy/index.ts";
import { anEnrolment, aProvider, aSeeker, aSession, contextAt } from "../testing/arrange.ts";
import { anOfficer } from "../testing/offering.ts";
import { answerWork, listOpenWork, readOwnWork } from "./answer-work.server.ts";
import { askWork } from "../jobs/ask-work.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const on = (text: string) => contextAt(db, new Date(`${text}T02:00:00Z`));
const DONE = new Date("2026-03-10T02:00:00Z");

let session: Awaited<ReturnType<typeof aSession>>;
beforeEach(async () => {
  session = await aSession(db, await aProvider(db), { state: "finished" });
  const { courseId: id, organisationId } = session;
  await db.course.updateMany({ where: { id, organisationId }, data: { kind: "vocational" } });
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function completed(state: "completed" | "failed" = "completed") {
  const person = await aSeeker(db);
  const { id: enrolmentId } = await anEnrolment(db, session, person.userId, state, {
    stateSince: DONE,
  });
  return { person, enrolmentId };
}

const asked = async () =>
  (await db.workQuestion.findMany({ orderBy: { afterMonths: "asc" } })).map(
    ({ afterMonths }) => afterMonths,
  );
const ask = (ctx: ReturnType<typeof on>) => askWork("sweep", ctx);
const letters = () => db.outboxMessage.count();

describe("whether work followed a course", () => {
  it("is asked after one, three and six months, once each, of who completed it", async () => {
    const { person, enrolmentId } = await completed();
    await completed("failed");
    await ask(on("2026-04-09"));
    expect(await asked()).toEqual([]);
    await Promise.all([ask(on("2026-04-10")), ask(on("2026-04-10"))]);
    expect(await asked()).toEqual([1]);
    expect(await letters()).toBe(1);
    await ask(on("2026-05-20"));
    await ask(on("2026-06-12"));
    await ask(on("2026-09-10"));
    expect(await asked()).toEqual([1, 3, 6]);
    expect(await letters()).toBe(3);
    expect(await listOpenWork(enrolmentId, person, on("2026-09-11"))).toEqual([6]);
  });

  it("is not asked of who was hired through the product since", async () => {
    const { seeker } = await aHire(await anEmployer(db), on("2026-03-20"));
    await anEnrolment(db, session, seeker.userId, "completed", { stateSince: DONE });
    await ask(on("2026-04-10"));
    expect(await asked()).toEqual([]);
  });

  it("is answered by the person alone, changed over what they saw, and counted as of a day", async () => {
    const { person, enrolmentId } = await completed();
    await ask(on("2026-04-10"));
    const say = (
      situation: "looking" | "employed",
      number: number,
      at = on("2026-04-12"),
      who = person,
    ) => answerWork({ enrolmentId, months: 1, situation, number }, who, at);
    expect(await say("looking", 0, undefined, await aSeeker(db))).toMatchObject({
      reason: "not-found",
    });
    const answers = await Promise.all([say("looking", 0), say("employed", 0)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await db.workAnswer.deleteMany();
    expect(await say("looking", 0)).toEqual({ ok: true });
    expect(await say("looking", 0)).toEqual({ ok: true });
    expect(await say("employed", 0)).toMatchObject({ reason: "changed-by-someone-else" });
    expect(await say("employed", 1, on("2026-04-20"))).toEqual({ ok: true });
    expect(
      await readOwnWork({ enrolmentId, months: 1 }, person, "zh-CN", on("2026-04-21")),
    ).toMatchObject({
      situation: "employed",
      number: 2,
      isOpen: true,
    });
    const officer = await anOfficer(db);
    const known = async (text: string) => {
      const day = plainDate(text) as PlainDate;
      const asOf = { from: undefined, to: undefined, on: day };
      return (await readTrainingFigures(asOf, officer, on("2026-12-01"))).figures.work[0];
    };
    expect(await known("2026-04-11")).toEqual({ months: 1, due: 1, working: 0, unknown: 1 });
    expect(await known("2026-04-12")).toEqual({ months: 1, due: 1, working: 0, unknown: 0 });
    expect(await known("2026-04-20")).toEqual({ months: 1, due: 1, working: 1, unknown: 0 });
  });

  it("is taken for so many days, is in the person's download, and goes with their account", async () => {
    const { person, enrolmentId } = await completed();
    await ask(on("2026-04-10"));
    const late = contextAt(db, new Date(DONE.getTime() + (32 + answeredForDays) * 86_400_000));
    const answer = { enrolmentId, months: 1, situation: "studying", number: 0 } as const;
    expect(await answerWork(answer, person, late)).toMatchObject({ reason: "too-late" });
    expect(await listOpenWork(enrolmentId, person, late)).toEqual([]);
    await answerWork(answer, person, on("2026-04-12"));
    const told = await exportEnrolments(person, on("2026-04-12"));
    expect(told.enrolments[0]?.workAsked).toMatchObject([
      { afterMonths: 1, answers: [{ situation: "studying" }] },
    ]);
    await forgetPerson(person, on("2026-04-13"));
    expect(await db.workAnswer.count()).toBe(0);
  });
});
