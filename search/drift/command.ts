import { checkDrift } from "../drift.ts";
import { INDEX_NAMES } from "../engine.ts";
import { indexWords } from "../rebuild/index-words.ts";
import { withSearch } from "../rebuild/with-search.ts";

await withSearch(async ({ engines, client, today, now }) => {
  for (const engine of engines) {
    for (const index of INDEX_NAMES) {
      const drift = await checkDrift(engine, index, { client, indexer: engine, today, now });
      const { compared, missing, stale, surplus } = drift;
      const { zh, en } = indexWords[index];
      console.log(
        `${engine.name}：核对 ${compared} 个${zh}，缺少 ${missing.length}，过时 ${stale.length}，多余 ${surplus.length}，均已修正。  ` +
          `${engine.name}: ${compared} ${en} compared, ${missing.length} missing, ${stale.length} stale, ${surplus.length} surplus; all repaired.`,
      );
    }
  }
});
