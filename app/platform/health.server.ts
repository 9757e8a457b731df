import { Gauge, Registry } from "prom-client";
import type { Database } from "./db.server.ts";
import { processMetrics } from "./metrics.server.ts";
import { isStuck, queueState, type QueueState } from "./queue.server.ts";

const TIMEOUT_MS = 3000;

/** `/healthz`: the process answers. Nothing else is asked, or one slow database would restart every process. */
export function liveness(): { readonly ok: true; readonly uptimeSeconds: number } {
  return { ok: true, uptimeSeconds: Math.round(process.uptime()) };
}

/** What the search port says of itself. */
export interface SearchHealth {
  readonly ok: boolean;
  readonly engine: string;
}

export interface Readiness {
  /** Whether requests should be sent here: the database answers and the queue moves. */
  readonly ok: boolean;
  readonly database: { readonly ok: boolean };
  readonly queue: { readonly ok: boolean } & Partial<QueueState>;
  /** Not part of `ok`: without its engine, search answers from PostgreSQL and says so. */
  readonly search: { readonly ok: boolean; readonly engine?: string };
}

interface Asked {
  readonly db: Database;
  readonly search: () => Promise<SearchHealth>;
}

/** `/readyz`: database, queue and search, each within three seconds. */
export async function readiness({ db, search }: Asked): Promise<Readiness> {
  const [database, queue, engine] = await Promise.all([
    inTime(db.$queryRaw`SELECT 1`),
    inTime(queueState(db)),
    inTime(search()),
  ]);
  const queueOk = queue !== undefined && !isStuck(queue);
  return {
    ok: database !== undefined && queueOk,
    database: { ok: database !== undefined },
    queue: { ...queue, ok: queueOk },
    search: engine ? { ok: engine.ok, engine: engine.engine } : { ok: false },
  };
}

/** The value, or undefined when it fails or takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), TIMEOUT_MS);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/metrics`: the web processes summed up, and the queue once. */
export async function metricsText({ db }: { readonly db: Database }): Promise<string> {
  const [processes, queue] = await Promise.all([processMetrics(), inTime(queueState(db))]);
  return queue ? `${processes}\n${await queueMetrics(queue)}` : processes;
}

function queueMetrics(state: QueueState): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [registry] }).set(value);
  gauge("queue_jobs_due", "Jobs that could run now", state.due);
  gauge("queue_jobs_failed", "Jobs given up after their last try", state.failed);
  gauge("queue_oldest_seconds", "Age of the oldest due job", state.oldestSeconds);
  gauge("queue_worker_up", "1 while a worker is at work", state.worker ? 1 : 0);
  return registry.metrics();
}
