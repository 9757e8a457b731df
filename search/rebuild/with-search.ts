import pg from "pg";
import { withDatabase } from "#app/commands/with-database.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { openSearch } from "#app/platform/search.server.ts";
import type { SearchEngine } from "../engine.ts";
import type { SqlClient } from "../postgres/client.ts";

export interface CommandContext {
  readonly engines: readonly SearchEngine[];
  readonly client: SqlClient;
  readonly now: Date;
  readonly today: PlainDate;
}

/** Runs a command on every engine that is configured. */
export async function withSearch(command: (context: CommandContext) => Promise<void>) {
  await withDatabase(async (databaseUrl) => {
    const { meili, databasePool } = env();
    const search = openSearch({ databaseUrl, databasePool, meili });
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    const at = now();
    try {
      await command({ engines: search.engines, client: pool, now: at, today: shanghaiDay(at) });
    } finally {
      await Promise.all([pool.end(), search.close()]);
    }
  });
}
