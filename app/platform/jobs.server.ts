import type { Transaction } from "./db.server.ts";
import type { TaskName } from "./task-names.ts";

export type { TaskName } from "./task-names.ts";

/** With graphile-worker's back-off (e^n seconds, six hours at most) these tries span some four days. */
const MAX_ATTEMPTS = 25;

export interface Job {
  readonly task: TaskName;
  /** The id of what changed. A job carries no more: the handler reads the present. */
  readonly key: string;
  /** Not before this instant; at once when left out. */
  readonly runAt?: Date;
}

/**
 * Adds a job inside the caller's transaction: it exists exactly when the change it follows does.
 * Jobs of the same task and key that still wait are one; a change during processing queues again.
 */
export async function enqueue(tx: Transaction, { task, key, runAt }: Job): Promise<void> {
  await enqueueAll(tx, task, [key], runAt);
}

/** The same for many keys of one task, in one statement. */
export async function enqueueAll(
  tx: Transaction,
  task: TaskName,
  keys: readonly string[],
  runAt?: Date,
): Promise<void> {
  if (keys.length === 0) return;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text,
      json_build_object('key', key),
      run_at := ${runAt ?? null}::timestamptz,
      max_attempts := ${MAX_ATTEMPTS}::int,
      job_key := ${task}::text || ':' || key
    )
    FROM unnest(${[...keys]}::text[]) AS key`;
}
