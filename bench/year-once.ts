import { recomputeYear } from "#app/features/quotas/index.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connect } from "#app/platform/db.server.ts";

/**
 * Recomputes one year several times and says on its last line how long each took and how much memory they had at most.
 * A worker runs for weeks: the first round only warms up, where there are several.
 */
const [databaseUrl = "", region = "", year = "", rounds = "1"] = process.argv.slice(2);
const db = connect(databaseUrl, { poolSize: 2 });
const seconds: number[] = [];
let employersDone = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const { id, cursor } = await db.yearRun.create({
    data: { region, year: Number(year), requestedAt: now(), employersTotal: 0 },
    select: { id: true, cursor: true },
  });
  const began = performance.now();
  const isDone = await recomputeYear(
    { runId: id, region, year: Number(year), cursor },
    { db, now: now(), url: databaseUrl },
  );
  seconds.push((performance.now() - began) / 1000);
  const run = await db.yearRun.findUniqueOrThrow({
    where: { id },
    select: { employersDone: true },
  });
  if (!isDone) throw new Error("the run did not come to its end");
  ({ employersDone } = run);
}
await db.$disconnect();
// In KiB on Linux and macOS alike: Node normalises what the system says.
const peakBytes = process.resourceUsage().maxRSS * 1024;
const measured = Number(rounds) > 1 ? seconds.slice(1) : seconds;
console.log(JSON.stringify({ seconds: measured, peakBytes, employersDone }));
