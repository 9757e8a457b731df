import { withSearch } from "../rebuild/with-search.ts";
import { checkDrift } from "../drift.ts";

await withSearch(async ({ engines, client, today, now }) => {
  for (const engine of engines) {
    const drift = await checkDrift(engine, { client, indexer: engine, today, now });
    const { compared, missing, stale, surplus } = drift;
    console.log(
      `${engine.name}：核对 ${compared} 个岗位，缺少 ${missing.length}，过时 ${stale.length}，多余 ${surplus.length}，均已修正。  ` +
        `${engine.name}: ${compared} positions compared, ${missing.length} missing, ${stale.length} stale, ${surplus.length} surplus; all repaired.`,
    );
  }
});
