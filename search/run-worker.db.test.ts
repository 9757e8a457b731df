import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { holdWorkerPresence, isStuck, queueState } from "#app/platform/queue.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { startWorker } from "./run-worker.ts";
import type { TaskHandler } from "./tasks.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 3 });

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const startWith = (handler: TaskHandler) =>
  startWorker({
    url: database.url,
    db,
    concurrency: 2,
    handlers: { "message.send": () => Promise.resolve(handler) },
  });

describe("the worker", () => {
  test("gives the handler the key and finishes what runs before it stops", async () => {
    const [begun, mayFinish] = [gate(), gate()];
    const done: string[] = [];
    const worker = await startWith(async (key) => {
      begun.open();
      await mayFinish.opened;
      done.push(key);
    });
    await enqueue(db, { task: "message.send", key: "m1" });
    await begun.opened;
    const stopped = worker.stop();
    mayFinish.open();
    await stopped;
    await worker.ended;
    expect(done).toEqual(["m1"]);
    expect(await queueState(db)).toMatchObject({ worker: false, due: 0, failed: 0 });
  });

  test("a failed job stays, with its last failure, for another try", async () => {
    const tried = gate();
    const worker = await startWith(() => {
      tried.open();
      return Promise.reject(new Error("engine away"));
    });
    await enqueue(db, { task: "message.send", key: "m1" });
    await tried.opened;
    await worker.stop();
    await worker.ended;
    const { rows } = await database.pool.query(
      "SELECT attempts, last_error, run_at > now() AS later FROM graphile_worker._private_jobs",
    );
    expect(rows).toMatchObject([{ attempts: 1, last_error: "engine away", later: true }]);
  });

  test("what a killed worker was working on is taken up by the next at once", async () => {
    await enqueue(db, { task: "message.send", key: "m1" });
    await database.pool.query(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'worker-killed', locked_at = now(), attempts = 1",
    );
    const taken = gate();
    const worker = await startWith(() => {
      taken.open();
      return Promise.resolve();
    });
    await taken.opened;
    await worker.stop();
    await worker.ended;
    expect(await queueState(db)).toMatchObject({ due: 0, failed: 0 });
  });

  test("one works at a time, and its presence is seen", async () => {
    const first = await holdWorkerPresence(database.url);
    expect((await queueState(db)).worker).toBe(true);
    let secondHolds = false;
    const second = holdWorkerPresence(database.url).then((presence) => {
      secondHolds = true;
      return presence;
    });
    await queueState(db);
    expect(secondHolds).toBe(false);
    await first.release();
    await (await second).release();
  });
});

describe("a stuck queue", () => {
  test("the age of the oldest due job is told", async () => {
    await enqueue(db, { task: "message.send", key: "m1", runAt: new Date(Date.now() - 120_000) });
    const state = await queueState(db);
    expect(state.due).toBe(1);
    expect(state.oldestSeconds).toBeGreaterThan(100);
    expect(isStuck(state)).toBe(true);
  });

  test.each([
    [{ worker: false, oldestSeconds: 30 }, false],
    [{ worker: false, oldestSeconds: 61 }, true],
    [{ worker: true, oldestSeconds: 600 }, false],
    [{ worker: true, oldestSeconds: 901 }, true],
  ])("%j", (state, stuck) => {
    expect(isStuck({ due: 1, failed: 0, ...state })).toBe(stuck);
  });
});
