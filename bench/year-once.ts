import { recomputeYear } from "#app/features/quotas/index.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connect } from "#app/platform/db.server.ts";

/** Recomputes one year and says on its last line how long that took and how much memory it had at most. */
const [databaseUrl = "", region = "", year = ""] = process.argv.slice(2);
const db = connect(databaseUrl, { poolSize: 2 });
const { id, cursor } = await db.yearRun.create({
  data: { region, year: Number(year), requestedAt: now(), employersTotal: 0 },
  select: { id: true, cursor: true },
});
const began = performance.now();
const isDone = await recomputeYear(
  { runId: id, region, year: Number(year), cursor },
  { db, now: now(), url: databaseUrl },
);
const seconds = (performance.now() - began) / 1000;
const run = await db.yearRun.findUniqueOrThrow({
  where: { id },
  select: { employersDone: true, peopleDone: true },
});
await db.$disconnect();
if (!isDone) throw new Error("the run did not come to its end");
// In KiB on Linux and macOS alike: Node normalises what the system says.
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ seconds, peakBytes, ...run }));
