
-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('seeker', 'employer_member', 'provider_member', 'counsellor', 'officer', 'administrator');

-- CreateEnum
CREATE TYPE "officer_role" AS ENUM ('reviewer', 'approver');

-- CreateEnum
CREATE TYPE "one_time_purpose" AS ENUM ('sign_in', 'verify_email', 'verify_phone', 'reset_password', 'invitation');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('employer', 'provider');

-- CreateEnum
CREATE TYPE "verification_state" AS ENUM ('draft', 'submitted', 'sent_back', 'verified', 'rejected');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('owner', 'hr', 'viewer');

-- CreateEnum
CREATE TYPE "message_channel" AS ENUM ('mail', 'text');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "barrier_state" AS ENUM ('received', 'in_progress', 'mended', 'answered');

-- CreateEnum
CREATE TYPE "position_state" AS ENUM ('draft', 'submitted', 'sent_back', 'published', 'ended_early', 'closed', 'filled', 'withdrawn');

-- CreateEnum
CREATE TYPE "alert_frequency" AS ENUM ('daily', 'weekly');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('uploaded', 'mapped', 'previewed', 'importing', 'done', 'failed');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "kind" "user_kind" NOT NULL,
    "officer_role" "officer_role",
    "region" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "phone_encrypted" TEXT,
    "phone_hash" TEXT,
    "password_hash" TEXT,
    "totp_secret_encrypted" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "suspended_at" TIMESTAMPTZ(3),
    "sessions_valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_codes" (
    "id" UUID NOT NULL,
    "purpose" "one_time_purpose" NOT NULL,
    "address_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_counts" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_counts_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "kept_forms" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "values_encrypted" TEXT NOT NULL,
    "focus_field" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_drafts" (
    "id" TEXT NOT NULL,
    "kind" "user_kind" NOT NULL,
    "answers_encrypted" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "uscc" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "nature" TEXT NOT NULL,
    "industry" TEXT,
    "staff_band" TEXT,
    "region" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "about" TEXT NOT NULL DEFAULT '',
    "about_en" TEXT,
    "website" TEXT,
    "contact_name" TEXT,
    "contact_phone_encrypted" TEXT,
    "contact_email" TEXT,
    "access_facts" TEXT[],
    "access_answered_at" TIMESTAMPTZ(3),
    "access_note" TEXT NOT NULL DEFAULT '',
    "state" "verification_state" NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificates" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "number_encrypted" TEXT NOT NULL,
    "number_hash" TEXT NOT NULL,
    "category" SMALLINT,
    "grade" SMALLINT,
    "valid_to" DATE,
    "state" "verification_state" NOT NULL DEFAULT 'submitted',
    "region" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "fields" TEXT[],
    "text_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "channel" "message_channel" NOT NULL,
    "to_encrypted" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body_encrypted" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "state" "message_state" NOT NULL DEFAULT 'queued',
    "dedupe_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file_chunks" (
    "file_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_chunks_pkey" PRIMARY KEY ("file_id","part")
);

-- CreateTable
CREATE TABLE "barrier_reports" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "assistive_tech" TEXT NOT NULL DEFAULT '',
    "contact_encrypted" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "state" "barrier_state" NOT NULL DEFAULT 'received',
    "answer" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "barrier_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_parameters" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "value" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL DEFAULT 'unconfirmed',

    CONSTRAINT "policy_parameters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "positions" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "position_state" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "occupation" TEXT,
    "form_of_work" TEXT,
    "contract" TEXT,
    "education" TEXT,
    "experience_years" INTEGER,
    "openings" INTEGER,
    "hours" TEXT NOT NULL DEFAULT '',
    "region" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "wage_from" INTEGER,
    "wage_to" INTEGER,
    "wage_unit" TEXT,
    "closing_on" DATE,
    "description" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT,
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "demands" JSONB NOT NULL DEFAULT '{}',
    "adjustments" TEXT[],
    "adjustments_note" TEXT NOT NULL DEFAULT '',
    "access_facts" TEXT[],
    "software" JSONB NOT NULL DEFAULT '[]',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_phone_encrypted" TEXT,
    "contact_email" TEXT NOT NULL DEFAULT '',
    "wording_reasons" JSONB NOT NULL DEFAULT '{}',
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "state_reason" TEXT,
    "relisted_from_id" UUID,
    "import_batch_id" UUID,
    "import_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_positions" (
    "user_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "remind_on" DATE,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_positions_pkey" PRIMARY KEY ("user_id","position_id")
);

-- CreateTable
CREATE TABLE "saved_searches" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "frequency" "alert_frequency" NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "told_up_to" TIMESTAMPTZ(3) NOT NULL,
    "next_run_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_alerts" (
    "id" UUID NOT NULL,
    "saved_search_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "position_ids" UUID[],
    "token_hash" TEXT NOT NULL,
    "relevant" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batches" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'uploaded',
    "sheet" TEXT,
    "headers" TEXT[],
    "header_row" INTEGER NOT NULL DEFAULT 1,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "rows_total" INTEGER,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_good" INTEGER NOT NULL DEFAULT 0,
    "rows_bad" INTEGER NOT NULL DEFAULT 0,
    "rows_unchanged" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_bad_rows" (
    "batch_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" TEXT[],
    "errors" JSONB NOT NULL,

    CONSTRAINT "import_bad_rows_pkey" PRIMARY KEY ("batch_id","row")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_phone_hash_key" ON "users"("phone_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_user_id_code_hash_key" ON "recovery_codes"("user_id", "code_hash");

-- CreateIndex
CREATE INDEX "one_time_codes_address_hash_purpose_created_at_idx" ON "one_time_codes"("address_hash", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "rate_counts_expires_at_idx" ON "rate_counts"("expires_at");

-- CreateIndex
CREATE INDEX "kept_forms_expires_at_idx" ON "kept_forms"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "kept_forms_user_id_path_key" ON "kept_forms"("user_id", "path");

-- CreateIndex
CREATE INDEX "registration_drafts_expires_at_idx" ON "registration_drafts"("expires_at");

-- CreateIndex
CREATE INDEX "organisations_state_submitted_at_id_idx" ON "organisations"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "organisations_region_idx" ON "organisations"("region");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_kind_uscc_key" ON "organisations"("kind", "uscc");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organisation_id_idx" ON "invitations"("organisation_id");

-- CreateIndex
CREATE INDEX "certificates_number_hash_idx" ON "certificates"("number_hash");

-- CreateIndex
CREATE INDEX "certificates_user_id_idx" ON "certificates"("user_id");

-- CreateIndex
CREATE INDEX "certificates_state_submitted_at_id_idx" ON "certificates"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "consents_user_id_purpose_idx" ON "consents"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "audit_events_actor_id_at_idx" ON "audit_events"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_action_at_idx" ON "audit_events"("action", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_subject_type_subject_id_sequence_key" ON "audit_events"("subject_type", "subject_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_dedupe_key_key" ON "outbox_messages"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_messages_created_at_idx" ON "outbox_messages"("created_at");

-- CreateIndex
CREATE INDEX "stored_files_expires_at_idx" ON "stored_files"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "barrier_reports_number_key" ON "barrier_reports"("number");

-- CreateIndex
CREATE INDEX "barrier_reports_state_created_at_idx" ON "barrier_reports"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_parameters_name_region_valid_from_key" ON "policy_parameters"("name", "region", "valid_from");

-- CreateIndex
CREATE INDEX "positions_organisation_id_state_id_idx" ON "positions"("organisation_id", "state", "id");

-- CreateIndex
CREATE INDEX "positions_state_submitted_at_id_idx" ON "positions"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "positions_state_published_at_id_idx" ON "positions"("state", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "positions_state_closing_on_idx" ON "positions"("state", "closing_on");

-- CreateIndex
CREATE INDEX "positions_import_batch_id_idx" ON "positions"("import_batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_organisation_id_import_key_key" ON "positions"("organisation_id", "import_key");

-- CreateIndex
CREATE INDEX "saved_positions_remind_on_idx" ON "saved_positions"("remind_on");

-- CreateIndex
CREATE INDEX "saved_positions_position_id_idx" ON "saved_positions"("position_id");

-- CreateIndex
CREATE INDEX "saved_searches_next_run_at_idx" ON "saved_searches"("next_run_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_user_id_query_key" ON "saved_searches"("user_id", "query");

-- CreateIndex
CREATE UNIQUE INDEX "search_alerts_token_hash_key" ON "search_alerts"("token_hash");

-- CreateIndex
CREATE INDEX "search_alerts_saved_search_id_sent_at_idx" ON "search_alerts"("saved_search_id", "sent_at");

-- CreateIndex
CREATE INDEX "import_batches_organisation_id_created_at_idx" ON "import_batches"("organisation_id", "created_at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_chunks" ADD CONSTRAINT "stored_file_chunks_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_import_batch_id_fkey" FOREIGN KEY ("import_batch_id") REFERENCES "import_batches"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_positions" ADD CONSTRAINT "saved_positions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_positions" ADD CONSTRAINT "saved_positions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_alerts" ADD CONSTRAINT "search_alerts_saved_search_id_fkey" FOREIGN KEY ("saved_search_id") REFERENCES "saved_searches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_bad_rows" ADD CONSTRAINT "import_bad_rows_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The audit trail is append-only: nobody, the product included, changes or removes a link.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Positions without an end date are not published; the sweep that closes them reads by (state, closing_on).
ALTER TABLE "positions" ADD CONSTRAINT "positions_published_has_dates"
  CHECK (state <> 'published' OR (published_at IS NOT NULL AND closing_on IS NOT NULL));
ALTER TABLE "positions" ADD CONSTRAINT "positions_wage_order" CHECK (wage_to IS NULL OR wage_from IS NULL OR wage_to >= wage_from);
