import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "./db.server.ts";
import { metricsText, readiness } from "./health.server.ts";
import { enqueue } from "./jobs.server.ts";
import { holdWorkerPresence } from "./queue.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 3 });
const search = () => Promise.resolve({ ok: true, engine: "postgres" });

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

const enqueueLongAgo = () =>
  enqueue(db, { task: "message.send", key: "m1", runAt: new Date(Date.now() - 120_000) });

describe("readiness", () => {
  test("all is well", async () => {
    expect(await readiness({ db, search })).toMatchObject({
      ok: true,
      database: { ok: true },
      queue: { ok: true, due: 0 },
      search: { ok: true, engine: "postgres" },
    });
  });

  test("jobs that wait while nobody works turn it red, and a worker turns it green", async () => {
    await enqueueLongAgo();
    expect(await readiness({ db, search })).toMatchObject({
      ok: false,
      queue: { ok: false, worker: false, due: 1 },
    });
    const presence = await holdWorkerPresence(database.url);
    expect(await readiness({ db, search })).toMatchObject({ ok: true, queue: { worker: true } });
    await presence.release();
  });

  test("search that does not answer is told, and does not turn it red", async () => {
    const failing = () => Promise.reject(new Error("connection refused"));
    expect(await readiness({ db, search: failing })).toMatchObject({
      ok: true,
      search: { ok: false },
    });
  });

  test("a database that does not answer turns it red", async () => {
    const gone = connect("postgresql://nobody@127.0.0.1:1/none");
    expect(await readiness({ db: gone, search })).toMatchObject({
      ok: false,
      database: { ok: false },
      queue: { ok: false },
    });
    await gone.$disconnect();
  });
});

test("the metrics tell of the process and the queue", async () => {
  await enqueueLongAgo();
  const text = await metricsText({ db });
  expect(text).toMatch(/^process_cpu_user_seconds_total /m);
  expect(text).toMatch(/^queue_jobs_due 1$/m);
  expect(text).toMatch(/^queue_worker_up 0$/m);
});
