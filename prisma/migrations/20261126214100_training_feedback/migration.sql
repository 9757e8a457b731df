CREATE TABLE "training_feedback" (
    "enrolment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "overall" TEXT NOT NULL,
    "teaching" TEXT NOT NULL,
    "words_encrypted" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "training_feedback_pkey" PRIMARY KEY ("enrolment_id"),
    CONSTRAINT "training_feedback_marks" CHECK (
      "overall" IN ('very-good', 'good', 'fair', 'poor') AND "teaching" IN ('very-good', 'good', 'fair', 'poor'))
);

CREATE TABLE "training_feedback_needs" (
    "adjustment_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "worked" TEXT NOT NULL,
    CONSTRAINT "training_feedback_needs_pkey" PRIMARY KEY ("adjustment_id"),
    CONSTRAINT "training_feedback_needs_worked" CHECK ("worked" IN ('yes', 'partly', 'no'))
);

-- The sums of a session.
CREATE INDEX "training_feedback_session_id_idx" ON "training_feedback"("session_id");
CREATE INDEX "training_feedback_needs_enrolment_id_idx" ON "training_feedback_needs"("enrolment_id");

ALTER TABLE "training_feedback" ADD CONSTRAINT "training_feedback_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "training_feedback_needs" ADD CONSTRAINT "training_feedback_needs_adjustment_id_fkey" FOREIGN KEY ("adjustment_id") REFERENCES "enrolment_adjustments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "training_feedback_needs" ADD CONSTRAINT "training_feedback_needs_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "training_feedback"("enrolment_id") ON DELETE CASCADE ON UPDATE CASCADE;
