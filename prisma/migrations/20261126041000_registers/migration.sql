CREATE TYPE "graduate_list_state" AS ENUM ('reading', 'staged', 'taken', 'discarded');
CREATE TYPE "graduate_row_kind" AS ENUM ('new', 'changed', 'conflicting', 'gone', 'same');
CREATE TYPE "graduate_decision" AS ENUM ('take', 'keep');
CREATE TYPE "register_state" AS ENUM ('listed', 'contacted', 'planned', 'no_need', 'declined', 'unreachable');

CREATE TABLE "graduate_lists" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "columns" JSONB NOT NULL DEFAULT '{}',
    "headers" TEXT[],
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_bad" INTEGER NOT NULL DEFAULT 0,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "state" "graduate_list_state" NOT NULL DEFAULT 'reading',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "graduate_lists_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "graduate_lists_region_id_idx" ON "graduate_lists"("region", "id");

CREATE TABLE "graduate_list_rows" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "line" INTEGER,
    "kind" "graduate_row_kind" NOT NULL,
    "person_hash" TEXT NOT NULL,
    "facts_encrypted" TEXT,
    "entry_id" UUID,
    "entry_version" INTEGER,
    "reasons" TEXT[],
    "decision" "graduate_decision",
    "decided_by_id" UUID,
    CONSTRAINT "graduate_list_rows_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "graduate_list_rows_list_id_kind_id_idx" ON "graduate_list_rows"("list_id", "kind", "id");
ALTER TABLE "graduate_list_rows" ADD CONSTRAINT "graduate_list_rows_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "graduate_lists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "register_entries" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "person_hash" TEXT NOT NULL,
    "facts_encrypted" TEXT NOT NULL,
    "number_encrypted" TEXT NOT NULL,
    "state" "register_state" NOT NULL DEFAULT 'listed',
    "listed_on" DATE NOT NULL,
    "contacted_on" DATE,
    "gone_on" DATE,
    "counsellor_id" UUID,
    "assigned_on" DATE,
    "plan_id" UUID,
    "user_id" UUID,
    "linked_at" TIMESTAMPTZ(3),
    "link_attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "register_entries_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "register_entries_region_person_hash_key" ON "register_entries"("region", "person_hash");
CREATE UNIQUE INDEX "register_entries_plan_id_key" ON "register_entries"("plan_id");
CREATE INDEX "register_entries_region_year_id_idx" ON "register_entries"("region", "year", "id");
CREATE INDEX "register_entries_counsellor_id_state_id_idx" ON "register_entries"("counsellor_id", "state", "id");
CREATE INDEX "register_entries_user_id_idx" ON "register_entries"("user_id");
-- An account stands beside an entry only together with the moment its owner said so.
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_linked" CHECK ("user_id" IS NULL OR "linked_at" IS NOT NULL);
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_counsellor_id_fkey" FOREIGN KEY ("counsellor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "register_calls" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "words_encrypted" TEXT,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "once_key" TEXT NOT NULL,
    CONSTRAINT "register_calls_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "register_calls_entry_id_once_key_key" ON "register_calls"("entry_id", "once_key");
CREATE INDEX "register_calls_entry_id_on_idx" ON "register_calls"("entry_id", "on");
ALTER TABLE "register_calls" ADD CONSTRAINT "register_calls_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "register_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "register_calls" ADD CONSTRAINT "register_calls_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "counsellor_hand_overs" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "plan_id" UUID,
    "entry_id" UUID,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "counsellor_hand_overs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "counsellor_hand_overs_region_id_idx" ON "counsellor_hand_overs"("region", "id");
CREATE INDEX "counsellor_hand_overs_plan_id_idx" ON "counsellor_hand_overs"("plan_id");
ALTER TABLE "counsellor_hand_overs" ADD CONSTRAINT "counsellor_hand_overs_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "counsellor_hand_overs" ADD CONSTRAINT "counsellor_hand_overs_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "counsellor_hand_overs" ADD CONSTRAINT "counsellor_hand_overs_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
