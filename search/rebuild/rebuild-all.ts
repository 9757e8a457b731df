import { rebuildPositions } from "../rebuild.ts";
import { withSearch } from "./with-search.ts";

const PROGRESS_EVERY = 10_000;

/** Builds the positions index anew in every engine that is configured, with progress in words. */
export async function rebuildAll(log: (line: string) => void): Promise<void> {
  await withSearch(async ({ engines, client, today }) => {
    for (const engine of engines) {
      log(`正在为 ${engine.name} 重建岗位索引…  Rebuilding positions in ${engine.name}…`);
      await engine.configure("positions");
      let told = 0;
      const onProgress = (indexed: number) => {
        if (indexed - told < PROGRESS_EVERY) return;
        told = indexed;
        log(`已写入 ${indexed} 个岗位。  ${indexed} positions written.`);
      };
      const { indexed } = await rebuildPositions(engine, { client, today, onProgress });
      log(`完成：${indexed} 个岗位可搜索。  Done: ${indexed} positions can be found.`);
    }
  });
}
