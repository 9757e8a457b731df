CREATE TABLE "ledger_takeovers" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "carried" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "suggested_staff" INTEGER,
    "unchecked" BOOLEAN NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "ledger_takeovers_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "takeover_findings" (
    "takeover_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_carried" BOOLEAN NOT NULL,
    "code" TEXT NOT NULL,
    "at" DATE,
    "months" SMALLINT,
    CONSTRAINT "takeover_findings_pkey" PRIMARY KEY ("takeover_id", "place")
);

CREATE UNIQUE INDEX "ledger_takeovers_organisation_id_year_digest_key" ON "ledger_takeovers" ("organisation_id", "year", "digest");
-- The last log of a year is what its page shows.
CREATE INDEX "ledger_takeovers_organisation_id_year_made_at_idx" ON "ledger_takeovers" ("organisation_id", "year", "made_at");

ALTER TABLE "ledger_takeovers" ADD CONSTRAINT "ledger_takeovers_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_takeovers" ADD CONSTRAINT "ledger_takeovers_made_by_id_fkey"
  FOREIGN KEY ("made_by_id") REFERENCES "users" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "takeover_findings" ADD CONSTRAINT "takeover_findings_takeover_id_fkey"
  FOREIGN KEY ("takeover_id") REFERENCES "ledger_takeovers" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
