import cluster from "node:cluster";
import { randomUUID } from "node:crypto";
import { AggregatorRegistry } from "prom-client";

/** The web processes share one port, so whichever is asked for metrics lets the primary sum all up. */
interface Question {
  readonly type: "tongtu:metrics?";
  readonly id: string;
}
interface Answer {
  readonly type: "tongtu:metrics";
  readonly id: string;
  readonly text: string;
}

const TIMEOUT_MS = 6000;

// prom-client answers its primary only in processes that have made a registry of this kind.
const aggregator = new AggregatorRegistry();

/** In the primary: answers its processes. */
export function answerMetrics(): void {
  cluster.on("message", (worker, message: Question) => {
    if (message.type !== "tongtu:metrics?") return;
    aggregator.clusterMetrics().then(
      (text) => worker.send({ type: "tongtu:metrics", id: message.id, text } satisfies Answer),
      () => undefined,
    );
  });
}

/** In a web process: the sum over all, from the primary. */
export function askPrimary(): Promise<string> {
  const question: Question = { type: "tongtu:metrics?", id: randomUUID() };
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      process.off("message", onMessage);
      settle();
    };
    const onMessage = (message: Answer) => {
      if (message.type === "tongtu:metrics" && message.id === question.id) {
        finish(() => resolve(message.text));
      }
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error("The primary did not sum the metrics up in time"))),
      TIMEOUT_MS,
    );
    process.on("message", onMessage);
    process.send?.(question);
  });
}
