CREATE TYPE "check_kind" AS ENUM ('plausibility', 'integrity');

CREATE TABLE "check_findings" (
    "id" UUID NOT NULL,
    "kind" "check_kind" NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "return_id" UUID,
    "facts" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),
    "looked_at" TIMESTAMPTZ(3),
    "looked_by_id" UUID,
    "because" TEXT,
    CONSTRAINT "check_findings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "check_runs" (
    "id" UUID NOT NULL,
    "requested_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "steps_total" INTEGER NOT NULL,
    "steps_done" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    CONSTRAINT "check_runs_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "check_findings_rule_subject_key" ON "check_findings"("rule", "subject");
-- An officer's list: one kind, the newest first, from the last row of the page before.
CREATE INDEX "check_findings_kind_first_seen_at_id_idx" ON "check_findings"("kind", "first_seen_at", "id");
CREATE INDEX "check_findings_organisation_id_idx" ON "check_findings"("organisation_id");
CREATE INDEX "check_runs_started_at_idx" ON "check_runs"("started_at");
ALTER TABLE "check_findings" ADD CONSTRAINT "check_findings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who looked, when and why belong together.
ALTER TABLE "check_findings" ADD CONSTRAINT "check_findings_looked" CHECK (
  num_nonnulls("looked_at", "looked_by_id", "because") IN (0, 3) AND coalesce(length(trim("because")), 1) > 0);
-- One run at a time.
CREATE UNIQUE INDEX "check_runs_one" ON "check_runs" (("finished_at" IS NULL)) WHERE "finished_at" IS NULL;
