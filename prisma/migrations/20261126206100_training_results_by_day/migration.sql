-- The figures of a period read the results of that time, and nobody else.
CREATE INDEX "enrolments_results_idx" ON "enrolments" ("state_since") WHERE "state" IN ('completed', 'failed', 'no_show');
