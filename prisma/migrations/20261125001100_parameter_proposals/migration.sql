-- A change of a parameter is proposed by one administrator and decided by another.
CREATE TYPE "proposal_state" AS ENUM ('waiting', 'approved', 'refused', 'withdrawn');

CREATE TABLE "parameter_proposals" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "article" TEXT NOT NULL DEFAULT '',
    "confidence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'waiting',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "parameter_proposals_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "parameter_proposals_two_people" CHECK ("state" IN ('waiting', 'withdrawn') OR "decided_by_id" <> "proposed_by_id"),
    CONSTRAINT "parameter_proposals_decided" CHECK (("state" = 'waiting') = ("decided_by_id" IS NULL) AND ("decided_by_id" IS NULL) = ("decided_at" IS NULL)),
    CONSTRAINT "parameter_proposals_dates" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from")
);

CREATE INDEX "parameter_proposals_state_proposed_at_idx" ON "parameter_proposals"("state", "proposed_at");
