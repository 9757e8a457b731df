import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isStuck, queueState } from "#app/platform/queue.server.ts";

/** The worker's health check: ends with 1 when nobody works on the queue or it does not move. */
const db = connect(env().databaseUrl, { poolSize: 1 });
const state = await queueState(db);
await db.$disconnect();
console.log(JSON.stringify(state));
process.exitCode = state.worker && !isStuck(state) ? 0 : 1;
