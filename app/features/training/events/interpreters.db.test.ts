import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { cancelSession } from "../offering/cancel-session.server.ts";
import { hideNeeds } from "../enrolment/hide-needs.server.ts";
import { interpretedNeed, needsPurpose } from "../policy/index.ts";
import { anEnrolment, aProvider, aSeeker, aSession, contextAt, NOW } from "../testing/arrange.ts";
import type { Provider, SessionOf } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { bookInterpreter } from "./book-interpreter.server.ts";
import type { BookingWish } from "./book-interpreter.server.ts";
import { moveBooking } from "./move-booking.server.ts";
import { readOwnInterpreting } from "./own-interpreting.server.ts";
import { listInterpreting, readSessionInterpreting } from "./read-interpreting.server.ts";
import { saveInterpreter } from "./save-interpreter.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function anInterpreter(provider: Provider): Promise<string> {
  const made = await saveInterpreter(
    { id: null, version: 0, name: "市手语服务队", languages: ["sign-language"], note: "" },
    provider,
    ctx,
  );
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

async function meetingOf(db: Database, { id, organisationId }: SessionOf): Promise<string> {
  const session = await db.trainingSession.findFirstOrThrow({
    where: { id, organisationId },
    select: { meetings: { select: { id: true } } },
  });
  return session.meetings[0]?.id ?? "none";
}

/** A public session and somebody in it who was promised an interpreter. */
async function aWorld() {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "published" });
  const person = await aSeeker(db);
  const { id: enrolmentId } = await anEnrolment(db, session, person.userId, "enrolled");
  const { organisationId } = session;
  await db.enrolmentAdjustment.create({
    data: {
      ...{ enrolmentId, organisationId, code: interpretedNeed, state: "agreed" },
      ...{ dueOn: NOW, createdAt: NOW },
    },
  });
  await db.consent.create({
    data: {
      ...{ userId: person.userId, enrolmentId, purpose: needsPurpose },
      ...{ fields: [], textVersion: "1", givenAt: NOW },
    },
  });
  const wish: BookingWish = {
    sessionId: session.id,
    interpreterId: await anInterpreter(provider),
    enrolmentId,
    language: "sign-language",
    meetingId: await meetingOf(db, session),
    from: null,
    until: null,
  };
  return { provider, session, person, enrolmentId, wish };
}

describe("a promised interpreter", () => {
  it("stands on the organiser's list until one is confirmed, and the person sees it", async () => {
    const { provider, session, person, enrolmentId, wish } = await aWorld();
    const toSettle = async () =>
      (await listInterpreting(provider, undefined, ctx)).toSettle.map(({ kept }) => kept);
    const own = async () => (await readOwnInterpreting(enrolmentId, person, ctx))?.kept;
    expect(await toSettle()).toEqual(["none"]);
    expect(await own()).toBe("none");
    expect(await bookInterpreter(wish, provider, ctx)).toEqual({ ok: true });
    expect(await toSettle()).toEqual(["asked"]);
    const read = await readSessionInterpreting(session.id, provider, ctx);
    const [booking] = read?.bookings ?? [];
    expect(booking).toMatchObject({ person: "王芳", state: "asked" });
    const target = { id: booking?.id ?? "", version: 1 };
    expect(await moveBooking({ ...target, to: "confirmed" }, provider, ctx)).toEqual({ ok: true });
    expect(await moveBooking({ ...target, to: "confirmed" }, provider, ctx)).toEqual({ ok: true });
    expect(await toSettle()).toEqual([]);
    expect(await own()).toBe("booked");
    const mails = await listOutbox(db, { limit: 5 });
    expect(mails.map(({ subject }) => subject)).toEqual(["翻译已约好：电商客服实务"]);
  });

  it("is nobody's to see once the person takes the consent back", async () => {
    const { provider, session, person, enrolmentId, wish } = await aWorld();
    await bookInterpreter(wish, provider, ctx);
    await hideNeeds({ id: enrolmentId }, person, ctx);
    const read = await readSessionInterpreting(session.id, provider, ctx);
    expect(read?.promised).toEqual([]);
    expect(read?.bookings[0]).toMatchObject({ person: null });
    expect(
      await bookInterpreter({ ...wish, from: "08:30", until: "09:00" }, provider, ctx),
    ).toMatchObject({
      reason: "no-such-need",
    });
  });

  it("of another provider does not exist", async () => {
    const { session, enrolmentId, wish } = await aWorld();
    const elsewhere = await aProvider(db);
    expect(await bookInterpreter(wish, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    expect(await readSessionInterpreting(session.id, elsewhere, ctx)).toBeNull();
    expect((await listInterpreting(elsewhere, undefined, ctx)).toSettle).toEqual([]);
    expect(await readOwnInterpreting(enrolmentId, await aSeeker(db), ctx)).toBeNull();
  });
});

describe("one interpreter", () => {
  it("is not in two places at once, however both are booked", async () => {
    const { provider, wish } = await aWorld();
    const other = await aSession(db, provider, { state: "published" });
    const elsewhere = {
      ...wish,
      sessionId: other.id,
      enrolmentId: null,
      meetingId: await meetingOf(db, other),
    };
    const both = await Promise.all([
      bookInterpreter(wish, provider, ctx),
      bookInterpreter(elsewhere, provider, ctx),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "booked-elsewhere" });
    const startsAt = hoursFrom(241);
    await expect(
      db.interpreterBooking.create({
        data: {
          ...{
            sessionId: other.id,
            organisationId: other.organisationId,
            language: "sign-language",
          },
          ...{ interpreterId: wish.interpreterId, startsAt, endsAt: hoursFrom(242) },
          ...{ state: "asked", createdAt: NOW, updatedAt: NOW },
        },
      }),
    ).rejects.toThrow(/interpreter_bookings_once|exclusion/);
  });

  it("booked twice the same is once, and is free again once cancelled", async () => {
    const { provider, session, wish } = await aWorld();
    await bookInterpreter(wish, provider, ctx);
    expect(await bookInterpreter(wish, provider, ctx)).toEqual({ ok: true });
    const [booking, ...more] =
      (await readSessionInterpreting(session.id, provider, ctx))?.bookings ?? [];
    expect(more).toEqual([]);
    const cancelled = { id: booking?.id ?? "", version: 1, to: "cancelled" } as const;
    expect(await moveBooking(cancelled, provider, ctx)).toEqual({ ok: true });
    expect(await bookInterpreter({ ...wish, enrolmentId: null }, provider, ctx)).toEqual({
      ok: true,
    });
  });

  it("is free again when the session is cancelled", async () => {
    const { provider, session, wish } = await aWorld();
    await bookInterpreter(wish, provider, ctx);
    await cancelSession({ id: session.id, version: 1, reason: "停电" }, provider, ctx);
    const rows = await db.interpreterBooking.findMany({
      where: { sessionId: session.id },
      select: { state: true },
    });
    expect(rows).toEqual([{ state: "cancelled" }]);
    expect(await bookInterpreter(wish, provider, ctx)).toMatchObject({ reason: "not-public" });
  });
});
