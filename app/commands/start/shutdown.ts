import { StartFailure } from "#db/embedded/failure.ts";

export interface Shutdown {
  /** What was started last is stopped first. */
  readonly add: (stop: () => Promise<void>) => void;
  /** Whether stopping has begun. */
  readonly begun: () => boolean;
  readonly run: () => Promise<void>;
  /** Says why the product cannot go on, stops what runs and leaves with 1. */
  readonly fail: (error: unknown) => void;
}

/** On Ctrl-C or SIGTERM stops what was added, in reverse order, and leaves. A second Ctrl-C does not hurry it. */
export function onShutdown(log: (line: string) => void): Shutdown {
  const stops: (() => Promise<void>)[] = [];
  let running: Promise<void> | undefined;
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  const shutdown: Shutdown = {
    add: (stop) => void stops.push(stop),
    begun: () => running !== undefined,
    run: () => (running ??= stopAll()),
    fail(error) {
      console.error(error instanceof StartFailure ? error.message : error);
      void shutdown.run().finally(() => process.exit(1));
    },
  };
  const leave = () => {
    if (shutdown.begun()) return;
    log("\n正在停止：先完成进行中的请求和任务…  Stopping: requests and jobs are finished first…");
    void shutdown.run().then(() => {
      log("已停止，数据保留在 .data。  Stopped; the data is kept in .data.");
      process.exit(0);
    }, shutdown.fail);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  return shutdown;
}
