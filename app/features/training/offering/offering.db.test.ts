import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { aProvider, aSession, contextAt, NOW } from "../testing/arrange.ts";
import type { Provider } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { anOfficer, aWholeSession } from "../testing/offering.ts";
import { copyCourse, createCourse } from "./create-course.server.ts";
import { copySession, createSession } from "./create-session.server.ts";
import { findOwnCourse, listOwnCourses } from "./own-courses.server.ts";
import { findOwnSession, listOwnSessions } from "./own-sessions.server.ts";
import { findForReview, listSessionQueue } from "./review-queue.server.ts";
import { findVenue } from "./own-house.server.ts";
import { saveCourse } from "./save-course.server.ts";
import { saveSession } from "./save-session.server.ts";
import { saveTeacher } from "./save-teacher.server.ts";
import { saveVenue } from "./save-venue.server.ts";
import { listTeacherClashes } from "./teacher-clashes.server.ts";
import { submitSession, takeBackSession } from "./submit-session.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const stateOf = async (id: string) =>
  (await db.trainingSession.findFirstOrThrow({ where: { id }, select: { state: true } })).state;

describe("venues and teachers", () => {
  const words = {
    name: "一楼教室",
    region: "140502",
    address: "凤台西街12号",
    accessFacts: ["lift"],
    accessNote: "",
  };

  it("asked for twice at once, one is made; another of its name is refused", async () => {
    const provider = await aProvider(db);
    const add = () => saveVenue({ id: null, version: 0, ...words }, provider, ctx);
    const both = await Promise.all([add(), add()]);
    expect(both[0]).toMatchObject({ ok: true });
    expect(both[1]).toEqual(both[0]);
    expect(await db.trainingVenue.count()).toBe(1);
    const other = { id: null, version: 0, ...words, address: "长平西街8号" };
    expect(await saveVenue(other, provider, ctx)).toMatchObject({ reason: "name-taken" });
    expect(await saveVenue(other, await aProvider(db), ctx)).toMatchObject({ ok: true });
  });

  it("stay as they were told while a session that was handed in uses them", async () => {
    const provider = await aProvider(db);
    const made = await saveVenue({ id: null, version: 0, ...words }, provider, ctx);
    const id = made.ok ? made.id : "";
    const session = await aSession(db, provider, { state: "submitted" });
    await db.trainingSession.updateMany({ where: { id: session.id }, data: { venueId: id } });
    const change = (version = 1) =>
      saveVenue({ id, version, ...words, address: "长平西街8号" }, provider, ctx);
    const usedBy = async () => (await findVenue(id, provider.organisationId, ctx))?.usedBy;
    expect(await change()).toMatchObject({ reason: "venue-fixed" });
    expect(await usedBy()).toBe(1);
    await db.trainingSession.updateMany({
      where: { id: session.id },
      data: { state: "sent_back" },
    });
    expect(await usedBy()).toBe(0);
    expect(await change()).toEqual({ ok: true, id });
  });

  it("are changed from the version that was seen, by their own provider's writers only", async () => {
    const provider = await aProvider(db);
    const made = await saveTeacher(
      { id: null, version: 0, name: "赵老师", about: "" },
      provider,
      ctx,
    );
    const id = made.ok ? made.id : "";
    const change = (about: string, actor: Provider = provider, version = 1) =>
      saveTeacher({ id, version, name: "赵老师", about }, actor, ctx);
    expect(await change("会手语", { ...provider, role: "viewer" })).toMatchObject({
      reason: "not-yours",
    });
    expect(await change("会手语", await aProvider(db))).toMatchObject({ reason: "not-found" });
    expect(await change("会手语")).toMatchObject({ ok: true });
    expect(await change("会手语")).toMatchObject({ ok: true });
    expect(await change("会盲文")).toMatchObject({ reason: "changed-by-someone-else" });
    const actions = await db.auditEvent.findMany({ select: { action: true } });
    expect(actions.map(({ action }) => action)).toEqual([
      "training-teacher.added",
      "training-teacher.changed",
    ]);
  });
});

describe("a course", () => {
  it("begins with the provider's contact, keeps its phone sealed and names no number in the trail", async () => {
    const provider = await aProvider(db, { contactName: "赵老师" });
    const made = await createCourse({ title: "面点" }, provider, ctx);
    const courseId = made.ok ? made.courseId : "";
    const patch = { contactPhone: "19900001234", hours: 40 };
    const save = () => saveCourse({ courseId, version: 1, patch }, provider, ctx);
    expect(await save()).toEqual({ ok: true, version: 2 });
    expect(await save()).toEqual({ ok: true, version: 2 });
    const course = await findOwnCourse(courseId, provider.organisationId, ctx);
    expect(course?.content).toMatchObject({ contactName: "赵老师", ...patch });
    const row = await db.course.findFirstOrThrow({ select: { contactPhoneEncrypted: true } });
    expect(row.contactPhoneEncrypted).not.toContain("19900001234");
    const trail = JSON.stringify(await db.auditEvent.findMany({ select: { details: true } }));
    expect(trail).toContain("hours");
    expect(trail).not.toContain("19900001234");
    const stale = saveCourse({ courseId, version: 1, patch: { hours: 8 } }, provider, ctx);
    expect(await stale).toMatchObject({ reason: "changed-by-someone-else" });
  });

  it.each(["submitted", "published", "running", "finished"] as const)(
    "keeps its words while a session is %s; its copy may change",
    async (state) => {
      const provider = await aProvider(db);
      const { courseId } = await aWholeSession(db, provider, state);
      const change = (id: string) =>
        saveCourse({ courseId: id, version: 1, patch: { title: "别的" } }, provider, ctx);
      expect(await change(courseId)).toEqual({ ok: false, reason: "course-fixed" });
      const copy = await copyCourse({ id: courseId }, provider, ctx);
      expect(await change(copy.ok ? copy.courseId : "")).toMatchObject({ ok: true });
    },
  );

  it("begun or copied twice at once is one draft; one that was worked on is not taken for it", async () => {
    const provider = await aProvider(db, { contactName: "赵老师" });
    const begin = () => createCourse({ title: "面点" }, provider, ctx);
    const [first, second] = await Promise.all([begin(), begin()]);
    expect(second).toEqual(first);
    const courseId = first.ok ? first.courseId : "";
    const copy = () => copyCourse({ id: courseId }, provider, ctx);
    const [one, other] = await Promise.all([copy(), copy()]);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual(one);
    expect(one).not.toEqual(first);
    for (const id of [courseId, one.ok ? one.courseId : ""]) {
      await saveCourse({ courseId: id, version: 1, patch: { hours: 40 } }, provider, ctx);
    }
    const third = await begin();
    expect([first, one]).not.toContainEqual(third);
    expect(await db.course.count()).toBe(3);
    expect(await db.auditEvent.count({ where: { action: "course.created" } })).toBe(3);
  });

  it("is never emptied under a session that is handed in at the same time", async () => {
    for (let round = 0; round < 8; round += 1) {
      const provider = await aProvider(db);
      const { id, courseId, version } = await aWholeSession(db, provider);
      const [saved, submitted] = await Promise.all([
        saveCourse({ courseId, version: 1, patch: { description: "" } }, provider, ctx),
        submitSession({ id, version }, provider, ctx),
      ]);
      expect([saved.ok, submitted.ok].filter(Boolean)).toHaveLength(1);
      if (!saved.ok) expect(saved.reason).toBe("course-fixed");
      if (!submitted.ok) expect(submitted.reason).toBe("not-ready");
    }
  });
});

describe("a session", () => {
  it("is filled in part by part, with its meetings, and never with somebody else's venue", async () => {
    const [provider, other] = [await aProvider(db), await aProvider(db)];
    const { courseId } = await aWholeSession(db, provider);
    const { venueId } = await aWholeSession(db, other);
    const made = await createSession({ courseId }, provider, ctx);
    const sessionId = made.ok ? made.sessionId : "";
    const timetable = [{ startsAt: hoursFrom(100), endsAt: hoursFrom(103) }];
    const save = (version: number, patch: Parameters<typeof saveSession>[0]["patch"]) =>
      saveSession({ sessionId, version, patch }, provider, ctx);
    expect(await save(1, { timetable, seats: 8 })).toEqual({ ok: true, version: 2 });
    expect(await save(1, { timetable, seats: 8 })).toEqual({ ok: true, version: 2 });
    expect(await save(2, { venueId })).toMatchObject({ reason: "not-in-house" });
    expect(await save(2, { timetable: [] })).toEqual({ ok: true, version: 3 });
    const own = { id: sessionId, organisationId: provider.organisationId };
    const found = await findOwnSession(own, provider, "zh-CN", ctx);
    expect(found?.view).toMatchObject({ seats: 8, startsAt: null, meetings: [] });
    expect(found?.problems).toContainEqual({ field: "timetable", code: "missing" });
  });

  it("is refused while something is missing, then waits in the region of its venue", async () => {
    const provider = await aProvider(db);
    const lacking = await aWholeSession(db, provider, "draft", { contactPhone: "" });
    expect(await submitSession(lacking, provider, ctx)).toEqual({ ok: false, reason: "not-ready" });
    const whole = await aWholeSession(db, provider);
    expect(await submitSession(whole, { ...provider, verified: false }, ctx)).toMatchObject({
      reason: "organisation-not-verified",
    });
    expect(await submitSession(whole, await aProvider(db), ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await submitSession(whole, provider, ctx)).toEqual({ ok: true, to: "submitted" });
    expect(await submitSession(whole, provider, ctx)).toMatchObject({
      reason: "not-from-this-state",
    });
    const there = await anOfficer(db, "140581");
    const queue = await listSessionQueue(null, there, "zh-CN", ctx);
    expect(queue.rows.map(({ id }) => id)).toEqual([whole.id]);
    const elsewhere = await anOfficer(db, "140502");
    expect((await listSessionQueue(null, elsewhere, "zh-CN", ctx)).rows).toEqual([]);
    expect(await findForReview(whole.id, elsewhere, "zh-CN", ctx)).toBeNull();
    const patch = { seats: 3 };
    expect(
      await saveSession({ sessionId: whole.id, version: 2, patch }, provider, ctx),
    ).toMatchObject({ reason: "not-editable" });
  });

  it("taken back is a draft again, that no officer sees", async () => {
    const provider = await aProvider(db);
    const { id, version } = await aWholeSession(db, provider, "submitted");
    expect(await takeBackSession({ id, version }, provider, ctx)).toMatchObject({ to: "draft" });
    expect(await findForReview(id, await anOfficer(db, "140581"), "zh-CN", ctx)).toBeNull();
    expect(await stateOf(id)).toBe("draft");
  });

  it("copied keeps everything but its days", async () => {
    const provider = await aProvider(db);
    const { id } = await aWholeSession(db, provider, "published");
    const copy = await copySession({ id }, provider, ctx);
    expect(await copySession({ id }, await aProvider(db), ctx)).toMatchObject({
      reason: "not-found",
    });
    const own = {
      id: copy.ok ? copy.sessionId : "",
      organisationId: provider.organisationId,
    };
    const found = await findOwnSession(own, provider, "zh-CN", ctx);
    expect(found?.problems.map(({ field }) => field)).toEqual([
      "timetable",
      "enrolBy",
      "withdrawBy",
    ]);
    expect(found?.view.state).toBe("draft");
  });

  it("names the other sessions its teacher has at the same time, of those to come only", async () => {
    const provider = await aProvider(db);
    const session = await aWholeSession(db, provider);
    const { teacherId } = await db.trainingSession.findFirstOrThrow({
      where: { id: session.id },
      select: { teacherId: true },
    });
    const taught = async (state: "draft" | "published" | "finished") => {
      const other = await aWholeSession(db, provider, state);
      await db.trainingSession.updateMany({
        where: { id: other.id, organisationId: provider.organisationId },
        data: { teacherId },
      });
      return other.id;
    };
    await taught("draft");
    await taught("finished");
    await aWholeSession(db, provider, "published");
    expect(await listTeacherClashes(session, ctx)).toEqual([]);
    const id = await taught("published");
    const found = await listTeacherClashes(session, ctx);
    expect(found.map((one) => one.id)).toEqual([id]);
    expect(await listTeacherClashes({ ...session, ...(await aProvider(db)) }, ctx)).toEqual([]);
  });

  it("is counted by state, and lists are of one provider", async () => {
    const provider = await aProvider(db);
    await aWholeSession(db, provider, "draft");
    await aWholeSession(db, provider, "published");
    await aWholeSession(db, await aProvider(db), "published");
    const { organisationId } = provider;
    const list = await listOwnSessions(organisationId, {}, ctx);
    expect(list.counts).toEqual({ draft: 1, published: 1 });
    const published = await listOwnSessions(organisationId, { state: "published" }, ctx);
    expect(published.rows).toHaveLength(1);
    const courses = await listOwnCourses(organisationId, undefined, ctx);
    expect(courses.rows.map(({ sessions, problems }) => ({ sessions, problems }))).toEqual([
      { sessions: [{ state: "published", count: 1 }], problems: 0 },
      { sessions: [{ state: "draft", count: 1 }], problems: 0 },
    ]);
  });

  it("shows the longest wait first, a page behind another", async () => {
    const provider = await aProvider(db);
    const [late, early] = [
      await aWholeSession(db, provider, "submitted"),
      await aWholeSession(db, provider, "submitted"),
    ];
    const submittedAt = new Date(NOW.getTime() - 86_400_000);
    await db.trainingSession.updateMany({
      where: { id: early.id, organisationId: provider.organisationId },
      data: { submittedAt },
    });
    const officer = await anOfficer(db, "140500");
    const { rows, count } = await listSessionQueue(null, officer, "zh-CN", ctx);
    expect(rows.map(({ id }) => id)).toEqual([early.id, late.id]);
    expect(count).toBe(2);
    const behind = await listSessionQueue({ submittedAt, id: early.id }, officer, "zh-CN", ctx);
    expect(behind.rows.map(({ id }) => id)).toEqual([late.id]);
  });
});
