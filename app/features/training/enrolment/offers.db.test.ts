import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { sweepTraining } from "../jobs/sweep-training.server.ts";
import { tellEnrolment } from "../jobs/tell-enrolment.server.ts";
import {
  anEnrolment,
  aProvider,
  aSeeker,
  aSession,
  contextAt,
  seatOf,
} from "../testing/arrange.ts";
import type { SessionOf } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { answerOffer } from "./answer-offer.server.ts";
import { forgetPerson } from "./forget-person.server.ts";
import { withdrawEnrolment } from "./withdraw-enrolment.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 12 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aFullSession(seats = 1, waiting = 2) {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "published", seats });
  const holders = await inSession(session, seats, "enrolled");
  const queue = await inSession(session, waiting, "waiting");
  return { provider, session, holders, queue };
}

async function inSession(session: SessionOf, count: number, state: "enrolled" | "waiting") {
  const made = [];
  for (let at = 0; at < count; at += 1) {
    const person = await aSeeker(db);
    const appliedAt = hoursFrom(at - 48);
    const { id } = await anEnrolment(db, session, person.userId, state, { appliedAt });
    made.push({ id, person });
  }
  return made;
}

const stateOf = async (id: string) =>
  (await db.enrolment.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("nobody");
  return one;
};

describe("a seat that is given back", () => {
  it("is offered to the first in line, and after 48 hours to the next, each told by message", async () => {
    const { session, holders, queue } = await aFullSession();
    const [one, two] = queue;
    if (!one || !two) throw new Error("queue");
    const leaving = first(holders);
    const seen = { id: leaving.id, version: 1 };
    expect(await withdrawEnrolment(seen, leaving.person, ctx)).toMatchObject({ ok: true });
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(["offered", "waiting"]);
    expect(await seatOf(db, session.id)).toEqual({ taken: 1, holders: 1 });

    await sweepTraining("sweep", contextAt(db, hoursFrom(47.99)));
    expect(await stateOf(one.id)).toBe("offered");
    await sweepTraining("sweep", contextAt(db, hoursFrom(48)));
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(["expired", "offered"]);
    expect(await seatOf(db, session.id)).toEqual({ taken: 1, holders: 1 });

    for (const { id } of await db.enrolmentEvent.findMany()) {
      await tellEnrolment(id, ctx);
      await tellEnrolment(id, ctx);
    }
    const subjects = await db.outboxMessage.findMany({ select: { subject: true } });
    expect(subjects.map(({ subject }) => subject).sort()).toEqual(
      ["名额已过期", "有一个名额留给您", "有一个名额留给您"].map((news) => `电商客服实务：${news}`),
    );
  });

  it("taken within the hours it is the person's; declined it goes on at once", async () => {
    const { queue, holders } = await aFullSession(1, 3);
    const [one, two, three] = queue;
    if (!one || !two || !three) throw new Error("queue");
    const leaving = first(holders);
    await withdrawEnrolment({ id: leaving.id, version: 1 }, leaving.person, ctx);
    const no = { id: one.id, version: 2, takes: false };
    expect(await answerOffer(no, two.person, ctx)).toMatchObject({ reason: "not-found" });
    expect(await answerOffer(no, one.person, ctx)).toMatchObject({ to: "declined" });
    expect(await answerOffer(no, one.person, ctx)).toMatchObject({ ok: true, repeated: true });
    const yes = { id: two.id, version: 2, takes: true };
    const late = contextAt(db, hoursFrom(48));
    expect(await answerOffer(yes, two.person, late)).toMatchObject({ reason: "offer-over" });
    expect(await answerOffer(yes, two.person, ctx)).toMatchObject({ to: "enrolled" });
    expect(await stateOf(three.id)).toBe("waiting");
  });

  it("ten who leave and ten who press at once: never more seats than there are", async () => {
    const { session, holders, queue } = await aFullSession(5, 10);
    await Promise.all(
      holders.map(({ id, person }) => withdrawEnrolment({ id, version: 1 }, person, ctx)),
    );
    const offered = await db.enrolment.count({ where: { state: "offered" } });
    expect(offered).toBe(5);
    const [answers] = await Promise.all([
      Promise.all(
        queue.map(({ id, person }, at) =>
          answerOffer({ id, version: 2, takes: at % 2 === 0 }, person, ctx),
        ),
      ),
      sweepTraining("sweep", contextAt(db, hoursFrom(48))),
      sweepTraining("sweep", contextAt(db, hoursFrom(48))),
    ]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    const { taken, holders: held } = await seatOf(db, session.id);
    expect(taken).toBe(held);
    expect(taken).toBeLessThanOrEqual(5);
    const waiting = await db.enrolment.count({ where: { state: "waiting" } });
    expect(waiting === 0 || taken === 5).toBe(true);
  });

  it("late it is noted, in time it is not", async () => {
    const provider = await aProvider(db);
    const session = await aSession(db, provider, { state: "published", startsAt: hoursFrom(48) });
    const [one, two] = await inSession(session, 2, "enrolled");
    if (!one || !two) throw new Error("people");
    const noted = (id: string) =>
      db.enrolment.findUniqueOrThrow({ where: { id }, select: { withdrawnLate: true } });
    await withdrawEnrolment({ id: one.id, version: 1 }, one.person, ctx);
    expect(await noted(one.id)).toEqual({ withdrawnLate: false });
    await db.trainingSession.updateMany({
      where: { id: session.id, organisationId: session.organisationId },
      data: { withdrawBy: hoursFrom(-48) },
    });
    await withdrawEnrolment({ id: two.id, version: 1 }, two.person, ctx);
    expect(await noted(two.id)).toEqual({ withdrawnLate: true });
  });
});

describe("what time does", () => {
  it("a wish ends where the session begins, and no seat is offered any more", async () => {
    const { session, queue, holders } = await aFullSession(1, 1);
    const begun = contextAt(db, hoursFrom(240));
    await sweepTraining("sweep", begun);
    expect(await stateOf(first(queue).id)).toBe("expired");
    const leaving = first(holders);
    await withdrawEnrolment({ id: leaving.id, version: 1 }, leaving.person, begun);
    expect(await db.enrolment.count({ where: { state: "offered" } })).toBe(0);
    expect(await seatOf(db, session.id)).toEqual({ taken: 0, holders: 0 });
  });

  it("an erased account gives its seat back, and its words go", async () => {
    const { holders, queue } = await aFullSession();
    const { id, person } = first(holders);
    const adjustment = {
      code: "captions",
      organisationId: "",
      dueOn: hoursFrom(24),
      createdAt: hoursFrom(0),
    };
    const { organisationId } = await db.enrolment.findUniqueOrThrow({ where: { id } });
    await db.enrolmentAdjustment.create({
      data: { ...adjustment, organisationId, enrolmentId: id },
    });
    await forgetPerson(person, ctx);
    await forgetPerson(person, ctx);
    expect(await stateOf(id)).toBe("withdrawn");
    expect(await stateOf(first(queue).id)).toBe("offered");
    expect(await db.enrolmentAdjustment.count()).toBe(0);
  });
});
