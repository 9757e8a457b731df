CREATE TYPE "suggestion_run_state" AS ENUM ('running', 'done');

CREATE TABLE "suggestion_runs" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "counsellor_id" UUID,
    "state" "suggestion_run_state" NOT NULL DEFAULT 'running',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "weights_version" INTEGER,
    "cursor" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "plans_total" INTEGER NOT NULL,
    "plans_done" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    CONSTRAINT "suggestion_runs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "suggestion_runs_region_requested_at_idx" ON "suggestion_runs"("region", "requested_at");
CREATE INDEX "suggestion_runs_counsellor_id_requested_at_idx" ON "suggestion_runs"("counsellor_id", "requested_at");
-- One of a kind at a time.
CREATE UNIQUE INDEX "suggestion_runs_running" ON "suggestion_runs"("region", "counsellor_id") NULLS NOT DISTINCT WHERE "state" = 'running';

CREATE TABLE "plan_suggestions" (
    "plan_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "rank" SMALLINT NOT NULL,
    CONSTRAINT "plan_suggestions_pkey" PRIMARY KEY ("plan_id", "position_id")
);
CREATE INDEX "plan_suggestions_position_id_idx" ON "plan_suggestions"("position_id");
ALTER TABLE "plan_suggestions" ADD CONSTRAINT "plan_suggestions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_suggestions" ADD CONSTRAINT "plan_suggestions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
