-- What the person says of the conditions of the course, in their own words where they are not sure.
ALTER TABLE "enrolments" ADD COLUMN "prerequisites" TEXT;
ALTER TABLE "enrolments" ADD COLUMN "prerequisite_words_encrypted" TEXT;

CREATE TABLE "enrolment_adjustments" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "code" TEXT,
    "words_encrypted" TEXT,
    "state" "adjustment_state" NOT NULL DEFAULT 'open',
    "due_on" DATE NOT NULL,
    "answer_encrypted" TEXT,
    "by_when" DATE,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "enrolment_adjustments_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "enrolment_events" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "actor_id" UUID,
    "to_state" "enrolment_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER,
    CONSTRAINT "enrolment_events_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "enrolment_adjustments_enrolment_id_idx" ON "enrolment_adjustments"("enrolment_id");
CREATE UNIQUE INDEX "enrolment_events_enrolment_id_version_key" ON "enrolment_events"("enrolment_id", "version");
CREATE INDEX "enrolment_events_enrolment_id_id_idx" ON "enrolment_events"("enrolment_id", "id");
ALTER TABLE "enrolment_adjustments" ADD CONSTRAINT "enrolment_adjustments_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "enrolment_events" ADD CONSTRAINT "enrolment_events_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- To which provider, for which enrolment (个人信息保护法 art. 23).
ALTER TABLE "consents" ADD COLUMN "enrolment_id" UUID;
CREATE INDEX "consents_enrolment_id_idx" ON "consents"("enrolment_id");
ALTER TABLE "consents" ADD CONSTRAINT "consents_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same pairs as before, and that a wish ends where the session begins without a seat for it.
CREATE OR REPLACE FUNCTION enrolment_may_go(before enrolment_state, after enrolment_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'applied>enrolled', 'applied>waiting', 'applied>refused', 'waiting>offered', 'offered>enrolled', 'offered>declined',
    'offered>expired', 'applied>withdrawn', 'waiting>withdrawn', 'enrolled>withdrawn', 'applied>cancelled',
    'waiting>cancelled', 'offered>cancelled', 'enrolled>cancelled', 'enrolled>completed', 'enrolled>failed',
    'enrolled>no_show', 'applied>expired', 'waiting>expired'])
$$;
