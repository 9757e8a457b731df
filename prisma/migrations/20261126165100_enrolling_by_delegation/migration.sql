ALTER TABLE "enrolments" ADD COLUMN "enrolled_by_id" UUID,
    ADD COLUMN "proposed_needs_encrypted" TEXT,
    ADD CONSTRAINT "enrolments_proposed_by_delegate" CHECK ("proposed_needs_encrypted" IS NULL OR "enrolled_by_id" IS NOT NULL);
CREATE INDEX "enrolments_enrolled_by_id_idx" ON "enrolments"("enrolled_by_id") WHERE "enrolled_by_id" IS NOT NULL;
