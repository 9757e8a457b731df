import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { log, withLogScope } from "#app/platform/log.server.ts";
import { holdWorkerPresence } from "#app/platform/queue.server.ts";
import type { TaskName } from "#app/platform/task-names.ts";
import { cronItems } from "./sweeps.ts";
import { tasks, type TaskHandler } from "./tasks.ts";

interface WorkerOptions {
  readonly url: string;
  readonly db: Database;
  readonly concurrency: number;
  /** Handlers by task; a test gives its own. */
  readonly handlers?: Readonly<Partial<Record<TaskName, () => Promise<TaskHandler>>>>;
}

export interface RunningWorker {
  /** Resolves when it has stopped. */
  readonly ended: Promise<void>;
  /** Resolves when the database went away: another worker may be at work now, so this process must end. */
  readonly lost: Promise<void>;
  /** Takes no new job and waits for the running ones; after 20 seconds they are asked to break off. */
  stop(): Promise<void>;
}

const BREAK_OFF_MS = 20_000;

/** Works on the queue until stopped. Waits first while another worker works on this database. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const presence = await holdWorkerPresence(options.url);
  const runner = await run({
    connectionString: options.url,
    concurrency: options.concurrency,
    maxPoolSize: options.concurrency + 2,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: taskListOf(options),
    parsedCronItems: parseCronItems(cronItems()),
    logger: new Logger(() => (level, message) => log[LEVELS[level]]({ queue: true }, message)),
    preset: { worker: { gracefulShutdownAbortTimeout: BREAK_OFF_MS } },
  });
  let stopping: Promise<void> | undefined;
  return {
    ended: runner.promise.finally(() => presence.release()),
    lost: presence.lost,
    stop: () => (stopping ??= runner.stop()),
  };
}

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

function taskListOf({ db, handlers = tasks }: WorkerOptions): TaskList {
  const list: TaskList = {};
  for (const [task, load] of Object.entries(handlers)) {
    list[task] = async (payload, { job, abortSignal }) => {
      const { key } = payload as { key: string };
      await withLogScope({ job: `${task}:${key}` }, async () => {
        const started = performance.now();
        const handler = await load();
        try {
          await handler(key, { db, now: now(), signal: abortSignal });
          log.info({ ms: Math.round(performance.now() - started) }, "job done");
        } catch (error) {
          log.error({ err: error, attempt: job.attempts, of: job.max_attempts }, "job failed");
          throw error;
        }
      });
    };
  }
  return list;
}
