import { rebuildAll } from "#search/rebuild/rebuild-all.ts";
import { generateInto } from "#db/seed/generate-into.ts";

/** Generated positions in the database and in the index. */
export async function prepareData(
  databaseUrl: string,
  size: number,
  log: (line: string) => void,
): Promise<void> {
  await generateInto(databaseUrl, { size, seed: 7, now: new Date(), log });
  await rebuildAll(log);
}
