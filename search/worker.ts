import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { startWorker } from "./run-worker.ts";

const CONCURRENCY = 4;

const { databaseUrl } = env();
const db = connect(databaseUrl, { poolSize: CONCURRENCY + 2 });
const worker = await startWorker({ url: databaseUrl, db, concurrency: CONCURRENCY });
log.info("worker started");

let stopping = false;
void worker.lost.then(() => {
  if (stopping) return;
  log.fatal("the database went away: the worker ends, to be started anew");
  process.exit(1);
});
// A parent that was killed can no longer ask us to finish: its channel closes instead.
for (const reason of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.once(reason, () => {
    if (stopping) return;
    stopping = true;
    log.info("worker stopping: running jobs finish first");
    void worker.stop();
  });
}

await worker.ended;
await db.$disconnect();
log.info("worker stopped");
// Tasks open pools of their own, which would keep the process.
process.exit(0);
