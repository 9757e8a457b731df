import cluster, { type Worker } from "node:cluster";
import { log } from "#app/platform/log.server.ts";
import { answerMetrics } from "#app/platform/cluster-metrics.server.ts";

const PAUSE_MS = 1000;

/**
 * Forks the web processes and starts each anew when it ends unasked. Resolves when all listen; on
 * SIGTERM or SIGINT each finishes its requests, and this process leaves after the last.
 */
export async function superviseProcesses(count: number): Promise<void> {
  let stopping = false;
  answerMetrics();
  cluster.on("exit", (worker, code, signal) => {
    if (stopping) return;
    log.error(
      { worker: worker.id, exitCode: code, signal },
      "web process ended and is started again",
    );
    setTimeout(fork, PAUSE_MS);
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const gone = workers.map((worker) => new Promise((resolve) => worker.once("exit", resolve)));
    for (const worker of workers) worker.process.kill("SIGTERM");
    void Promise.all(gone).then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await Promise.all(Array.from({ length: count }, () => listening(fork())));
}

function fork(): Worker {
  return cluster.fork();
}

function listening(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("listening", () => resolve());
    worker.once("exit", (code) =>
      reject(new Error(`A web process ended with ${code} at its start`)),
    );
  });
}
