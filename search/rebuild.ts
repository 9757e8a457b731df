import type { PlainDate } from "#app/lib/date.ts";
import type { IndexName, SearchEngine } from "./engine.ts";
import type { SqlClient } from "./postgres/client.ts";
import { sources } from "./relay/sources.ts";

export interface RebuildContext {
  readonly client: SqlClient;
  readonly today: PlainDate;
  readonly onProgress?: (indexed: number) => void;
}

/** Builds an engine's index anew from PostgreSQL and swaps it in; searches go on meanwhile. */
export async function rebuildIndex(
  engine: SearchEngine,
  index: IndexName,
  { client, today, onProgress }: RebuildContext,
): Promise<{ indexed: number }> {
  return engine.rebuild(index, sources[index].all(client, today), {
    reload: async (ids) => (await sources[index].present(client, ids, today)).open,
    ...(onProgress ? { onProgress } : {}),
  });
}
