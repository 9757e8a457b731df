import type { Context } from "#app/platform/db.server.ts";
import type { TaskName } from "#app/platform/task-names.ts";

/** Where a job works; long ones stop at a safe point when `signal` aborts and are tried again. */
export interface TaskContext extends Context {
  readonly signal: AbortSignal;
}

/** Does what the job of `key` asks, from the present state: it may run twice, late or out of order. */
export type TaskHandler = (key: string, context: TaskContext) => Promise<void>;

/** Each handler is loaded when its first job comes, so that a worker starts with little. */
export const tasks = {
  "import.run": async () =>
    (await import("#app/features/imports/jobs/run-import.server.ts")).runImport,
  "imports.purge": async () =>
    (await import("#app/features/imports/jobs/purge-uploads.server.ts")).purgeUploads,
  "message.send": async () => (await import("#app/platform/send-message.server.ts")).sendMessage,
  "messages.purge": async () =>
    (await import("#app/platform/purge-messages.server.ts")).purgeMessages,
  "accounts.purge": async () =>
    (await import("#app/features/accounts/jobs/purge-expired.server.ts")).purgeExpired,
  "accounts.erase-closed": async () =>
    (await import("./tasks/erase-closed-accounts.ts")).eraseClosedAccounts,
  "position.changed": async () => (await import("./relay/tasks.ts")).positionChanged,
  "session.changed": async () => (await import("./relay/tasks.ts")).sessionChanged,
  "organisation.changed": async () => (await import("./relay/tasks.ts")).organisationChanged,
  "search.drift": async () => (await import("./relay/tasks.ts")).searchDrift,
  "position.decided": async () =>
    (await import("#app/features/positions/jobs/tell-decisions.server.ts")).tellDecisions,
  "positions.close-due": async () =>
    (await import("#app/features/positions/jobs/close-due.server.ts")).closeDue,
  "saved.remind": async () =>
    (await import("#app/features/positions/jobs/remind-saved.server.ts")).remindSaved,
  "saved-search.run": async () =>
    (await import("#app/features/positions/jobs/run-saved-searches.server.ts")).runSavedSearches,
  "application-file.scan": async () =>
    (await import("#app/features/applications/jobs/scan-file.server.ts")).scanFile,
  "return-proof.scan": async () =>
    (await import("#app/features/quotas/jobs/scan-proof.server.ts")).scanProof,
  "application.told": async () =>
    (await import("#app/features/applications/jobs/tell-event.server.ts")).tellEvent,
  "application.invited": async () =>
    (await import("#app/features/applications/jobs/tell-invitation.server.ts")).tellInvitation,
  "applications.sweep": async () =>
    (await import("#app/features/applications/jobs/sweep-applications.server.ts"))
      .sweepApplications,
  "ledger.watch-expiry": async () =>
    (await import("#app/features/quotas/jobs/watch-expiry.server.ts")).watchExpiry,
  "returns.sweep": async () =>
    (await import("#app/features/quotas/jobs/sweep-returns.server.ts")).sweepReturns,
  "returns.remind": async () =>
    (await import("#app/features/quotas/jobs/remind-employers.server.ts")).remindEmployers,
  "returns.tell-handed-over": async () =>
    (await import("#app/features/quotas/jobs/tell-handed-over.server.ts")).tellHandedOver,
  "sources.read": async () =>
    (await import("#app/features/quotas/jobs/read-source.server.ts")).readSource,
  "quota-year.recompute": async () =>
    (await import("#app/features/quotas/jobs/run-year.server.ts")).runYear,
  "quota-years.sweep": async () =>
    (await import("#app/features/quotas/jobs/sweep-years.server.ts")).sweepYears,
  "returns.recount-duplicates": async () =>
    (await import("#app/features/quotas/jobs/recount-duplicates.server.ts")).recountReturn,
  "quota-checks.run": async () =>
    (await import("#app/features/quotas/jobs/run-checks.server.ts")).runChecks,
  "quota-checks.sweep": async () =>
    (await import("#app/features/quotas/jobs/run-checks.server.ts")).sweepChecks,
  "training.ask-work": async () =>
    (await import("#app/features/training/jobs/ask-work.server.ts")).askWork,
  "training.sweep": async () =>
    (await import("#app/features/training/jobs/sweep-training.server.ts")).sweepTraining,
  "enrolment.told": async () =>
    (await import("#app/features/training/jobs/tell-enrolment.server.ts")).tellEnrolment,
  "suggestions.run": async () =>
    (await import("#app/features/plans/jobs/run-suggestions.server.ts")).runSuggestions,
  "suggestions.sweep": async () =>
    (await import("#app/features/plans/jobs/run-suggestions.server.ts")).sweepSuggestions,
  "plan.follow-application": async () =>
    (await import("#app/features/plans/jobs/follow-person.server.ts")).followApplication,
  "plan.follow-enrolment": async () =>
    (await import("#app/features/plans/jobs/follow-person.server.ts")).followEnrolment,
  "plan.follow-check-in": async () =>
    (await import("#app/features/plans/jobs/follow-check-in.server.ts")).followCheckIn,
} satisfies Record<TaskName, () => Promise<TaskHandler>>;
