-- From a found position to an answered application.
-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('draft', 'submitted', 'under_review', 'asked', 'shortlisted', 'interview_offered', 'interview_chosen', 'offered', 'offer_accepted', 'hired', 'refused', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "malware_state" AS ENUM ('unscanned', 'waiting', 'clean', 'infected', 'failed');

-- CreateEnum
CREATE TYPE "adjustment_state" AS ENUM ('open', 'agreed', 'alternative', 'cannot', 'withdrawn');

-- CreateEnum
CREATE TYPE "message_side" AS ENUM ('person', 'employer');

-- CreateTable
CREATE TABLE "application_terms" (
    "position_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "hide_names" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_terms_pkey" PRIMARY KEY ("position_id")
);

-- CreateTable
CREATE TABLE "position_questions" (
    "id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "position_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'draft',
    "resume_state" "application_state",
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "quiet_since" TIMESTAMPTZ(3) NOT NULL,
    "reminded_for" DATE,
    "name_hidden" BOOLEAN NOT NULL DEFAULT false,
    "carried_from_id" UUID,
    "number" TEXT,
    "check_code" TEXT,
    "submitted_text_encrypted" TEXT,
    "submitted_digest" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "end_words_encrypted" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_sections" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "values_encrypted" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "carried" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_answers" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "words_encrypted" TEXT NOT NULL,

    CONSTRAINT "application_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_files" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "malware" "malware_state" NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passport_items" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code" TEXT,
    "words_encrypted" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passport_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_adjustments" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "code" TEXT,
    "words_encrypted" TEXT,
    "state" "adjustment_state" NOT NULL DEFAULT 'open',
    "due_on" DATE,
    "answer_encrypted" TEXT,
    "by_when" DATE,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "kept" BOOLEAN,
    "kept_told_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_adjustments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_messages" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "side" "message_side" NOT NULL,
    "author_id" UUID,
    "body_encrypted" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "once_key" TEXT NOT NULL,

    CONSTRAINT "application_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_notes" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body_encrypted" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "once_key" TEXT NOT NULL,

    CONSTRAINT "application_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_templates" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_offers" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "place_encrypted" TEXT NOT NULL,
    "words_encrypted" TEXT NOT NULL,
    "answer_by" DATE NOT NULL,
    "offered_by_id" UUID,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "interview_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_slots" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_at" TIMESTAMPTZ(3),

    CONSTRAINT "interview_slots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_events" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "actor_id" UUID,
    "to_state" "application_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "version" INTEGER,

    CONSTRAINT "application_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hires" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hires_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_people" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kept_by_id" UUID,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_people_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- CreateTable
CREATE TABLE "position_invitations" (
    "id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "words_encrypted" TEXT NOT NULL,
    "invited_by_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "position_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_outcomes" (
    "position_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "position_outcomes_pkey" PRIMARY KEY ("position_id")
);

-- AlterTable
ALTER TABLE "consents" ADD COLUMN     "application_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "position_questions_position_id_place_key" ON "position_questions"("position_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "applications_number_key" ON "applications"("number");

-- CreateIndex
CREATE INDEX "applications_user_id_id_idx" ON "applications"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "applications_organisation_id_state_submitted_at_id_idx" ON "applications"("organisation_id", "state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "applications_position_id_state_submitted_at_id_idx" ON "applications"("position_id", "state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "applications_state_quiet_since_idx" ON "applications"("state", "quiet_since");

-- CreateIndex
CREATE INDEX "applications_due_on_idx" ON "applications"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "application_sections_application_id_section_key" ON "application_sections"("application_id", "section");

-- CreateIndex
CREATE UNIQUE INDEX "application_answers_application_id_question_id_key" ON "application_answers"("application_id", "question_id");

-- CreateIndex
CREATE INDEX "application_files_application_id_idx" ON "application_files"("application_id");

-- CreateIndex
CREATE INDEX "application_files_malware_added_at_idx" ON "application_files"("malware", "added_at");

-- CreateIndex
CREATE UNIQUE INDEX "passport_items_user_id_code_key" ON "passport_items"("user_id", "code");

-- CreateIndex
CREATE INDEX "application_adjustments_application_id_idx" ON "application_adjustments"("application_id");

-- CreateIndex
CREATE INDEX "application_adjustments_state_due_on_id_idx" ON "application_adjustments"("state", "due_on", "id");

-- CreateIndex
CREATE INDEX "application_adjustments_organisation_id_due_on_idx" ON "application_adjustments"("organisation_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "application_messages_application_id_once_key_key" ON "application_messages"("application_id", "once_key");

-- CreateIndex
CREATE INDEX "application_messages_application_id_id_idx" ON "application_messages"("application_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "application_notes_application_id_once_key_key" ON "application_notes"("application_id", "once_key");

-- CreateIndex
CREATE INDEX "application_notes_application_id_id_idx" ON "application_notes"("application_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_templates_organisation_id_name_key" ON "message_templates"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "interview_offers_application_id_idx" ON "interview_offers"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_slots_offer_id_starts_at_key" ON "interview_slots"("offer_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_events_application_id_version_key" ON "application_events"("application_id", "version");

-- CreateIndex
CREATE INDEX "application_events_application_id_id_idx" ON "application_events"("application_id", "id");

-- CreateIndex
CREATE INDEX "application_events_organisation_id_at_idx" ON "application_events"("organisation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "hires_application_id_key" ON "hires"("application_id");

-- CreateIndex
CREATE INDEX "hires_organisation_id_starts_on_idx" ON "hires"("organisation_id", "starts_on");

-- CreateIndex
CREATE INDEX "hires_user_id_idx" ON "hires"("user_id");

-- CreateIndex
CREATE INDEX "hires_position_id_idx" ON "hires"("position_id");

-- CreateIndex
CREATE INDEX "kept_people_user_id_idx" ON "kept_people"("user_id");

-- CreateIndex
CREATE INDEX "kept_people_application_id_idx" ON "kept_people"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_invitations_position_id_user_id_key" ON "position_invitations"("position_id", "user_id");

-- CreateIndex
CREATE INDEX "position_invitations_user_id_invited_at_idx" ON "position_invitations"("user_id", "invited_at");

-- CreateIndex
CREATE INDEX "consents_application_id_idx" ON "consents"("application_id");

-- AddForeignKey
ALTER TABLE "application_terms" ADD CONSTRAINT "application_terms_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_questions" ADD CONSTRAINT "position_questions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_sections" ADD CONSTRAINT "application_sections_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "position_questions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_files" ADD CONSTRAINT "application_files_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_files" ADD CONSTRAINT "application_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passport_items" ADD CONSTRAINT "passport_items_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_adjustments" ADD CONSTRAINT "application_adjustments_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_offers" ADD CONSTRAINT "interview_offers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "interview_offers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hires" ADD CONSTRAINT "hires_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hires" ADD CONSTRAINT "hires_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hires" ADD CONSTRAINT "hires_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hires" ADD CONSTRAINT "hires_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_people" ADD CONSTRAINT "kept_people_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_people" ADD CONSTRAINT "kept_people_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_people" ADD CONSTRAINT "kept_people_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_invitations" ADD CONSTRAINT "position_invitations_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_invitations" ADD CONSTRAINT "position_invitations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_outcomes" ADD CONSTRAINT "position_outcomes_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open application of a person for a position; a second press, or a second browser, finds the first.
CREATE UNIQUE INDEX "applications_one_open" ON "applications"("user_id", "position_id")
  WHERE state NOT IN ('hired', 'refused', 'withdrawn', 'lapsed');
-- What was handed in has its receipt, its text and the digest of the text.
ALTER TABLE "applications" ADD CONSTRAINT "applications_submitted_whole"
  CHECK ((submitted_at IS NULL AND state IN ('draft', 'lapsed') AND number IS NULL)
    OR (submitted_at IS NOT NULL AND state <> 'draft' AND number IS NOT NULL AND check_code IS NOT NULL
      AND submitted_text_encrypted IS NOT NULL AND submitted_digest IS NOT NULL));
ALTER TABLE "applications" ADD CONSTRAINT "applications_asked_knows_the_way_back"
  CHECK ((state = 'asked') = (resume_state IS NOT NULL));
ALTER TABLE "applications" ADD CONSTRAINT "applications_ended_has_reason"
  CHECK ((state IN ('hired', 'refused', 'withdrawn', 'lapsed')) = (ended_at IS NOT NULL)
    AND (state NOT IN ('refused', 'withdrawn', 'lapsed') OR end_reason IS NOT NULL));
ALTER TABLE "position_questions" ADD CONSTRAINT "position_questions_at_most_five" CHECK (place BETWEEN 1 AND 5);
ALTER TABLE "passport_items" ADD CONSTRAINT "passport_items_says_something"
  CHECK (code IS NOT NULL OR words_encrypted IS NOT NULL);
ALTER TABLE "application_adjustments" ADD CONSTRAINT "application_adjustments_says_something"
  CHECK (code IS NOT NULL OR words_encrypted IS NOT NULL);
-- An answer is whole: agreed says by when, an alternative says what and by when, cannot says why.
ALTER TABLE "application_adjustments" ADD CONSTRAINT "application_adjustments_answer_whole"
  CHECK (CASE state
    WHEN 'open' THEN answered_at IS NULL
    WHEN 'agreed' THEN answered_at IS NOT NULL AND by_when IS NOT NULL
    WHEN 'alternative' THEN answered_at IS NOT NULL AND by_when IS NOT NULL AND answer_encrypted IS NOT NULL
    WHEN 'cannot' THEN answered_at IS NOT NULL AND answer_encrypted IS NOT NULL
    ELSE true END);
-- One offer of times stands, and one of its times is chosen.
CREATE UNIQUE INDEX "interview_offers_one_stands" ON "interview_offers"("application_id") WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX "interview_slots_one_chosen" ON "interview_slots"("offer_id") WHERE chosen_at IS NOT NULL;
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_order" CHECK (ends_at > starts_at);
-- One open consent for each thing shown to one employer.
CREATE UNIQUE INDEX "consents_one_open_per_application" ON "consents"("application_id", "purpose")
  WHERE application_id IS NOT NULL AND withdrawn_at IS NULL;
