CREATE TABLE "hire_check_ins" (
    "id" UUID NOT NULL,
    "hire_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "after_days" SMALLINT NOT NULL,
    "side" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "is_working" BOOLEAN,
    "adjustments" TEXT,
    "words_encrypted" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "hire_check_ins_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "hire_check_ins_side" CHECK ("side" IN ('person', 'employer')),
    -- An answer is whole: whether there is still work, and when it was said.
    CONSTRAINT "hire_check_ins_answered" CHECK (("answered_at" IS NULL) = ("is_working" IS NULL))
);
-- Asked once of each side.
CREATE UNIQUE INDEX "hire_check_ins_hire_id_after_days_side_key" ON "hire_check_ins"("hire_id", "after_days", "side");
CREATE INDEX "hire_check_ins_user_id_id_idx" ON "hire_check_ins"("user_id", "id");
CREATE INDEX "hire_check_ins_organisation_id_side_id_idx" ON "hire_check_ins"("organisation_id", "side", "id");
ALTER TABLE "hire_check_ins" ADD CONSTRAINT "hire_check_ins_hire_id_fkey" FOREIGN KEY ("hire_id") REFERENCES "hires"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The sweep asks by day of start.
CREATE INDEX "hires_starts_on_idx" ON "hires"("starts_on");
