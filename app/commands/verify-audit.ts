import { verifyChains } from "#app/features/audit/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { withDatabase } from "./with-database.ts";

const { checked, broken } = await withDatabase(async (url) => {
  const db = connect(url, { poolSize: 2 });
  try {
    return await verifyChains(db, (count) => {
      if (count % 10_000 === 0) console.log(`${count} events checked`);
    });
  } finally {
    await db.$disconnect();
  }
});
console.log(`${checked} events checked, ${broken.length} broken`);
for (const { subjectType, subjectId, sequence, fault } of broken) {
  console.log(`${subjectType} ${subjectId}: event ${sequence} ${fault}`);
}
process.exitCode = broken.length === 0 ? 0 : 1;
