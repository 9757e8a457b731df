import type { PlainDate } from "#app/lib/date.ts";
import type { SearchEngine } from "./engine.ts";
import type { SqlClient } from "./postgres/client.ts";
import { openPositions, presentPositions } from "./relay/open-positions.ts";

export interface RebuildContext {
  readonly client: SqlClient;
  readonly today: PlainDate;
  readonly onProgress?: (indexed: number) => void;
}

/** Builds an engine's index of positions anew from PostgreSQL and swaps it in; searches go on meanwhile. */
export async function rebuildPositions(
  engine: SearchEngine,
  { client, today, onProgress }: RebuildContext,
): Promise<{ indexed: number }> {
  return engine.rebuild("positions", openPositions(client, today), {
    reload: async (ids) => (await presentPositions(client, ids, today)).open,
    ...(onProgress ? { onProgress } : {}),
  });
}
