import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "./db.server.ts";
import { enqueue, enqueueAll } from "./jobs.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });

interface WaitingJob {
  task: string;
  key: string;
  payload: { key: string };
  run_at: Date;
}

async function waitingJobs(): Promise<WaitingJob[]> {
  const { rows } = await database.pool.query<WaitingJob>(
    `SELECT tasks.identifier AS task, jobs.key, jobs.payload, jobs.run_at
     FROM graphile_worker._private_jobs jobs
     JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id ORDER BY jobs.key`,
  );
  return rows;
}

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("enqueue", () => {
  test("the job carries its key", async () => {
    await db.$transaction((tx) => enqueue(tx, { task: "message.send", key: "m1" }));
    expect(await waitingJobs()).toMatchObject([
      { task: "message.send", key: "message.send:m1", payload: { key: "m1" } },
    ]);
  });

  test("a transaction that is rolled back leaves no job", async () => {
    const failing = db.$transaction(async (tx) => {
      await enqueue(tx, { task: "message.send", key: "m1" });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await waitingJobs()).toEqual([]);
  });

  test("what still waits for the same key is one job", async () => {
    await db.$transaction(async (tx) => {
      await enqueue(tx, { task: "message.send", key: "m1" });
      await enqueue(tx, { task: "message.send", key: "m1" });
      await enqueue(tx, { task: "message.send", key: "m2" });
    });
    expect((await waitingJobs()).map((job) => job.key)).toEqual([
      "message.send:m1",
      "message.send:m2",
    ]);
  });

  test("a change while the job is being worked on queues another", async () => {
    await enqueue(db, { task: "message.send", key: "m1" });
    await database.pool.query(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'worker', locked_at = now()",
    );
    await enqueue(db, { task: "message.send", key: "m1" });
    expect(await waitingJobs()).toHaveLength(2);
  });

  test("runAt is kept", async () => {
    const runAt = new Date("2031-05-06T07:08:09Z");
    await enqueue(db, { task: "message.send", key: "m1", runAt });
    expect((await waitingJobs())[0]?.run_at).toEqual(runAt);
  });

  test("many keys at once, and none", async () => {
    await enqueueAll(db, "message.send", ["a", "b", "c"]);
    await enqueueAll(db, "message.send", []);
    expect((await waitingJobs()).map((job) => job.payload.key)).toEqual(["a", "b", "c"]);
  });
});
