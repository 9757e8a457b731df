import cluster from "node:cluster";
import { collectDefaultMetrics, Counter, Histogram, register } from "prom-client";
import { askPrimary } from "./cluster-metrics.server.ts";

/** One registry a process: a second copy of this module (server and build) uses the same. */
const once = <T>(name: string, make: () => T): T =>
  (register.getSingleMetric(name) as T | undefined) ?? make();

if (!register.getSingleMetric("process_cpu_user_seconds_total")) collectDefaultMetrics();

const duration = once(
  "http_request_duration_seconds",
  () =>
    new Histogram({
      name: "http_request_duration_seconds",
      help: "Time from a request's first byte to its answer's last, by method and status class",
      labelNames: ["method", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    }),
);

const failures = once(
  "page_failures_total",
  () =>
    new Counter({
      name: "page_failures_total",
      help: "Requests that ended in an unexpected fault",
    }),
);

/** Records one answered request. Labels are few and fixed: no path, no person. */
export function observeRequest(told: { method: string; status: number; seconds: number }): void {
  duration.observe(
    { method: told.method, status: `${Math.floor(told.status / 100)}xx` },
    told.seconds,
  );
  if (told.status >= 500) failures.inc();
}

/** Prometheus text of this process, or of all web processes together where there are several. */
export function processMetrics(): Promise<string> {
  return cluster.isWorker ? askPrimary() : register.metrics();
}
