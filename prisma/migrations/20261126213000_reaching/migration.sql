CREATE TABLE "reaching_notes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "note_encrypted" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "reaching_notes_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "reaching_notes_user_id_key" ON "reaching_notes"("user_id");

ALTER TABLE "reaching_notes" ADD CONSTRAINT "reaching_notes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "seeker_profiles" ADD COLUMN "travel_minutes" SMALLINT;
ALTER TABLE "seeker_profiles" ADD COLUMN "hours_a_week" SMALLINT;
ALTER TABLE "seeker_profiles" ADD CONSTRAINT "seeker_profiles_travel_minutes" CHECK ("travel_minutes" BETWEEN 0 AND 300);
ALTER TABLE "seeker_profiles" ADD CONSTRAINT "seeker_profiles_hours_a_week" CHECK ("hours_a_week" BETWEEN 1 AND 44);
