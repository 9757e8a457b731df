ALTER TABLE "ledger_people" ADD COLUMN "hire_id" UUID,
  ADD COLUMN "by_consent" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "ledger_people" ADD CONSTRAINT "ledger_people_hire_id_fkey"
  FOREIGN KEY ("hire_id") REFERENCES "hires" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE UNIQUE INDEX "ledger_people_hire_id_key" ON "ledger_people" ("hire_id");

-- A year is recomputed over every ledger: the few whose count hangs on a consent are found without the others.
CREATE INDEX "ledger_people_by_consent_idx" ON "ledger_people" ("organisation_id") WHERE "by_consent";
