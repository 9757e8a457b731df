import { INDEX_NAMES } from "../engine.ts";
import type { IndexName, SearchEngine } from "../engine.ts";
import { rebuildIndex } from "../rebuild.ts";
import { indexWords } from "./index-words.ts";
import { withSearch } from "./with-search.ts";
import type { CommandContext } from "./with-search.ts";

const PROGRESS_EVERY = 10_000;

type Log = (line: string) => void;

/** Builds every index anew in every engine that is configured, with progress in words. */
export async function rebuildAll(log: Log): Promise<void> {
  await withSearch(async (context) => {
    for (const engine of context.engines) {
      for (const index of INDEX_NAMES) await rebuildOne(engine, index, context, log);
    }
  });
}

async function rebuildOne(
  engine: SearchEngine,
  index: IndexName,
  { client, today }: CommandContext,
  log: Log,
): Promise<void> {
  const { zh, en } = indexWords[index];
  log(`正在为 ${engine.name} 重建${zh}索引…  Rebuilding ${en} in ${engine.name}…`);
  await engine.configure(index);
  let told = 0;
  const onProgress = (indexed: number) => {
    if (indexed - told < PROGRESS_EVERY) return;
    told = indexed;
    log(`已写入 ${indexed} 个${zh}。  ${indexed} ${en} written.`);
  };
  const { indexed } = await rebuildIndex(engine, index, { client, today, onProgress });
  log(`完成：${indexed} 个${zh}可搜索。  Done: ${indexed} ${en} can be found.`);
}
