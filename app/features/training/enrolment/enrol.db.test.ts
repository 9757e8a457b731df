import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
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
import { enrol, previewEnrolment } from "./enrol.server.ts";
import type { EnrolmentWish } from "./enrol.server.ts";
import { readParticipant } from "../participants/read-participant.server.ts";
import { withdrawEnrolment } from "./withdraw-enrolment.server.ts";
import { readOwnEnrolment } from "./read-own-enrolment.server.ts";
import { hideNeeds } from "./hide-needs.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 12 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const wishFor = (sessionId: string, changes: Partial<EnrolmentWish> = {}): EnrolmentWish => ({
  sessionId,
  locale: "zh-CN",
  prerequisites: null,
  prerequisiteWords: "",
  wanted: [],
  showsNeeds: false,
  ...changes,
});

async function anOpenSession(seats = 2, startsAt = hoursFrom(240)) {
  const provider = await aProvider(db);
  return {
    provider,
    session: await aSession(db, provider, { state: "published", seats, startsAt }),
  };
}

describe("asking for a seat", () => {
  it("a seat while there is one, then the queue; a number for each", async () => {
    const { session } = await anOpenSession(1);
    const [one, two] = [await aSeeker(db), await aSeeker(db)];
    for (const [person, state] of [
      [one, "enrolled"],
      [two, "waiting"],
    ] as const) {
      const verdict = await enrol(wishFor(session.id), person, ctx);
      if (!verdict.ok) throw new Error(verdict.reason);
      const own = await readOwnEnrolment(verdict.enrolmentId, person, "zh-CN", ctx);
      expect(own?.state).toBe(state);
      expect(own?.number).toMatch(/^[2-9KMRWXY]{8}$/);
    }
    expect(await seatOf(db, session.id)).toEqual({ taken: 1, holders: 1 });
  });

  it("pressed ten times at once it is one enrolment, told once", async () => {
    const { session } = await anOpenSession();
    const person = await aSeeker(db);
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => enrol(wishFor(session.id), person, ctx)),
    );
    const ids = new Set(verdicts.map((one) => (one.ok ? one.enrolmentId : one.reason)));
    expect(ids.size).toBe(1);
    expect(await db.enrolment.count({ where: { userId: person.userId } })).toBe(1);
    expect(await db.enrolmentEvent.count()).toBe(1);
  });

  it("twelve people and three seats at once: three seats, nine in the queue", async () => {
    const { session } = await anOpenSession(3);
    const people = await Promise.all(Array.from({ length: 12 }, () => aSeeker(db)));
    const verdicts = await Promise.all(
      people.map((person) => enrol(wishFor(session.id), person, ctx)),
    );
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(await seatOf(db, session.id)).toEqual({ taken: 3, holders: 3 });
    expect(await db.enrolment.count({ where: { state: "waiting" } })).toBe(9);
  });

  it("nobody is in two places at once, also when both are asked for at the same moment", async () => {
    const [{ session: one }, { session: other }] = [await anOpenSession(), await anOpenSession()];
    const person = await aSeeker(db);
    const verdicts = await Promise.all([
      enrol(wishFor(one.id), person, ctx),
      enrol(wishFor(other.id), person, ctx),
    ]);
    const [refused] = verdicts.filter(({ ok }) => !ok);
    expect(refused).toMatchObject({ reason: "double-booked" });
    expect((refused as unknown as { sessions: string }).sessions).toContain("电商客服实务");
    const { session: later } = await anOpenSession(2, hoursFrom(500));
    expect((await enrol(wishFor(later.id), person, ctx)).ok).toBe(true);
  });

  it("says why the conditions stand in the way, and leaves a doubt to the provider", async () => {
    const { session } = await anOpenSession();
    const { organisationId, courseId } = session;
    await db.course.updateMany({
      where: { id: courseId, organisationId },
      data: { prerequisites: "会用读屏软件上网。" },
    });
    const person = await aSeeker(db);
    const ask = (changes: Partial<EnrolmentWish>) =>
      previewEnrolment(wishFor(session.id, changes), person, ctx);
    expect(await ask({ prerequisites: "not-met" })).toMatchObject({
      reason: "prerequisites-not-met",
      prerequisites: "会用读屏软件上网。",
    });
    expect(await ask({})).toMatchObject({ reason: "prerequisites-unanswered" });
    expect(await ask({ prerequisites: "met" })).toEqual({ ok: true, to: "enrolled" });
    const unsure = { prerequisites: "unsure", prerequisiteWords: "学过一点" } as const;
    expect(await ask(unsure)).toEqual({ ok: true, to: "applied" });
    expect(await db.enrolment.count()).toBe(0);
  });

  it("needs go with the consent to see them, and are taken back with it", async () => {
    const { session } = await anOpenSession();
    const person = await aSeeker(db);
    const wanted = [{ code: "captions", words: "" } as const];
    expect(await enrol(wishFor(session.id, { wanted }), person, ctx)).toMatchObject({
      reason: "needs-not-shown",
    });
    const verdict = await enrol(wishFor(session.id, { wanted, showsNeeds: true }), person, ctx);
    if (!verdict.ok) throw new Error(verdict.reason);
    const id = verdict.enrolmentId;
    const before = await readOwnEnrolment(id, person, "zh-CN", ctx);
    expect(before).toMatchObject({ showsNeeds: true, adjustments: [{ state: "open" }] });
    expect(await hideNeeds({ id }, await aSeeker(db), ctx)).toMatchObject({ reason: "not-found" });
    expect((await hideNeeds({ id }, person, ctx)).ok).toBe(true);
    const after = await readOwnEnrolment(id, person, "zh-CN", ctx);
    expect(after).toMatchObject({ showsNeeds: false, adjustments: [{ state: "withdrawn" }] });
  });

  it("shows nobody the needs of an enrolment that has ended", async () => {
    const { session, provider } = await anOpenSession();
    const person = await aSeeker(db);
    const wish = wishFor(session.id, {
      wanted: [{ code: "captions", words: "" }],
      showsNeeds: true,
    });
    const asked = await enrol(wish, person, ctx);
    const id = asked.ok ? asked.enrolmentId : "";
    const shown = async () => (await readParticipant(id, provider, ctx))?.adjustments.length;
    expect(await shown()).toBe(1);
    await withdrawEnrolment({ id, version: 1 }, person, ctx);
    expect(await shown()).toBe(0);
    expect(await readOwnEnrolment(id, person, "zh-CN", ctx)).toMatchObject({
      state: "withdrawn",
      showsNeeds: false,
    });
  });

  it("is refused where the session is not open, and again after a refusal", async () => {
    const provider = await aProvider(db);
    const person = await aSeeker(db);
    const draft = await aSession(db, provider, { state: "draft" });
    expect(await enrol(wishFor(draft.id), person, ctx)).toMatchObject({ reason: "not-open" });
    const running = await aSession(db, provider, { state: "running" });
    expect(await enrol(wishFor(running.id), person, ctx)).toMatchObject({ reason: "not-open" });
    const open = await aSession(db, provider, { state: "published" });
    await anEnrolment(db, open, person.userId, "refused");
    expect(await enrol(wishFor(open.id), person, ctx)).toMatchObject({ reason: "refused-before" });
    const hidden = await aProvider(db, { state: "rejected" });
    const away = await aSession(db, hidden, { state: "published" });
    expect(await enrol(wishFor(away.id), person, ctx)).toMatchObject({ reason: "not-open" });
  });
});

describe("a person's own page", () => {
  it("tells the place in the queue and why, and is nobody else's", async () => {
    const { session } = await anOpenSession(1);
    const [holder, first, urgent, me] = await Promise.all(
      Array.from({ length: 4 }, () => aSeeker(db)),
    );
    if (!holder || !first || !urgent || !me) throw new Error("people");
    await anEnrolment(db, session, holder.userId, "enrolled");
    await anEnrolment(db, session, first.userId, "waiting", { appliedAt: hoursFrom(-3) });
    const mine = await anEnrolment(db, session, me.userId, "waiting", { appliedAt: hoursFrom(-2) });
    await anEnrolment(db, session, urgent.userId, "waiting", {
      appliedAt: NOW,
      priority: "zero-employment-family",
    });
    const own = await readOwnEnrolment(mine.id, me, "zh-CN", ctx);
    expect(own?.place).toEqual({
      place: 3,
      of: 3,
      aheadByRule: { "zero-employment-family": 1 },
      aheadByTime: 1,
    });
    expect(await readOwnEnrolment(mine.id, first, "zh-CN", ctx)).toBeNull();
  });
});
