import { recomputeYear } from "#app/features/quotas/index.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connect } from "#app/platform/db.server.ts";

/**
 * Recomputes one year several times and says on its last line how long each took, but for the first few that only warm
 * up, since a worker runs for weeks; and how much memory they had at most.
 */
const [databaseUrl = "", region = "", year = "", rounds = "1", warming = "0"] =
  process.argv.slice(2);
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
console.log(JSON.stringify({ seconds: seconds.slice(Number(warming)), peakBytes, employersDone }));
