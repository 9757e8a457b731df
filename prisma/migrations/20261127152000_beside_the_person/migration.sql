CREATE TABLE "plan_companions" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name_encrypted" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "contact_encrypted" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,
    "named_by_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "once_key" TEXT NOT NULL,
    "delegation_id" UUID,
    "basis" TEXT,
    "is_needed" BOOLEAN NOT NULL DEFAULT false,
    "says" TEXT,
    "says_digest" TEXT,
    "said_words_encrypted" TEXT,
    "said_on" DATE,
    CONSTRAINT "plan_companions_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_companions_plan_id_once_key_key" ON "plan_companions"("plan_id", "once_key");
CREATE INDEX "plan_companions_named_by_id_idx" ON "plan_companions"("named_by_id");
CREATE INDEX "plan_companions_delegation_id_idx" ON "plan_companions"("delegation_id");
-- A supporter has no say of their own; a guardian stands by a paper that was seen.
ALTER TABLE "plan_companions" ADD CONSTRAINT "plan_companions_role" CHECK (
    ("role" = 'guardian' AND "basis" IS NOT NULL AND "delegation_id" IS NULL)
    OR ("role" = 'supporter' AND "basis" IS NULL AND NOT "is_needed" AND "says" IS NULL));
ALTER TABLE "plan_companions" ADD CONSTRAINT "plan_companions_days" CHECK ("until" IS NULL OR "until" >= "since");
-- Whoever was taken away cannot be reached through the plan any more.
ALTER TABLE "plan_companions" ADD CONSTRAINT "plan_companions_ended" CHECK ("ended_at" IS NULL OR "contact_encrypted" IS NULL);
ALTER TABLE "plan_companions" ADD CONSTRAINT "plan_companions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_companions" ADD CONSTRAINT "plan_companions_named_by_id_fkey" FOREIGN KEY ("named_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_companions" ADD CONSTRAINT "plan_companions_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "plan_agreements" ADD COLUMN "beside_encrypted" TEXT;
