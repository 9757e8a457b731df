import { migrate } from "#db/migrate.ts";
import { seed } from "#db/seed/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { rebuildAll } from "#search/rebuild/rebuild-all.ts";
import { withDatabase } from "./with-database.ts";

const seeded = await withDatabase(async (url) => {
  await migrate(url, { log: console.log });
  const filled = await seed(url, { log: console.log, now: now() });
  if (filled) await rebuildAll(console.log);
  return filled;
});
if (!seeded) console.log("数据库已有数据，未作改动。 The database has data; nothing was changed.");
