import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { checkIn } from "../attendance/check-in.server.ts";
import { makeAttendanceCode } from "../attendance/make-code.server.ts";
import { recordAttendance, type RecordedRow } from "../attendance/record-attendance.server.ts";
import { readOwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";
import { anEnrolment, aProvider, aSeeker, aSession, contextAt, NOW } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { checkCertificate } from "./check-certificate.server.ts";
import { concludeSession } from "./conclude-session.server.ts";
import { readOwnCertificate } from "./read-certificate.server.ts";
import { recordAssessment } from "./record-assessment.server.ts";
import { withdrawCertificate } from "./withdraw-certificate.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);
const over = contextAt(db, hoursFrom(3));

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** A session of three hours that has just begun, with one person in it. */
async function aClass(course: { hasAssessment?: boolean } = {}) {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "running", startsAt: NOW });
  const { organisationId, courseId } = session;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: { kind: "vocational", attendancePercent: 80, ...course },
  });
  const person = await aSeeker(db);
  const { id } = await anEnrolment(db, session, person.userId, "enrolled");
  const { id: meetingId } = await db.trainingMeeting.findFirstOrThrow({
    where: { sessionId: session.id },
  });
  return { provider, session, person, id, meetingId };
}

const row = { version: 0, isWhole: false, minutes: null, joinedAt: null, leftAt: null };

async function codeOf(meetingId: string) {
  return (await db.attendanceCode.findUniqueOrThrow({ where: { meetingId } })).code;
}

describe("being there", () => {
  it("by the code of the meeting, once, and not by guessing", async () => {
    const { provider, person, id, meetingId } = await aClass();
    const other = await aProvider(db);
    expect(await makeAttendanceCode({ meetingId }, other, ctx)).toMatchObject({
      reason: "not-found",
    });
    await makeAttendanceCode({ meetingId }, provider, ctx);
    const code = await codeOf(meetingId);
    await makeAttendanceCode({ meetingId }, provider, ctx);
    expect(await codeOf(meetingId)).toBe(code);

    const wrong = code === "000000" ? "111111" : "000000";
    expect(await checkIn({ id, code: wrong }, person, ctx)).toMatchObject({ reason: "code-wrong" });
    expect(await checkIn({ id, code }, await aSeeker(db), ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await checkIn({ id, code }, person, over)).toMatchObject({ reason: "not-now" });
    expect(await checkIn({ id, code: code.replace(/^(\d{3})/, "$1 ") }, person, ctx)).toEqual({
      ok: true,
    });
    expect(await checkIn({ id, code }, person, contextAt(db, hoursFrom(1)))).toEqual({ ok: true });
    const records = await db.attendance.findMany({ select: { minutes: true, source: true } });
    expect(records).toEqual([{ minutes: 180, source: "code" }]);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => checkIn({ id, code: wrong }, person, ctx)),
    );
    expect(tries.some((one) => !one.ok && one.reason === "too-many-tries")).toBe(true);
  });

  it("by the code of either of two meetings that lie close together", async () => {
    const { provider, session, person, id, meetingId } = await aClass();
    const [startsAt, endsAt] = [hoursFrom(3.1), hoursFrom(4)];
    const second = await db.trainingMeeting.create({
      data: { sessionId: session.id, startsAt, endsAt },
      select: { id: true },
    });
    await db.trainingSession.updateMany({ where: { id: session.id }, data: { endsAt } });
    for (const one of [meetingId, second.id]) {
      await makeAttendanceCode({ meetingId: one }, provider, ctx);
    }
    const between = contextAt(db, hoursFrom(2.95));
    const read = async () =>
      (await readOwnEnrolment(id, person, "zh-CN", between))?.checksInto ?? null;
    for (const one of [second.id, meetingId]) {
      expect(await read()).not.toBeNull();
      expect(await checkIn({ id, code: await codeOf(one) }, person, between)).toEqual({ ok: true });
    }
    expect(await db.attendance.count()).toBe(2);
    expect(await read()).toBeNull();
  });

  it("by the list or by joining and leaving; changed with a reason, over what was read", async () => {
    const { provider, id, meetingId } = await aClass();
    const save = (changes: object, reason = "") =>
      recordAttendance({ meetingId, rows: [{ ...row, id, ...changes }], reason }, provider, over);
    expect(await save({})).toEqual({ ok: true, changed: 0 });
    expect(await save({ minutes: 181 })).toMatchObject({ reason: "too-many-minutes" });
    expect(await save({ joinedAt: NOW })).toMatchObject({ reason: "time-missing" });
    const times = { joinedAt: hoursFrom(-1), leftAt: hoursFrom(1) };
    expect(await save(times)).toEqual({ ok: true, changed: 1 });
    expect(await save({ minutes: 0 }, "登记错了")).toMatchObject({
      reason: "changed-by-someone-else",
    });
    expect(await save({ version: 1, isWhole: true })).toMatchObject({ reason: "reason-missing" });
    expect(await save({ version: 1, isWhole: true }, "晚到是地铁故障")).toMatchObject({ ok: true });
    expect(await db.attendance.findMany({ select: { minutes: true } })).toEqual([{ minutes: 180 }]);
    const trail = await db.auditEvent.findMany({
      where: { subjectId: id, action: "attendance.corrected" },
      select: { details: true },
    });
    expect(trail).toEqual([{ details: { meetingId, from: 60, minutes: 180 } }]);
    const viewer = { ...provider, role: "viewer" } as const;
    const list = { meetingId, rows: [{ ...row, id, minutes: 1 }], reason: "x" };
    expect(await recordAttendance(list, viewer, over)).toMatchObject({ reason: "not-yours" });
    expect(await recordAttendance(list, await aProvider(db), over)).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("the result and the certificate", () => {
  it("comes once all is known, is checked by number and code, and can be withdrawn", async () => {
    const { provider, session, person, id, meetingId } = await aClass({ hasAssessment: true });
    const conclude = (at = over) => concludeSession({ sessionId: session.id }, provider, at);
    expect(await conclude(ctx)).toMatchObject({ reason: "not-yet-over" });
    expect(await conclude()).toMatchObject({ reason: "meeting-unrecorded", meeting: 1 });
    const rows = [{ ...row, id, minutes: 150 }];
    await recordAttendance({ meetingId, rows, reason: "" }, provider, over);
    expect(await conclude()).toEqual({ ok: true, drawn: 0, left: 1 });
    const assessment = { id, version: 0, passed: true, extraMinutes: 30, words: "读屏软件作答" };
    expect(await recordAssessment(assessment, provider, over)).toEqual({ ok: true });
    expect(await recordAssessment(assessment, provider, over)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    const [one, two] = await Promise.all([conclude(), conclude()]);
    expect([one, two].map((each) => (each.ok ? each.drawn : -1)).sort()).toEqual([0, 1]);
    expect(await recordAssessment({ ...assessment, version: 1 }, provider, over)).toMatchObject({
      reason: "result-stands",
    });
    const later = [{ ...row, id, version: 1, minutes: 0 }];
    expect(
      await recordAttendance({ meetingId, rows: later, reason: "x" }, provider, over),
    ).toMatchObject({ reason: "result-stands" });

    const own = await readOwnEnrolment(id, person, "zh-CN", over);
    expect(own).toMatchObject({
      state: "completed",
      result: { taught: 180, attended: 150, needed: 144, lacked: null },
    });
    const certificate = await readOwnCertificate(id, person, "zh-CN", over);
    if (!certificate) throw new Error("no certificate");
    expect(certificate.holder).toBe("王芳");
    expect(await readOwnCertificate(id, await aSeeker(db), "zh-CN", over)).toBeNull();
    const { number, checkCode: code } = certificate;
    const check = () => checkCertificate({ number, code }, "zh-CN", over);
    expect(await check()).toMatchObject({ state: "valid", holder: "王*" });
    expect(await checkCertificate({ number, code: number }, "zh-CN", over)).toBeNull();

    const withdraw = (words: string) => withdrawCertificate({ id, words }, provider, over);
    expect(await withdraw(" ")).toMatchObject({ reason: "words-missing" });
    expect(await withdrawCertificate({ id, words: "x" }, await aProvider(db), over)).toMatchObject({
      reason: "not-found",
    });
    expect(await withdraw("成绩登记错误")).toEqual({ ok: true });
    expect(await withdraw("成绩登记错误")).toMatchObject({ reason: "already-withdrawn" });
    expect(await check()).toMatchObject({ state: "withdrawn" });
  });

  it("who was never there did not come, who was there too little failed and is told why", async () => {
    const { provider, session, person, id, meetingId } = await aClass();
    const absent = await aSeeker(db);
    const away = await anEnrolment(db, session, absent.userId, "enrolled");
    const note = (rows: RecordedRow[]) =>
      recordAttendance({ meetingId, rows, reason: "" }, provider, over);
    const conclude = () => concludeSession({ sessionId: session.id }, provider, over);
    await note([{ ...row, id, minutes: 100 }]);
    expect(await conclude()).toMatchObject({ drawn: 1, left: 1 });
    await note([{ ...row, id: away.id, minutes: 0 }]);
    expect(await conclude()).toMatchObject({ drawn: 1, left: 0 });
    expect(await readOwnEnrolment(id, person, "zh-CN", over)).toMatchObject({
      state: "failed",
      result: { lacked: "attendance", needed: 144 },
    });
    expect(await readOwnEnrolment(away.id, absent, "zh-CN", over)).toMatchObject({
      state: "no_show",
      certificate: null,
    });
  });
});
