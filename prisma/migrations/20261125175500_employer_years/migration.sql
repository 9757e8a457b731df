CREATE TYPE "year_basis" AS ENUM ('filed', 'ledger', 'nobody');

CREATE TYPE "year_run_state" AS ENUM ('running', 'cancelled', 'done');

CREATE TABLE "employer_years" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" "year_basis" NOT NULL,
    "people" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "twelfths" INTEGER NOT NULL,
    "headcount_top" BIGINT,
    "headcount_bottom" SMALLINT,
    "is_met" BOOLEAN,
    "gap_millionths" BIGINT,
    "hires_needed" INTEGER,
    "because" TEXT,
    "due_fen" BIGINT,
    "due_full_fen" BIGINT,
    "reward_fen" BIGINT,
    "refusal" TEXT,
    "run_id" UUID NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "employer_years_pkey" PRIMARY KEY ("organisation_id", "year")
);

CREATE TABLE "year_runs" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "year_run_state" NOT NULL DEFAULT 'running',
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "cursor" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "employers_total" INTEGER NOT NULL,
    "employers_done" INTEGER NOT NULL DEFAULT 0,
    "people_done" INTEGER NOT NULL DEFAULT 0,
    "months_done" BIGINT NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    CONSTRAINT "year_runs_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "employer_years_year_region_kind_idx" ON "employer_years"("year", "region", "kind");
CREATE INDEX "year_runs_region_year_requested_at_idx" ON "year_runs"("region", "year", "requested_at");
-- One recomputation of a year is under way in a district at a time.
CREATE UNIQUE INDEX "year_runs_one_running" ON "year_runs" ("region", "year") WHERE "state" = 'running';

ALTER TABLE "employer_years" ADD CONSTRAINT "employer_years_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Figures, or the reason why there are none.
ALTER TABLE "employer_years" ADD CONSTRAINT "employer_years_figures"
  CHECK (("refusal" IS NULL) = ("due_fen" IS NOT NULL AND "headcount_top" IS NOT NULL AND "hires_needed" IS NOT NULL));
ALTER TABLE "year_runs" ADD CONSTRAINT "year_runs_finished" CHECK (("state" = 'running') = ("finished_at" IS NULL));

-- Employers of a district in the order in which a year is recomputed; contracts of one employer together.
CREATE INDEX "organisations_employers_idx" ON "organisations" ("id") WHERE "kind" = 'employer' AND "state" = 'verified';
CREATE INDEX "ledger_contracts_organisation_id_idx" ON "ledger_contracts" ("organisation_id");
