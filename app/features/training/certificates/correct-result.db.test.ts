import { afterAll, afterEach, describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { recordAttendance } from "../attendance/record-attendance.server.ts";
import { exportEnrolments } from "../enrolment/export-enrolments.server.ts";
import { forgetPerson } from "../enrolment/forget-person.server.ts";
import { readOwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";
import { readEnrolmentProgress } from "../enrolment/read-progress.server.ts";
import { readSessionFeedback } from "../feedback/read-feedback.server.ts";
import { readTrainingFigures } from "../figures/read-figures.server.ts";
import { tellEnrolment } from "../jobs/tell-enrolment.server.ts";
import { readParticipant } from "../participants/read-participant.server.ts";
import {
  anEnrolment,
  aProvider,
  aSeeker,
  aSession,
  contextAt,
  NOW,
  seatOf,
} from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { anOfficer } from "../testing/offering.ts";
import { answerWork, listOpenWork, readOwnWork } from "../work/answer-work.server.ts";
import { askWork } from "../jobs/ask-work.server.ts";
import { checkCertificate } from "./check-certificate.server.ts";
import { concludeSession } from "./conclude-session.server.ts";
import { issueAgain } from "./issue-again.server.ts";
import { correctDrawnResult, previewCorrection } from "./correct-result.server.ts";
import { readOwnCertificate } from "./read-certificate.server.ts";
import { readResultToCorrect } from "./read-result.server.ts";
import { recordAssessment } from "./record-assessment.server.ts";
import { withdrawCertificate } from "./withdraw-certificate.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const over = contextAt(db, hoursFrom(3));
const daysLater = (days: number) => contextAt(db, hoursFrom(3 + days * 24));

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** Two people of a session that is over; both were there, one passed. */
async function aDrawnSession() {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "running", startsAt: NOW });
  const { organisationId, courseId } = session;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: { kind: "vocational", attendancePercent: 80, hasAssessment: true },
  });
  const { id: meetingId } = await db.trainingMeeting.findFirstOrThrow({
    where: { sessionId: session.id },
  });
  const [passing, failing] = [await aSeeker(db), await aSeeker(db)];
  const people = [
    { person: passing, passed: true },
    { person: failing, passed: false },
  ];
  const ids: string[] = [];
  for (const { person, passed } of people) {
    const { id } = await anEnrolment(db, session, person.userId, "enrolled");
    ids.push(id);
    const row = { id, version: 0, isWhole: true, minutes: null, joinedAt: null, leftAt: null };
    await recordAttendance({ meetingId, rows: [row], reason: "" }, provider, over);
    const assessment = { id, version: 0, passed, extraMinutes: 30, words: "读屏软件作答" };
    await recordAssessment(assessment, provider, over);
  }
  await concludeSession({ sessionId: session.id }, provider, over);
  const [passedId = "", failedId = ""] = ids;
  return { provider, session, meetingId, passing, failing, passedId, failedId };
}
type Drawn = Awaited<ReturnType<typeof aDrawnSession>>;

const assessed = (passed: boolean) => ({ passed, extraMinutes: 30, words: "读屏软件作答" });
const versionOf = async (id: string) =>
  (await db.enrolment.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

async function put(
  { provider, meetingId }: Pick<Drawn, "provider" | "meetingId">,
  id: string,
  changes: {
    readonly passed?: boolean | null;
    readonly minutes?: number;
    readonly reason?: string;
    readonly version?: number;
  },
  ctx = daysLater(1),
) {
  const { passed = true, minutes = 180, reason = "考核登记错了人", version } = changes;
  const correction = {
    ...{ id, version: version ?? (await versionOf(id)), reason },
    rows: [{ id: meetingId, minutes }],
    assessment: passed === null ? null : assessed(passed),
  };
  return correctDrawnResult(correction, provider, ctx);
}

const certificateOf = async (id: string, person: Drawn["passing"]) => {
  const found = await readOwnCertificate(id, person, "zh-CN", over);
  if (!found) throw new Error("no certificate");
  return found;
};
const check = ({ number, checkCode }: { number: string; checkCode: string }) =>
  checkCertificate({ number, code: checkCode }, "zh-CN", over);
const day = (text: string) => plainDate(text) as PlainDate;

async function figuresOn(text: string) {
  const asked = { from: undefined, to: undefined, on: day(text) };
  const later = contextAt(db, new Date("2026-12-30T02:00:00Z"));
  return (await readTrainingFigures(asked, await anOfficer(db), later)).figures;
}

describe("a result that was drawn wrongly", () => {
  it("takes the certificate with it, says so to whoever checks it, and comes back under another number", async () => {
    const drawn = await aDrawnSession();
    const { passedId: id, passing: person } = drawn;
    const first = await certificateOf(id, person);
    expect(await put(drawn, id, { passed: false })).toEqual({ ok: true, repeated: false });
    expect(await readOwnEnrolment(id, person, "zh-CN", over)).toMatchObject({
      state: "failed",
      result: { lacked: "assessment", attended: 180 },
      certificate: { isWithdrawn: true },
      corrections: [{ before: "completed", lacked: null, reason: "考核登记错了人" }],
    });
    expect(await check(first)).toMatchObject({
      state: "withdrawn",
      withdrawnFor: "result-corrected",
    });
    expect(JSON.stringify(await check(first))).not.toContain("登记错了人");

    expect(await put(drawn, id, { reason: "更正有误" }, daysLater(2))).toMatchObject({ ok: true });
    const second = await certificateOf(id, person);
    expect(second.number).not.toBe(first.number);
    expect(second.before).toMatchObject([{ number: first.number }]);
    expect(await check(second)).toMatchObject({ state: "valid" });
    expect(await check(first)).toMatchObject({ state: "withdrawn" });
    const participant = await readParticipant(id, drawn.provider, over);
    expect(participant?.certificates.map(({ number }) => number)).toEqual([
      second.number,
      first.number,
    ]);
    expect(participant?.corrections.map(({ before }) => before)).toEqual(["completed", "failed"]);
    expect(await seatOf(db, drawn.session.id)).toEqual({ taken: 2, holders: 2 });

    await withdrawCertificate({ id, words: "姓名写错了" }, drawn.provider, daysLater(3));
    expect(await check(second)).toMatchObject({ state: "withdrawn", withdrawnFor: "other" });
    const told = await exportEnrolments(person, over);
    expect(told.enrolments[0]?.certificates).toHaveLength(2);
    expect(told.enrolments[0]?.corrections.map(({ reason }) => reason)).toEqual([
      "考核登记错了人",
      "更正有误",
    ]);
    await forgetPerson(person, daysLater(4));
    const kept = await readParticipant(id, drawn.provider, over);
    expect(JSON.stringify(kept?.corrections)).not.toContain("更正有误");
  });

  it("keeps its result where a certificate was withdrawn by hand, and gets another one, once", async () => {
    const { passedId: id, passing, provider } = await aDrawnSession();
    const again = (actor = provider) => issueAgain({ id }, actor, daysLater(2));
    expect(await again()).toMatchObject({ reason: "not-withdrawn" });
    await withdrawCertificate({ id, words: "姓名写错" }, provider, daysLater(1));
    const asked = { from: undefined, to: undefined, on: undefined };
    const counted = async () =>
      (await readTrainingFigures(asked, await anOfficer(db), daysLater(3))).figures.total.times;
    expect(await counted()).toBe(0);
    expect(await again(await aProvider(db))).toMatchObject({ reason: "not-found" });
    const both = await Promise.all([again(), again()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const own = await readOwnCertificate(id, passing, "zh-CN", daysLater(3));
    expect(own).toMatchObject({ withdrawnAt: null, before: [{ withdrawnAt: daysLater(1).now }] });
    expect(await counted()).toBe(1);
    const event = await db.enrolmentEvent.findFirstOrThrow({
      where: { enrolmentId: id, move: "certificate-issued" },
    });
    await tellEnrolment(event.id, daysLater(2));
    const letters = await db.outboxMessage.count({ where: { dedupeKey: { contains: event.id } } });
    expect(letters).toBe(1);
  });

  it("is put right by what was recorded: minutes and assessment, each in the trail, and the person is told", async () => {
    const drawn = await aDrawnSession();
    const { failedId: id, failing: person } = drawn;
    const preview = await previewCorrection(
      {
        ...{ id, version: await versionOf(id), reason: "名单记错" },
        rows: [{ id: drawn.meetingId, minutes: 150 }],
        assessment: assessed(true),
      },
      drawn.provider,
      over,
    );
    expect(preview).toMatchObject({
      corrected: { to: "completed", certificate: "issue", working: { attended: 150 } },
    });
    expect(await readOwnEnrolment(id, person, "zh-CN", over)).toMatchObject({ state: "failed" });
    await put(drawn, id, { minutes: 150 });
    expect(await readOwnEnrolment(id, person, "zh-CN", over)).toMatchObject({
      state: "completed",
      meetings: [{ minutes: 150 }],
      result: { attended: 150, lacked: null, assessment: { passed: true } },
    });
    const trail = await db.auditEvent.findMany({
      where: { subjectId: id, at: daysLater(1).now },
      orderBy: { sequence: "asc" },
      select: { action: true },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      "attendance.corrected",
      "enrolment.assessed",
      "training-certificate.issued",
      "enrolment.corrected",
    ]);
    const event = await db.enrolmentEvent.findFirstOrThrow({
      where: { enrolmentId: id, move: "correct-result" },
    });
    await tellEnrolment(event.id, daysLater(1));
    const letters = await db.outboxMessage.findMany({
      where: { dedupeKey: { contains: event.id } },
      select: { subject: true },
    });
    expect(letters).toEqual([{ subject: "电商客服实务：结业结果更正：已学完" }]);
    // Nobody was there after all: then there is no assessment either.
    await put(drawn, id, { minutes: 0, passed: null });
    expect(await readOwnEnrolment(id, person, "zh-CN", over)).toMatchObject({
      state: "no_show",
      result: { assessment: null },
      feedback: null,
    });
  });

  it("of two who put it right at once one is heard; pressed twice it is once", async () => {
    const drawn = await aDrawnSession();
    const { passedId: id } = drawn;
    const version = await versionOf(id);
    const both = await Promise.all([
      put(drawn, id, { passed: false, version }),
      put(drawn, id, { minutes: 0, passed: null, version }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-by-someone-else" });
    const again = { passed: true, version: version + 1 };
    const twice = await Promise.all([put(drawn, id, again), put(drawn, id, again)]);
    expect(twice.map((one) => one.ok && one.repeated).sort()).toEqual([false, true]);
    expect(await db.resultCorrection.count()).toBe(2);
    expect(await db.trainingCertificate.count({ where: { withdrawnAt: null } })).toBe(1);
  });

  it("is nobody else's to put right, and not without a reason or a difference", async () => {
    const drawn = await aDrawnSession();
    const { passedId: id } = drawn;
    const other = { ...drawn, provider: await aProvider(db) };
    expect(await put(other, id, { passed: false })).toMatchObject({ reason: "not-found" });
    expect(await readResultToCorrect(id, other.provider, over)).toBeNull();
    const viewer = { ...drawn, provider: { ...drawn.provider, role: "viewer" as const } };
    expect(await put(viewer, id, { passed: false })).toMatchObject({ reason: "not-yours" });
    expect(await put(drawn, id, {})).toMatchObject({ reason: "the-same" });
    expect(await put(drawn, id, { passed: false, reason: " " })).toMatchObject({
      reason: "reason-missing",
    });
    const { userId } = await aSeeker(db);
    const open = await anEnrolment(db, drawn.session, userId, "enrolled");
    expect(await readResultToCorrect(open.id, drawn.provider, over)).toBeNull();
    expect(await put(drawn, open.id, {})).toMatchObject({ reason: "no-result" });
  });

  it("cannot be changed behind the rule's back", async () => {
    const { passedId: id, passing } = await aDrawnSession();
    const silently = (data: object) =>
      db.enrolment.updateMany({ where: { id, userId: passing.userId }, data });
    await expect(silently({ state: "failed" })).rejects.toThrow(/corrected with a reason/);
    const { organisationId, version } = await db.enrolment.findUniqueOrThrow({ where: { id } });
    await db.resultCorrection.create({
      data: {
        ...{ enrolmentId: id, organisationId, number: version, stateBefore: "completed" },
        ...{ reasonEncrypted: "x", at: NOW },
      },
    });
    await expect(silently({ state: "failed" })).rejects.toThrow(/does not outlast its result/);
    await expect(silently({ state: "failed", stateSince: NOW })).rejects.toThrow(
      /corrected with a reason/,
    );
    const second = db.trainingCertificate.create({
      data: {
        ...{ enrolmentId: id, organisationId, number: "A", checkCode: "B" },
        ...{ holderEncrypted: "x", issuedAt: NOW },
      },
    });
    await expect(second).rejects.toThrow();
  });
});

describe("what follows from a result follows the corrected one", () => {
  it("figures of a past day stay what they were, those since are put right, for the day the result was drawn", async () => {
    const drawn = await aDrawnSession();
    const [drawnOn, first, second] = ["2026-11-26", "2026-11-27", "2026-11-28"];
    const total = async (on = "") => (await figuresOn(on)).total.people;
    expect(await total(drawnOn)).toBe(1);
    await put(drawn, drawn.passedId, { passed: false }, daysLater(1));
    await put(drawn, drawn.failedId, { minutes: 170 }, daysLater(2));
    expect(await total(drawnOn)).toBe(1);
    expect(await total(first)).toBe(0);
    expect(await total(second)).toBe(1);
    const { ended, groups } = await figuresOn(second);
    expect(ended).toBe(2);
    expect(groups.find(({ by }) => by === "quarter")).toMatchObject({ key: "2026-4", times: 1 });
    const { stateSince } = await db.enrolment.findUniqueOrThrow({ where: { id: drawn.failedId } });
    expect(stateSince).toEqual(over.now);
  });

  it("the plan goes back with the course, but not where another session of it was completed", async () => {
    const drawn = await aDrawnSession();
    const { passedId: id, passing } = drawn;
    const steps = async () =>
      (await readEnrolmentProgress(id, over))?.events.map(({ toState }) => toState);
    expect(await steps()).toEqual(["completed"]);
    await put(drawn, id, { passed: false });
    expect(await steps()).toEqual(["failed"]);
    const jobs = await database.pool.query(
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'plan.follow-enrolment' AND key LIKE '%' || $1",
      [id],
    );
    expect(jobs.rowCount).toBe(1);
    const { courseId, organisationId } = drawn.session;
    const again = await aSession(db, drawn.provider, { state: "finished" });
    await db.$executeRaw`ALTER TABLE training_sessions DISABLE TRIGGER training_sessions_moves`;
    await db.trainingSession.updateMany({
      where: { id: again.id, organisationId },
      data: { courseId },
    });
    await db.$executeRaw`ALTER TABLE training_sessions ENABLE TRIGGER training_sessions_moves`;
    const other = await anEnrolment(db, again, passing.userId, "completed");
    await db.enrolmentEvent.create({
      data: {
        ...{ enrolmentId: other.id, move: "complete", side: "provider", toState: "completed" },
        at: NOW,
      },
    });
    expect((await steps())?.toSorted()).toEqual(["completed", "failed"]);
  });

  it("nobody is asked of work after a course they did not complete, and what they said is not counted", async () => {
    const drawn = await aDrawnSession();
    const { passedId: enrolmentId, passing: person } = drawn;
    const later = contextAt(db, new Date("2026-12-28T02:00:00Z"));
    await askWork("sweep", later);
    const answer = { enrolmentId, months: 1, situation: "employed", number: 0 } as const;
    expect(await answerWork(answer, person, later)).toEqual({ ok: true });
    expect((await figuresOn("2026-12-29")).work[0]).toMatchObject({ due: 1, working: 1 });
    await put(drawn, enrolmentId, { passed: false }, later);
    expect(await listOpenWork(enrolmentId, person, later)).toEqual([]);
    const asked = { enrolmentId, months: 1 } as const;
    expect(await readOwnWork(asked, person, "zh-CN", later)).toMatchObject({ isVoid: true });
    expect(
      await answerWork({ ...answer, number: 1, situation: "other" }, person, later),
    ).toMatchObject({ reason: "not-asked" });
    expect((await figuresOn("2026-12-29")).work[0]).toMatchObject({ due: 0, working: 0 });
    expect((await figuresOn("2026-12-27")).work[0]).toMatchObject({ due: 1 });
  });

  it("who turned out not to have come says nothing of the session", async () => {
    const drawn = await aDrawnSession();
    const { passedId: enrolmentId, session, provider } = drawn;
    await db.trainingFeedback.create({
      data: {
        ...{ enrolmentId, sessionId: session.id, organisationId: session.organisationId },
        ...{ overall: "good", teaching: "good", givenAt: NOW },
      },
    });
    const people = async () => {
      const told = await readSessionFeedback(session.id, provider, { db });
      return [told?.asked, told?.people];
    };
    expect(await people()).toEqual([2, 1]);
    await put(drawn, enrolmentId, { minutes: 0, passed: null });
    expect(await people()).toEqual([1, 0]);
  });
});
