import { importFile } from "#app/features/imports/index.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connect } from "#app/platform/db.server.ts";

/** Imports one file and says on its last line how long that took and how much memory it had at most. */
const [databaseUrl = "", organisationId = "", path = ""] = process.argv.slice(2);
const db = connect(databaseUrl, { poolSize: 3 });
const began = performance.now();
const outcome = await importFile(
  { organisationId, path },
  { id: null, kind: "system:bench" },
  { db, now: now() },
);
const seconds = (performance.now() - began) / 1000;
await db.$disconnect();
if (!outcome.ok) throw new Error(outcome.reason);
// In KiB on Linux and macOS alike: Node normalises what the system says.
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ seconds, peakBytes, ...outcome.progress }));
