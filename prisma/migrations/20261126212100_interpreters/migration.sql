CREATE TYPE "booking_state" AS ENUM ('asked', 'confirmed', 'cancelled');

CREATE TABLE "interpreters" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "languages" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "interpreters_pkey" PRIMARY KEY ("id")
);

-- Equality of ids as an overlap of ranges: the exclusion below then needs no extension.
CREATE TYPE "uuid_range" AS RANGE (subtype = uuid);

CREATE TABLE "interpreter_bookings" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "interpreter_id" UUID NOT NULL,
    "enrolment_id" UUID,
    "language" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "booking_state" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "interpreter_bookings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "interpreter_bookings_forwards" CHECK ("starts_at" < "ends_at"),
    -- Nobody interprets in two places at once: of two who book at once, the second is refused.
    CONSTRAINT "interpreter_bookings_once" EXCLUDE USING gist (
      uuid_range("interpreter_id", "interpreter_id", '[]') WITH &&,
      tstzrange("starts_at", "ends_at") WITH &&
    ) WHERE ("state" <> 'cancelled')
);

CREATE UNIQUE INDEX "interpreters_id_organisation_id_key" ON "interpreters"("id", "organisation_id");
CREATE UNIQUE INDEX "interpreters_organisation_id_name_key" ON "interpreters"("organisation_id", "name");
CREATE INDEX "interpreter_bookings_session_id_starts_at_idx" ON "interpreter_bookings"("session_id", "starts_at");
CREATE INDEX "interpreter_bookings_interpreter_id_starts_at_idx" ON "interpreter_bookings"("interpreter_id", "starts_at");
CREATE INDEX "interpreter_bookings_enrolment_id_idx" ON "interpreter_bookings"("enrolment_id");

ALTER TABLE "interpreters" ADD CONSTRAINT "interpreters_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "interpreter_bookings" ADD CONSTRAINT "interpreter_bookings_session_id_organisation_id_fkey" FOREIGN KEY ("session_id", "organisation_id") REFERENCES "training_sessions"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "interpreter_bookings" ADD CONSTRAINT "interpreter_bookings_interpreter_id_organisation_id_fkey" FOREIGN KEY ("interpreter_id", "organisation_id") REFERENCES "interpreters"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "interpreter_bookings" ADD CONSTRAINT "interpreter_bookings_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
