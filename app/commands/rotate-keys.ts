import { rotateKeys } from "#app/features/accounts/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { withDatabase } from "./with-database.ts";

await withDatabase(async (url) => {
  const db = connect(url, { poolSize: 2 });
  try {
    await rotateKeys(db, ({ column, rewritten }) => {
      console.log(`${column}: ${rewritten} values sealed with the current key`);
    });
  } finally {
    await db.$disconnect();
  }
});
console.log("Every value is sealed with the current key; older keys can leave ENCRYPTION_KEY.");
