import { afterAll, afterEach, describe, expect, it } from "vitest";
import { anEngine } from "#app/features/positions/testing/public-world.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findPublicCourse } from "./find-public-course.server.ts";
import { findPublicSession } from "./find-public-session.server.ts";
import { listPublicCourses } from "./list-public-courses.server.ts";
import { emptyCoursesQuery } from "./policy/index.ts";
import { renderSessionCalendar } from "./render-session-calendar.server.ts";
import { askedCourses, coursesAddress } from "./schema/courses-query.ts";
import { searchCourses } from "./search-courses.server.ts";
import { aProvider, aSeeker, anEnrolment, aSession, contextAt, NOW } from "./testing/arrange.ts";
import type { Provider, SessionOf } from "./testing/arrange.ts";
import { hoursFrom } from "./testing/contents.ts";
import type { Prisma } from "#db/generated/client.ts";
import { checkDrift } from "#search/drift.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

const engine = await anEngine(database.url);

afterEach(() => database.reset());
afterAll(() => Promise.all([db.$disconnect(), engine.close()]));

const DAY = 24;
const today = shanghaiDay(NOW);
/** As a page asks, of an index brought up to the present. */
async function list(
  typed: Readonly<Record<string, unknown>> = {},
  locale: "zh-CN" | "en" = "zh-CN",
) {
  await checkDrift(engine, "courses", {
    client: database.pool,
    indexer: engine,
    today,
    now: NOW,
  });
  const { query } = askedCourses.parse(typed);
  return searchCourses(query, { locale, pageSize: 20 }, ctx, engine);
}
const idsOf = async (typed?: Readonly<Record<string, unknown>>) =>
  (await list(typed)).sessions.map(({ id }) => id);

async function published(
  provider: Provider,
  {
    course,
    ...session
  }: Prisma.TrainingSessionUncheckedUpdateManyInput & {
    readonly course?: Prisma.CourseUncheckedUpdateManyInput;
  } = {},
): Promise<SessionOf> {
  const made = await aSession(db, provider, { state: "published", seats: 3 });
  const scope = { organisationId: provider.organisationId };
  if (course) await db.course.updateMany({ where: { id: made.courseId, ...scope }, data: course });
  await db.trainingSession.updateMany({ where: { id: made.id, ...scope }, data: session });
  return made;
}

describe("sessions that can be joined", () => {
  it("are published, before their last day and their start, of a verified provider", async () => {
    const provider = await aProvider(db);
    const last = await published(provider, { enrolBy: new Date(`${today}T00:00:00Z`) });
    const yesterday = new Date(`${addDays(today, -1)}T00:00:00Z`);
    const over = await published(provider, { enrolBy: yesterday });
    const begun = await published(provider, { startsAt: NOW });
    const waiting = await aSession(db, provider, { state: "submitted" });
    const unverified = await published(await aProvider(db, { state: "submitted" }));
    expect(await idsOf()).toEqual([last.id]);
    for (const { id } of [over, begun]) {
      expect((await findPublicSession(id, "zh-CN", ctx))?.isOpen).toBe(false);
    }
    for (const { id, courseId } of [waiting, unverified]) {
      expect(await findPublicSession(id, "zh-CN", ctx)).toBeNull();
      expect(await findPublicCourse(courseId, "zh-CN", ctx)).toBeNull();
    }
  });

  it("are found by words in either language, which are marked", async () => {
    const provider = await aProvider(db);
    const massage = await published(provider, {
      course: { title: "保健按摩", description: "面向视力残疾人", titleEn: "Health Massage" },
    });
    await published(provider, { course: { title: "促销案例" } });
    expect(await idsOf({ q: "按摩 视力" })).toEqual([massage.id]);
    expect(await idsOf({ q: "massage" })).toEqual([massage.id]);
    expect(await idsOf({ q: "%" })).toHaveLength(2);
    const [card] = (await list({ q: "视力" })).sessions;
    expect(card?.passage).toContainEqual({ text: "视力", hit: true });
    const [titled] = (await list({ q: "按摩" })).sessions;
    expect(titled?.titleSegments).toEqual([
      { text: "保健", hit: false },
      { text: "按摩", hit: true },
    ]);
    const [english] = (await list({ q: "massage" }, "en")).sessions;
    expect(english).toMatchObject({ title: "Health Massage", titleSegments: undefined });
    expect(await list({ q: "按摩 听力" })).toMatchObject({ droppedWords: ["听力"] });
  });

  it("are narrowed by kind, delivery, price, sign language and each line of the sheet", async () => {
    const provider = await aProvider(db);
    const fitting = await published(provider, {
      course: { kind: "blind-massage", delivery: "offline", price: 0 },
      signLanguage: "on-request",
      sheet: { captions: "yes", "step-free": "on-request" },
    });
    await published(provider, {
      course: { kind: "vocational", delivery: "online", price: 100 },
      signLanguage: "none",
      sheet: { captions: "yes", "step-free": "no" },
    });
    expect(await idsOf()).toHaveLength(2);
    for (const typed of [
      { kind: "blind-massage" },
      { delivery: "offline" },
      { free: "yes" },
      { sign: "yes" },
      { need: ["captions", "step-free"] },
      { need: "step-free" },
    ]) {
      expect(await idsOf(typed), JSON.stringify(typed)).toEqual([fitting.id]);
    }
    expect(await idsOf({ need: "quiet-room" })).toEqual([]);
    const { counts, total } = await list({ kind: "blind-massage" });
    expect(total).toEqual({ value: 1, relation: "exact" });
    expect(counts.kind).toEqual({ "blind-massage": 1, vocational: 1 });
    expect(counts).toMatchObject({ price: { free: 1 }, need: { captions: 1, "step-free": 1 } });
  });

  it("say what one wish less would find, where nothing is", async () => {
    const provider = await aProvider(db);
    await published(provider, { course: { kind: "vocational", price: 100 } });
    const { wider } = await list({ q: "客服", kind: "vocational", free: "yes", sign: "yes" });
    expect(wider).toEqual([]);
    const one = await list({ q: "客服", kind: "vocational", free: "yes" });
    expect(one.wider.map(({ filter, count }) => [filter, count])).toEqual([[{ name: "free" }, 1]]);
    const words = await list({ q: "面点", kind: "vocational" });
    expect(words.wider.map(({ filter, count }) => [filter, count])).toEqual([[null, 1]]);
  });

  it("come a page at a time, the next to begin first, each once", async () => {
    const provider = await aProvider(db);
    const starts = Array.from({ length: 23 }, (_, at) => 300 + (at % 4) * DAY);
    for (const hours of starts) await published(provider, { startsAt: hoursFrom(hours) });
    const first = await list();
    expect(first).toMatchObject({ total: { value: 23 }, pageCount: 2 });
    const { page } = coursesAddress({ ...emptyCoursesQuery, page: 2 });
    const second = await list({ page });
    const all = [...first.sessions, ...second.sessions];
    expect(new Set(all.map(({ id }) => id)).size).toBe(23);
    const times = all.map(({ startsAt }) => startsAt?.getTime() ?? 0);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const addresses = await listPublicCourses(ctx);
    expect(addresses).toHaveLength(1 + 23 * 2);
    expect(addresses.map(({ paths }) => paths.en)).toContain(`/en/courses/sessions/${all[0]?.id}`);
  });

  it("say how many seats are left and how many wait, and of nobody who", async () => {
    const provider = await aProvider(db);
    const session = await published(provider, { seats: 1 });
    const [one, other] = [await aSeeker(db), await aSeeker(db)];
    await anEnrolment(db, session, one.userId, "enrolled");
    await anEnrolment(db, session, other.userId, "waiting");
    const [card] = (await list()).sessions;
    expect(card).toMatchObject({ seats: 1, taken: 1, waiting: 1 });
    const found = await findPublicSession(session.id, "zh-CN", ctx);
    expect(found).toMatchObject({ seats: 1, taken: 1, waiting: 1, isOpen: true });
    const shown = JSON.stringify([card, found]);
    for (const { userId } of [one, other]) expect(shown).not.toContain(userId);
  });
});

describe("a session and its course", () => {
  it("stay readable when over; cancelled only if they had been public", async () => {
    const provider = await aProvider(db);
    const finished = await aSession(db, provider, { state: "finished" });
    const cancelled = await aSession(db, provider, { state: "cancelled" });
    const discarded = await aSession(db, provider, { state: "draft" });
    const scope = { organisationId: provider.organisationId };
    await db.trainingSession.updateMany({
      where: { id: discarded.id, ...scope },
      data: { state: "cancelled" },
    });
    const stateOf = async (id: string) => (await findPublicSession(id, "en", ctx))?.state;
    expect(await stateOf(finished.id)).toBe("finished");
    expect(await stateOf(cancelled.id)).toBe("cancelled");
    expect(await stateOf(discarded.id)).toBeUndefined();
    expect((await findPublicCourse(finished.courseId, "en", ctx))?.sessions).toHaveLength(1);
    expect(await findPublicCourse(discarded.courseId, "en", ctx)).toBeNull();
  });

  it("speak English where the provider does", async () => {
    const provider = await aProvider(db, { nameEn: "Daybreak School" });
    const session = await published(provider, { course: { titleEn: "Baking" } });
    expect(await findPublicSession(session.id, "en", ctx)).toMatchObject({
      course: { title: "Baking", provider: "Daybreak School" },
    });
    expect(await findPublicSession(session.id, "zh-CN", ctx)).toMatchObject({
      course: { title: "电商客服实务", provider: "启明职业培训学校" },
    });
  });

  it("give every meeting to a calendar, under ids that stay", async () => {
    const provider = await aProvider(db);
    const session = await published(provider);
    const [startsAt, endsAt] = [hoursFrom(300), hoursFrom(302)];
    await db.trainingMeeting.create({ data: { sessionId: session.id, startsAt, endsAt } });
    const found = await findPublicSession(session.id, "zh-CN", ctx);
    if (!found) throw new Error("the session is public");
    const file = renderSessionCalendar(found, "zh-CN").replace(/\r\n[ \t]/g, "");
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file).toContain("DTSTART:20261208T140000Z");
    expect(file).toContain("SUMMARY:电商客服实务");
    for (const { id } of found.meetings) expect(file).toContain(`UID:meeting-${id}@tongtu`);
  });
});
