import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { advanceSessions } from "./advance-sessions.server.ts";
import { sweepTraining } from "./jobs/sweep-training.server.ts";
import { aProvider, aSession, contextAt } from "./testing/arrange.ts";
import { hoursFrom } from "./testing/contents.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const START = hoursFrom(240);
/** Meetings of `aSession` last three hours. */
const END = hoursFrom(243);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const stateOf = async (id: string) =>
  (await db.trainingSession.findFirstOrThrow({ where: { id }, select: { state: true } })).state;
const actionsOf = async (id: string) =>
  (
    await db.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { id: "asc" },
      select: { action: true },
    })
  ).map(({ action }) => action);
const before = (instant: Date) => new Date(instant.getTime() - 1);

describe("sessions go on by the clock", () => {
  it("start at their first meeting, not before, and finish when the last is over", async () => {
    const { id } = await aSession(db, await aProvider(db), { state: "published", startsAt: START });
    expect(await advanceSessions(contextAt(db, before(START)))).toBe(0);
    expect(await stateOf(id)).toBe("published");
    await sweepTraining("sweep", contextAt(db, START));
    expect(await stateOf(id)).toBe("running");
    expect(await advanceSessions(contextAt(db, before(END)))).toBe(0);
    expect(await stateOf(id)).toBe("running");
    expect(await advanceSessions(contextAt(db, END))).toBe(1);
    expect(await stateOf(id)).toBe("finished");
    expect(await actionsOf(id)).toEqual(["training-session.started", "training-session.finished"]);
  });

  it("both at once where no worker ran in between", async () => {
    const { id } = await aSession(db, await aProvider(db), { state: "published", startsAt: START });
    expect(await advanceSessions(contextAt(db, END))).toBe(2);
    expect(await stateOf(id)).toBe("finished");
  });

  it("once each, however many sweeps run at the same time, also beyond one batch", async () => {
    const provider = await aProvider(db);
    const sessions = [];
    for (let at = 0; at < 205; at += 1) {
      sessions.push(await aSession(db, provider, { state: "published", startsAt: START }));
    }
    const counts = await Promise.all([1, 2, 3].map(() => advanceSessions(contextAt(db, START))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(205);
    expect(await db.trainingSession.count({ where: { state: "running" } })).toBe(205);
    expect(await db.auditEvent.count({ where: { action: "training-session.started" } })).toBe(205);
    expect(sessions).toHaveLength(205);
  });

  it("nothing else moves: what was never published stays, what was cancelled stays", async () => {
    const provider = await aProvider(db);
    const states = ["draft", "submitted", "cancelled"] as const;
    const sessions = await Promise.all(
      states.map((state) => aSession(db, provider, { state, startsAt: START })),
    );
    expect(await advanceSessions(contextAt(db, END))).toBe(0);
    expect(await Promise.all(sessions.map(({ id }) => stateOf(id)))).toEqual([...states]);
  });
});
