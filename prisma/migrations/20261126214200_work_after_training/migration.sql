CREATE TABLE "training_work_questions" (
    "enrolment_id" UUID NOT NULL,
    "after_months" SMALLINT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "training_work_questions_pkey" PRIMARY KEY ("enrolment_id", "after_months"),
    CONSTRAINT "training_work_questions_months" CHECK ("after_months" IN (1, 3, 6))
);

-- Added to and never changed, so that figures of a past day can be made again.
CREATE TABLE "training_work_answers" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "after_months" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "situation" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "training_work_answers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "training_work_answers_situation" CHECK ("situation" IN ('employed', 'self-employed', 'looking', 'studying', 'other'))
);

-- Each answer follows the one that was seen: two at once leave one.
CREATE UNIQUE INDEX "training_work_answers_enrolment_id_after_months_number_key" ON "training_work_answers"("enrolment_id", "after_months", "number");

ALTER TABLE "training_work_questions" ADD CONSTRAINT "training_work_questions_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "training_work_answers" ADD CONSTRAINT "training_work_answers_enrolment_id_after_months_fkey" FOREIGN KEY ("enrolment_id", "after_months") REFERENCES "training_work_questions"("enrolment_id", "after_months") ON DELETE CASCADE ON UPDATE CASCADE;
