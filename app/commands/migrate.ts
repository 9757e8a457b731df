import { migrate } from "#db/migrate.ts";
import { withDatabase } from "./with-database.ts";

const applied = await withDatabase((url) => migrate(url, { log: console.log }));
console.log(
  applied.length === 0
    ? "数据库已是最新。 The database is up to date."
    : `已应用 ${applied.length} 项迁移。 ${applied.length} migrations applied.`,
);
