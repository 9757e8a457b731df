import { checkDrift } from "../drift.ts";
import { withSearch } from "./with-search.ts";

await withSearch(async ({ engines, client, today, now }) => {
  for (const engine of engines) {
    if (!(await engine.swapBack("positions"))) {
      console.log(
        `${engine.name} 没有可换回的旧索引。  ${engine.name} has no earlier index to put back.`,
      );
      continue;
    }
    const drift = await checkDrift(engine, { client, indexer: engine, today, now });
    const changed = drift.missing.length + drift.stale.length + drift.surplus.length;
    console.log(
      `${engine.name} 已换回上一个索引，并补上 ${changed} 处变化。  ` +
        `${engine.name} serves the index before the last rebuild again; ${changed} changes since were made up.`,
    );
  }
});
