CREATE TYPE "contest_state" AS ENUM ('entering', 'handed_in', 'published');

CREATE TABLE "contests" (
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "contest_state" NOT NULL DEFAULT 'entering',
    "handed_in_at" TIMESTAMPTZ(3),
    "handed_in_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "contests_pkey" PRIMARY KEY ("session_id"),
    -- Two people: who hands results in does not publish them.
    CONSTRAINT "contests_second_look" CHECK ("state" <> 'published' OR ("decided_by_id" IS NOT NULL AND "decided_by_id" <> "handed_in_by_id"))
);

CREATE TABLE "contest_disciplines" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "best" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "contest_disciplines_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "contest_disciplines_codes" CHECK ("best" IN ('highest', 'lowest') AND "unit" IN ('points', 'seconds', 'pieces') AND "decimals" BETWEEN 0 AND 3)
);

CREATE TABLE "contest_entries" (
    "id" UUID NOT NULL,
    "discipline_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "score" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "contest_entries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "contest_entries_score" CHECK ("outcome" IN ('scored', 'absent', 'stopped') AND (("outcome" = 'scored') = ("score" IS NOT NULL)) AND "score" >= 0)
);

CREATE TABLE "contest_corrections" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome_before" TEXT NOT NULL,
    "score_before" INTEGER,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    CONSTRAINT "contest_corrections_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "contest_corrections_reason" CHECK ("reason" <> '')
);

CREATE UNIQUE INDEX "contests_session_id_organisation_id_key" ON "contests"("session_id", "organisation_id");
CREATE INDEX "contests_state_handed_in_at_session_id_idx" ON "contests"("state", "handed_in_at", "session_id");
CREATE UNIQUE INDEX "contest_disciplines_session_id_name_key" ON "contest_disciplines"("session_id", "name");
CREATE UNIQUE INDEX "contest_entries_discipline_id_enrolment_id_key" ON "contest_entries"("discipline_id", "enrolment_id");
CREATE INDEX "contest_entries_enrolment_id_idx" ON "contest_entries"("enrolment_id");
CREATE UNIQUE INDEX "contest_corrections_entry_id_number_key" ON "contest_corrections"("entry_id", "number");

ALTER TABLE "contests" ADD CONSTRAINT "contests_session_id_organisation_id_fkey" FOREIGN KEY ("session_id", "organisation_id") REFERENCES "training_sessions"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contest_disciplines" ADD CONSTRAINT "contest_disciplines_session_id_organisation_id_fkey" FOREIGN KEY ("session_id", "organisation_id") REFERENCES "contests"("session_id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contest_entries" ADD CONSTRAINT "contest_entries_discipline_id_fkey" FOREIGN KEY ("discipline_id") REFERENCES "contest_disciplines"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contest_entries" ADD CONSTRAINT "contest_entries_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contest_corrections" ADD CONSTRAINT "contest_corrections_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "contest_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same pairs as training/policy `contestTransitions`; contests.db.test.ts compares them.
CREATE FUNCTION contest_may_go(before contest_state, after contest_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'entering>handed_in', 'handed_in>entering', 'handed_in>published'])
$$;
CREATE FUNCTION refuse_contest_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT contest_may_go(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'results do not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contests_moves BEFORE UPDATE ON "contests" FOR EACH ROW EXECUTE FUNCTION refuse_contest_move();

-- What was published is corrected, with what stood before and why, and in no other way.
CREATE FUNCTION refuse_silent_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published boolean;
BEGIN
  SELECT c.state = 'published' INTO published FROM contests c
    JOIN contest_disciplines d ON d.session_id = c.session_id WHERE d.id = NEW.discipline_id;
  IF published AND (TG_OP = 'INSERT' OR (OLD.outcome, COALESCE(OLD.score, -1)) <> (NEW.outcome, COALESCE(NEW.score, -1))) THEN
    IF TG_OP = 'INSERT' OR NOT EXISTS (
      SELECT FROM contest_corrections x WHERE x.entry_id = NEW.id AND x.number = OLD.version
        AND x.outcome_before = OLD.outcome AND x.score_before IS NOT DISTINCT FROM OLD.score) THEN
      RAISE EXCEPTION 'a published result is corrected with a reason';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contest_entries_corrections BEFORE INSERT OR UPDATE ON "contest_entries"
  FOR EACH ROW EXECUTE FUNCTION refuse_silent_correction();
