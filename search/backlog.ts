import type { SqlClient } from "./postgres/client.ts";

/** How many changes wait to be made searchable, and for how long the oldest has. */
export type Backlog = () => Promise<{ pending: number; lagSeconds: number }>;

/** The queue's jobs of the given tasks that are due. */
export function queueBacklog(client: SqlClient, tasks: readonly string[]): Backlog {
  return async () => {
    const { rows } = await client.query<{ pending: number; lag: number }>(
      `SELECT count(*)::int AS pending,
              coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS lag
       FROM graphile_worker.jobs WHERE task_identifier = ANY ($1::text[]) AND run_at <= now()`,
      [tasks],
    );
    return { pending: rows[0]?.pending ?? 0, lagSeconds: rows[0]?.lag ?? 0 };
  };
}
