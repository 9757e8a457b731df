CREATE TYPE "session_state" AS ENUM ('draft', 'submitted', 'sent_back', 'published', 'running', 'finished', 'cancelled');
CREATE TYPE "enrolment_state" AS ENUM ('applied', 'refused', 'waiting', 'offered', 'enrolled', 'withdrawn', 'declined', 'expired', 'cancelled', 'completed', 'failed', 'no_show');

CREATE TABLE "training_venues" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "access_facts" TEXT[],
    "access_note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "training_venues_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "training_teachers" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "training_teachers_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "courses" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "kind" TEXT,
    "delivery" TEXT,
    "teaching" TEXT,
    "occupations" TEXT[],
    "gives" JSONB NOT NULL DEFAULT '[]',
    "hours" INTEGER,
    "price" INTEGER,
    "subsidy" INTEGER,
    "is_public_service" BOOLEAN NOT NULL DEFAULT false,
    "prerequisites" TEXT NOT NULL DEFAULT '',
    "needs_approval" BOOLEAN NOT NULL DEFAULT false,
    "attendance_percent" SMALLINT,
    "has_assessment" BOOLEAN NOT NULL DEFAULT false,
    "videos" JSONB NOT NULL DEFAULT '[]',
    "platform" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_phone_encrypted" TEXT,
    "contact_email" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "courses_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "training_sessions" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "session_state" NOT NULL DEFAULT 'draft',
    "venue_id" UUID,
    "teacher_id" UUID,
    "region" TEXT NOT NULL,
    "language" TEXT,
    "sign_language" TEXT,
    "sheet" JSONB NOT NULL DEFAULT '{}',
    "sheet_note" TEXT NOT NULL DEFAULT '',
    "software" JSONB NOT NULL DEFAULT '[]',
    "seats" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "enrol_by" DATE,
    "withdraw_by" DATE,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "state_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "training_sessions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "training_meetings" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "training_meetings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "enrolments" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" "enrolment_state" NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "priority" TEXT,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "offer_until" TIMESTAMPTZ(3),
    "withdrawn_late" BOOLEAN NOT NULL DEFAULT false,
    "end_words_encrypted" TEXT,
    "number" TEXT NOT NULL,
    "check_code" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "training_venues_id_organisation_id_key" ON "training_venues"("id", "organisation_id");
CREATE UNIQUE INDEX "training_venues_organisation_id_name_key" ON "training_venues"("organisation_id", "name");
CREATE UNIQUE INDEX "training_teachers_id_organisation_id_key" ON "training_teachers"("id", "organisation_id");
CREATE UNIQUE INDEX "training_teachers_organisation_id_name_key" ON "training_teachers"("organisation_id", "name");
CREATE UNIQUE INDEX "courses_id_organisation_id_key" ON "courses"("id", "organisation_id");
CREATE INDEX "courses_organisation_id_id_idx" ON "courses"("organisation_id", "id" DESC);
CREATE UNIQUE INDEX "training_sessions_id_organisation_id_key" ON "training_sessions"("id", "organisation_id");
CREATE INDEX "training_sessions_course_id_starts_at_idx" ON "training_sessions"("course_id", "starts_at");
CREATE INDEX "training_sessions_venue_id_idx" ON "training_sessions"("venue_id");
CREATE INDEX "training_sessions_teacher_id_idx" ON "training_sessions"("teacher_id");
CREATE INDEX "training_sessions_organisation_id_state_starts_at_id_idx" ON "training_sessions"("organisation_id", "state", "starts_at", "id");
CREATE INDEX "training_sessions_state_submitted_at_id_idx" ON "training_sessions"("state", "submitted_at", "id");
CREATE INDEX "training_sessions_state_starts_at_idx" ON "training_sessions"("state", "starts_at");
CREATE INDEX "training_sessions_state_ends_at_idx" ON "training_sessions"("state", "ends_at");
CREATE UNIQUE INDEX "training_meetings_session_id_starts_at_key" ON "training_meetings"("session_id", "starts_at");
CREATE UNIQUE INDEX "enrolments_number_key" ON "enrolments"("number");
CREATE INDEX "enrolments_session_id_state_applied_at_id_idx" ON "enrolments"("session_id", "state", "applied_at", "id");
CREATE INDEX "enrolments_user_id_state_idx" ON "enrolments"("user_id", "state");
CREATE INDEX "enrolments_state_offer_until_idx" ON "enrolments"("state", "offer_until");

ALTER TABLE "training_venues" ADD CONSTRAINT "training_venues_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_teachers" ADD CONSTRAINT "training_teachers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "courses" ADD CONSTRAINT "courses_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Course, venue, teacher, session and enrolment are of one provider, whoever writes them.
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_course_id_organisation_id_fkey" FOREIGN KEY ("course_id", "organisation_id") REFERENCES "courses"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_venue_id_organisation_id_fkey" FOREIGN KEY ("venue_id", "organisation_id") REFERENCES "training_venues"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_teacher_id_organisation_id_fkey" FOREIGN KEY ("teacher_id", "organisation_id") REFERENCES "training_teachers"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_meetings" ADD CONSTRAINT "training_meetings_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "training_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_session_id_organisation_id_fkey" FOREIGN KEY ("session_id", "organisation_id") REFERENCES "training_sessions"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What no code may undo.
ALTER TABLE "courses" ADD CONSTRAINT "courses_price" CHECK ("price" >= 0 AND COALESCE("subsidy", 0) BETWEEN 0 AND COALESCE("price", 0));
-- 残疾人就业条例 art. 22: what the public service gives is free.
ALTER TABLE "courses" ADD CONSTRAINT "courses_public_is_free" CHECK (NOT "is_public_service" OR COALESCE("price", 0) = 0);
ALTER TABLE "training_meetings" ADD CONSTRAINT "training_meetings_forwards" CHECK ("starts_at" < "ends_at");
-- Never more people than seats: of two who take the last one at once, the second is refused.
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_seats" CHECK ("taken" BETWEEN 0 AND COALESCE("seats", 0));
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_offered_whole"
  CHECK ("state" NOT IN ('published', 'running', 'finished') OR ("published_at" IS NOT NULL AND "seats" IS NOT NULL AND "enrol_by" IS NOT NULL AND "starts_at" IS NOT NULL AND "ends_at" IS NOT NULL));
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_reason" CHECK ("state" <> 'sent_back' OR "state_reason" <> '');
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_offer" CHECK (("state" = 'offered') = ("offer_until" IS NOT NULL));
-- One wish at a time of a person for a session.
CREATE UNIQUE INDEX "enrolments_once" ON "enrolments" ("session_id", "user_id") WHERE "state" IN ('applied', 'waiting', 'offered', 'enrolled');

-- The same pairs as training/policy `sessionTransitions` and `enrolmentTransitions`; training-rules.db.test.ts compares them.
CREATE FUNCTION session_may_go(before session_state, after session_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'draft>submitted', 'sent_back>submitted', 'submitted>draft', 'submitted>published', 'submitted>sent_back',
    'published>running', 'running>finished', 'published>cancelled', 'running>cancelled', 'draft>cancelled',
    'sent_back>cancelled'])
$$;
CREATE FUNCTION enrolment_may_go(before enrolment_state, after enrolment_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'applied>enrolled', 'applied>waiting', 'applied>refused', 'waiting>offered', 'offered>enrolled', 'offered>declined',
    'offered>expired', 'applied>withdrawn', 'waiting>withdrawn', 'enrolled>withdrawn', 'applied>cancelled',
    'waiting>cancelled', 'offered>cancelled', 'enrolled>cancelled', 'enrolled>completed', 'enrolled>failed',
    'enrolled>no_show'])
$$;
CREATE FUNCTION enrolment_holds_seat(state enrolment_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state IN ('offered', 'enrolled', 'completed', 'failed', 'no_show')
$$;

CREATE FUNCTION refuse_session_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT session_may_go(OLD.state, NEW.state) OR (OLD.course_id, OLD.organisation_id) <> (NEW.course_id, NEW.organisation_id) THEN
    RAISE EXCEPTION 'a session does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER training_sessions_moves BEFORE UPDATE ON "training_sessions"
  FOR EACH ROW EXECUTE FUNCTION refuse_session_move();

CREATE FUNCTION refuse_enrolment_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT enrolment_may_go(OLD.state, NEW.state) OR (OLD.session_id, OLD.user_id) <> (NEW.session_id, NEW.user_id) THEN
    RAISE EXCEPTION 'an enrolment does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolments_moves BEFORE UPDATE ON "enrolments"
  FOR EACH ROW EXECUTE FUNCTION refuse_enrolment_move();

-- The count follows the enrolments whoever writes them; the update locks the session, so counts never race.
CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before int := 0;
  after int := 0;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := enrolment_holds_seat(OLD.state)::int; END IF;
  IF TG_OP <> 'DELETE' THEN after := enrolment_holds_seat(NEW.state)::int; END IF;
  IF before <> after THEN
    UPDATE training_sessions SET taken = taken + after - before WHERE id = COALESCE(NEW.session_id, OLD.session_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enrolments_count_seats AFTER INSERT OR DELETE OR UPDATE OF "state" ON "enrolments"
  FOR EACH ROW EXECUTE FUNCTION count_seats();
