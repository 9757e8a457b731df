CREATE TABLE "delegations" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "scopes" TEXT[],
    "until" DATE NOT NULL,
    "told_as" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    CONSTRAINT "delegations_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "delegations_person_id_id_idx" ON "delegations"("person_id", "id");
CREATE INDEX "delegations_delegate_id_id_idx" ON "delegations"("delegate_id", "id");
-- One at a time to the same delegate, and never to oneself.
CREATE UNIQUE INDEX "delegations_one_given" ON "delegations"("person_id", "delegate_id") WHERE "revoked_at" IS NULL;
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_others" CHECK ("person_id" <> "delegate_id");
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "delegated_acts" (
    "id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "subject_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "delegated_acts_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "delegated_acts_delegation_id_id_idx" ON "delegated_acts"("delegation_id", "id");
ALTER TABLE "delegated_acts" ADD CONSTRAINT "delegated_acts_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sessions" ADD COLUMN "delegation_id" UUID;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "applications" ADD COLUMN "submitted_by_id" UUID;
