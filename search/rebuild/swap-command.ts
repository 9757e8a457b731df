import { checkDrift } from "../drift.ts";
import { INDEX_NAMES } from "../engine.ts";
import { indexWords } from "./index-words.ts";
import { withSearch } from "./with-search.ts";

await withSearch(async ({ engines, client, today, now }) => {
  for (const engine of engines) {
    for (const index of INDEX_NAMES) {
      const { zh, en } = indexWords[index];
      if (!(await engine.swapBack(index))) {
        console.log(
          `${engine.name} 没有可换回的旧${zh}索引。  ${engine.name} has no earlier index of ${en} to put back.`,
        );
        continue;
      }
      const drift = await checkDrift(engine, index, { client, indexer: engine, today, now });
      const changed = drift.missing.length + drift.stale.length + drift.surplus.length;
      console.log(
        `${engine.name} 已换回上一个${zh}索引，并补上 ${changed} 处变化。  ` +
          `${engine.name} serves the index of ${en} before the last rebuild again; ${changed} changes since were made up.`,
      );
    }
  }
});
