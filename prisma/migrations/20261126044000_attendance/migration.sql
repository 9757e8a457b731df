ALTER TABLE "enrolments" ADD COLUMN "taught_minutes" INTEGER;
ALTER TABLE "enrolments" ADD COLUMN "attended_minutes" INTEGER;
ALTER TABLE "enrolments" ADD COLUMN "needed_minutes" INTEGER;
ALTER TABLE "enrolments" ADD COLUMN "lacked" TEXT;

CREATE TABLE "attendance_codes" (
    "meeting_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "attendance_codes_pkey" PRIMARY KEY ("meeting_id")
);

CREATE TABLE "attendances" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "reason_encrypted" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "attendances_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "training_assessments" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "extra_minutes" INTEGER NOT NULL DEFAULT 0,
    "words_encrypted" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "training_assessments_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "training_certificates" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "check_code" TEXT NOT NULL,
    "holder_encrypted" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "reason_encrypted" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "training_certificates_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "attendances_enrolment_id_meeting_id_key" ON "attendances"("enrolment_id", "meeting_id");
CREATE INDEX "attendances_meeting_id_idx" ON "attendances"("meeting_id");
CREATE UNIQUE INDEX "training_assessments_enrolment_id_key" ON "training_assessments"("enrolment_id");
CREATE UNIQUE INDEX "training_certificates_enrolment_id_key" ON "training_certificates"("enrolment_id");
CREATE UNIQUE INDEX "training_certificates_number_key" ON "training_certificates"("number");

ALTER TABLE "attendance_codes" ADD CONSTRAINT "attendance_codes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "training_meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "training_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_assessments" ADD CONSTRAINT "training_assessments_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "training_certificates" ADD CONSTRAINT "training_certificates_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What no code may undo.
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_minutes" CHECK ("minutes" >= 0);
ALTER TABLE "training_assessments" ADD CONSTRAINT "training_assessments_extra" CHECK ("extra_minutes" >= 0);
ALTER TABLE "training_certificates" ADD CONSTRAINT "training_certificates_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("reason_encrypted" IS NULL));
