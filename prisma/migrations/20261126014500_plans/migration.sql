CREATE TYPE "plan_kind" AS ENUM ('aid', 'graduate');
CREATE TYPE "plan_state" AS ENUM ('listed', 'contacted', 'assessed', 'planned', 'active', 'placed', 'stable', 'closed', 'no_need', 'declined', 'unreachable', 'transferred');

CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "region" TEXT NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'listed',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "listed_on" DATE NOT NULL,
    "consented_at" TIMESTAMPTZ(3),
    "shows_profile" BOOLEAN NOT NULL DEFAULT false,
    "assessed_on" DATE,
    "assessment_encrypted" TEXT,
    "own_words_encrypted" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "next_on" DATE,
    "placed_on" DATE,
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plans_counsellor_id_next_on_id_idx" ON "plans"("counsellor_id", "next_on", "id");
CREATE INDEX "plans_user_id_idx" ON "plans"("user_id");
-- One person, one plan: a second may only begin once the first rests.
CREATE UNIQUE INDEX "plans_one_open" ON "plans"("user_id")
  WHERE "state" NOT IN ('closed', 'no_need', 'declined', 'unreachable', 'transferred');
-- Work that began has a day and a form.
ALTER TABLE "plans" ADD CONSTRAINT "plans_placed" CHECK ("state" NOT IN ('placed', 'stable', 'closed') OR ("placed_on" IS NOT NULL AND "outcome" IS NOT NULL));
ALTER TABLE "plans" ADD CONSTRAINT "plans_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plans" ADD CONSTRAINT "plans_counsellor_id_fkey" FOREIGN KEY ("counsellor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "plan_goals" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "words_encrypted" TEXT NOT NULL,
    "by_on" DATE NOT NULL,
    "reached_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "plan_goals_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_goals_plan_id_idx" ON "plan_goals"("plan_id");
ALTER TABLE "plan_goals" ADD CONSTRAINT "plan_goals_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "plan_measures" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words_encrypted" TEXT,
    "position_id" UUID,
    "planned_on" DATE NOT NULL,
    "done_on" DATE,
    "fitted" BOOLEAN NOT NULL DEFAULT false,
    "is_wanted" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "plan_measures_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_measures_plan_id_idx" ON "plan_measures"("plan_id");
CREATE INDEX "plan_measures_position_id_idx" ON "plan_measures"("position_id");
CREATE UNIQUE INDEX "plan_measures_plan_id_position_id_key" ON "plan_measures"("plan_id", "position_id");
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "plan_follow_ups" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "words_encrypted" TEXT,
    "next_on" DATE,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "once_key" TEXT NOT NULL,
    CONSTRAINT "plan_follow_ups_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_follow_ups_plan_id_once_key_key" ON "plan_follow_ups"("plan_id", "once_key");
CREATE INDEX "plan_follow_ups_plan_id_on_idx" ON "plan_follow_ups"("plan_id", "on");
ALTER TABLE "plan_follow_ups" ADD CONSTRAINT "plan_follow_ups_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "plan_agreements" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text_encrypted" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "plan_agreements_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_agreements_plan_id_number_key" ON "plan_agreements"("plan_id", "number");
ALTER TABLE "plan_agreements" ADD CONSTRAINT "plan_agreements_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
