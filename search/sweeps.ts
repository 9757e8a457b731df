import type { CronItem } from "graphile-worker";
import type { TaskName } from "#app/platform/task-names.ts";

interface Sweep {
  readonly task: TaskName;
  /** Minute, hour, day, month, weekday in UTC: Shanghai is eight hours ahead. */
  readonly at: string;
}

/** What passing time alone asks for. */
const sweeps: readonly Sweep[] = [
  { task: "positions.close-due", at: "2 16 * * *" },
  { task: "returns.sweep", at: "10 16 * * *" },
  { task: "quota-years.sweep", at: "20 16 * * *" },
  { task: "quota-checks.sweep", at: "10 17 * * *" },
  { task: "suggestions.sweep", at: "30 17 * * *" },
  { task: "ledger.watch-expiry", at: "40 23 * * *" },
  { task: "messages.purge", at: "20 18 * * *" },
  { task: "imports.purge", at: "25 * * * *" },
  { task: "accounts.purge", at: "30 18 * * *" },
  { task: "accounts.erase-closed", at: "15 * * * *" },
  { task: "search.drift", at: "40 18 * * *" },
  { task: "saved.remind", at: "0 0 * * *" },
  { task: "saved-search.run", at: "5 * * * *" },
  { task: "applications.sweep", at: "10 0 * * *" },
  { task: "training.sweep", at: "*/10 * * * *" },
  { task: "training.ask-work", at: "30 0 * * *" },
];

const BACKFILL_MS = 24 * 3_600_000;

/** A sweep missed while no worker ran is made up for once, within a day. */
export function cronItems(): CronItem[] {
  return sweeps.map(({ task, at }) => ({
    task,
    match: at,
    identifier: task,
    payload: { key: "sweep" },
    options: { backfillPeriod: BACKFILL_MS, jobKey: `${task}:sweep`, maxAttempts: 5 },
  }));
}
