import pg from "pg";
import type { Database } from "./db.server.ts";

/** The advisory lock that the one working worker holds: "tong" and "tu" in ASCII. */
const LOCK = { classid: 0x746f6e67, objid: 0x7475 } as const;

export interface WorkerPresence {
  /** Resolves when the lock is lost with its connection: the process must then stop working. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/**
 * Waits until no other worker works on this database, then holds the lock for the life of its
 * connection. Any job still marked as running belonged to a worker that died: it is set free, where
 * the queue by itself would wait four hours.
 */
export async function holdWorkerPresence(url: string): Promise<WorkerPresence> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    client.on("end", () => resolve());
    client.on("error", () => resolve());
  });
  await client.connect();
  await client.query("SELECT pg_advisory_lock($1, $2)", [LOCK.classid, LOCK.objid]);
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
     FROM graphile_worker.jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
  );
  return { lost, release: () => client.end() };
}

export interface QueueState {
  /** Whether a worker is at work. */
  readonly worker: boolean;
  /** Jobs that could run now. */
  readonly due: number;
  /** Jobs that are given up after their last try. */
  readonly failed: number;
  /** For how long the oldest due job has waited, in seconds. */
  readonly oldestSeconds: number;
}

/** What waits in the queue and whether somebody works on it. */
export async function queueState(db: Database): Promise<QueueState> {
  const [row] = await db.$queryRaw<QueueState[]>`
    SELECT
      count(*) FILTER (WHERE due)::int AS due,
      count(*) FILTER (WHERE failed)::int AS failed,
      coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE due)), 0)::float8 AS "oldestSeconds",
      EXISTS (
        SELECT FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND objsubid = 2
          AND classid = ${LOCK.classid}::int8::oid AND objid = ${LOCK.objid}::int8::oid
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      ) AS worker
    FROM (
      SELECT run_at,
        locked_at IS NULL AND attempts < max_attempts AND run_at <= now() AS due,
        locked_at IS NULL AND attempts >= max_attempts AS failed
      FROM graphile_worker.jobs
    ) AS jobs`;
  return row as QueueState;
}

const ALONE_SECONDS = 60;
const WORKED_ON_SECONDS = 900;

/** Jobs wait and nobody works on them, or somebody does and the oldest waits all the same. */
export function isStuck({ worker, oldestSeconds }: QueueState): boolean {
  return oldestSeconds > (worker ? WORKED_ON_SECONDS : ALONE_SECONDS);
}
