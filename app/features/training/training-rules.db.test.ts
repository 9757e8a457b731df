import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { EnrolmentState, SessionState } from "#db/generated/enums.ts";
import { testDatabase } from "#db/testing/database.ts";
import {
  enrolmentStates,
  enrolmentTransitions,
  holdsSeat,
  sessionStates,
  sessionTransitions,
} from "./policy/index.ts";
import { aProvider, aSeeker, anEnrolment, aSession, seatOf } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 12 });

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function pairsOf(name: "session" | "enrolment") {
  const { rows } = await database.pool.query<{ pair: string }>(
    `SELECT before || '>' || after AS pair
     FROM unnest(enum_range(NULL::${name}_state)) before, unnest(enum_range(NULL::${name}_state)) after
     WHERE before <> after AND ${name}_may_go(before, after)`,
  );
  return rows.map(({ pair }) => pair).sort();
}

describe("the database knows the states as the rules do", () => {
  it("names", () => {
    expect([...sessionStates].sort()).toEqual(Object.values(SessionState).sort());
    expect([...enrolmentStates].sort()).toEqual(Object.values(EnrolmentState).sort());
  });

  it.each([
    ["session", sessionTransitions],
    ["enrolment", enrolmentTransitions],
  ] as const)("moves of a %s", async (name, transitions) => {
    const pairs = new Set(transitions.map(([from, to]) => `${from}>${to}`));
    expect(await pairsOf(name)).toEqual([...pairs].sort());
  });

  it("which states hold a seat", async () => {
    const { rows } = await database.pool.query<{ state: EnrolmentState; holds: boolean }>(
      `SELECT state, enrolment_holds_seat(state) AS holds
       FROM unnest(enum_range(NULL::enrolment_state)) state`,
    );
    for (const { state, holds } of rows) expect(holds, state).toBe(holdsSeat(state));
  });

  it("refuses a leap, and a session that changes its course", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { state: "finished" });
    const back = db.trainingSession.updateMany({
      where: { id: session.id, organisationId: provider.organisationId },
      data: { state: "published" },
    });
    await expect(back).rejects.toThrow(/does not go from finished to published/);
    const other = await aSession(db, provider);
    const moved = db.trainingSession.updateMany({
      where: { id: session.id, organisationId: provider.organisationId },
      data: { courseId: other.courseId },
    });
    await expect(moved).rejects.toThrow(/does not go/);
  });
});

describe("seats", () => {
  it("of twenty who take the last three at the same time, three get one", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { seats: 3, state: "published" });
    const people = await Promise.all(Array.from({ length: 20 }, () => aSeeker(db)));
    const outcomes = await Promise.allSettled(
      people.map(({ userId }) =>
        db.$transaction((tx) => anEnrolment(tx, session, userId, "enrolled")),
      ),
    );
    const refusals = outcomes.flatMap((one) =>
      one.status === "rejected" ? [String(one.reason)] : [],
    );
    expect(refusals).toHaveLength(17);
    for (const refusal of refusals) expect(refusal).toContain("training_sessions_seats");
    expect(await seatOf(db, session.id)).toEqual({ taken: 3, holders: 3 });
  });

  it("are counted again when one is given back, offered, or its holder's account is erased", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { seats: 2, state: "published" });
    const [first, second, third] = await Promise.all([aSeeker(db), aSeeker(db), aSeeker(db)]);
    const one = await anEnrolment(db, session, first.userId, "enrolled");
    await anEnrolment(db, session, second.userId, "enrolled");
    const waiting = await anEnrolment(db, session, third.userId, "waiting");
    expect(await seatOf(db, session.id)).toEqual({ taken: 2, holders: 2 });

    const offered = { state: "offered", offerUntil: new Date() } as const;
    const offer = () =>
      db.enrolment.updateMany({
        where: { id: waiting.id, userId: third.userId },
        data: offered,
      });
    await expect(offer()).rejects.toThrow(/training_sessions_seats/);
    await db.enrolment.updateMany({
      where: { id: one.id, userId: first.userId },
      data: { state: "withdrawn" },
    });
    expect(await seatOf(db, session.id)).toEqual({ taken: 1, holders: 1 });
    await offer();
    expect(await seatOf(db, session.id)).toEqual({ taken: 2, holders: 2 });
    await db.user.deleteMany({ where: { id: second.userId } });
    expect(await seatOf(db, session.id)).toEqual({ taken: 1, holders: 1 });
  });

  it("cannot be made fewer than are taken", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { seats: 1, state: "published" });
    const { userId } = await aSeeker(db);
    await anEnrolment(db, session, userId, "enrolled");
    const fewer = db.trainingSession.updateMany({
      where: { id: session.id, organisationId: provider.organisationId },
      data: { seats: 0 },
    });
    await expect(fewer).rejects.toThrow(/training_sessions_seats/);
  });

  it("one live enrolment of a person for a session, also when asked twice at once", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { seats: 5, state: "published" });
    const { userId } = await aSeeker(db);
    const twice = await Promise.allSettled(
      ["waiting", "enrolled"].map((state) =>
        anEnrolment(db, session, userId, state as EnrolmentState),
      ),
    );
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("what no code may undo", () => {
  it("an offer has its end, and nothing else has one", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { seats: 5, state: "published" });
    const { userId } = await aSeeker(db);
    const endless = anEnrolment(db, session, userId, "offered", { offerUntil: null });
    await expect(endless).rejects.toThrow(/enrolments_offer/);
  });

  it("条例 art. 22: a course of the public service has no price", async () => {
    const provider = await aProvider(db);
    const { courseId } = await aSession(db, provider);
    const priced = db.course.updateMany({
      where: { id: courseId, organisationId: provider.organisationId },
      data: { isPublicService: true, price: 100 },
    });
    await expect(priced).rejects.toThrow(/courses_public_is_free/);
  });

  it("a session is held at a venue and by a teacher of its own provider", async () => {
    const [provider, other] = [await aProvider(db), await aProvider(db)];
    const session = await aSession(db, provider);
    const now = new Date();
    const { id: venueId } = await db.trainingVenue.create({
      data: {
        organisationId: other.organisationId,
        name: randomUUID(),
        region: "140502",
        address: "凤台西街12号",
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    const elsewhere = db.trainingSession.updateMany({
      where: { id: session.id, organisationId: provider.organisationId },
      data: { venueId },
    });
    await expect(elsewhere).rejects.toThrow(/foreign key/i);
  });
});
