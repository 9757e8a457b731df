/** What the queue can be asked to do; `search/tasks.ts` has the handler of each. */
export const taskNames = [
  "import.run",
  "imports.purge",
  "message.send",
  "messages.purge",
  "accounts.purge",
  "accounts.erase-closed",
  "position.changed",
  "organisation.changed",
  "search.drift",
  "position.decided",
  "positions.close-due",
  "saved.remind",
  "saved-search.run",
  "application-file.scan",
  "application.told",
  "application.invited",
  "applications.sweep",
  "returns.sweep",
  "returns.remind",
  "returns.tell-handed-over",
  "quota-year.recompute",
  "quota-years.sweep",
  "ledger.watch-expiry",
] as const;

export type TaskName = (typeof taskNames)[number];
