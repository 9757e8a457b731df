CREATE TYPE "stand_state" AS ENUM ('asked', 'confirmed', 'refused', 'withdrawn');

CREATE TABLE "fair_terms" (
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "stands" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "ask_by" DATE NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "fair_terms_pkey" PRIMARY KEY ("session_id"),
    -- Never more stands than there is room for: of two who confirm the last one at once, the second is refused.
    CONSTRAINT "fair_terms_room" CHECK ("stands" BETWEEN 1 AND 300 AND "taken" BETWEEN 0 AND "stands")
);

CREATE TABLE "fair_stands" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "state" "stand_state" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "place" TEXT NOT NULL DEFAULT '',
    "access_facts" TEXT[],
    "access_note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "fair_stands_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "fair_stands_number" CHECK ("number" BETWEEN 1 AND 999 AND (("state" = 'confirmed') = ("number" IS NOT NULL))),
    CONSTRAINT "fair_stands_reason" CHECK ("state" <> 'refused' OR "reason" <> '')
);

CREATE TABLE "fair_stand_positions" (
    "stand_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    CONSTRAINT "fair_stand_positions_pkey" PRIMARY KEY ("stand_id", "position_id")
);

CREATE UNIQUE INDEX "fair_terms_session_id_organisation_id_key" ON "fair_terms"("session_id", "organisation_id");
CREATE INDEX "fair_stands_session_id_state_number_idx" ON "fair_stands"("session_id", "state", "number");
CREATE INDEX "fair_stands_employer_id_id_idx" ON "fair_stands"("employer_id", "id" DESC);
CREATE INDEX "fair_stand_positions_position_id_idx" ON "fair_stand_positions"("position_id");
-- One wish at a time of an employer for a fair, and one employer at a number.
CREATE UNIQUE INDEX "fair_stands_once" ON "fair_stands" ("session_id", "employer_id") WHERE "state" IN ('asked', 'confirmed');
CREATE UNIQUE INDEX "fair_stands_numbers" ON "fair_stands" ("session_id", "number");

ALTER TABLE "fair_terms" ADD CONSTRAINT "fair_terms_session_id_organisation_id_fkey" FOREIGN KEY ("session_id", "organisation_id") REFERENCES "training_sessions"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fair_stands" ADD CONSTRAINT "fair_stands_session_id_organisation_id_fkey" FOREIGN KEY ("session_id", "organisation_id") REFERENCES "training_sessions"("id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fair_stands" ADD CONSTRAINT "fair_stands_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fair_stand_positions" ADD CONSTRAINT "fair_stand_positions_stand_id_fkey" FOREIGN KEY ("stand_id") REFERENCES "fair_stands"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "fair_stand_positions" ADD CONSTRAINT "fair_stand_positions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same pairs as training/policy `standTransitions`; stands.db.test.ts compares them.
CREATE FUNCTION stand_may_go(before stand_state, after stand_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'asked>confirmed', 'asked>refused', 'confirmed>refused', 'asked>withdrawn', 'confirmed>withdrawn'])
$$;

CREATE FUNCTION refuse_stand_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT stand_may_go(OLD.state, NEW.state) OR (OLD.session_id, OLD.employer_id) <> (NEW.session_id, NEW.employer_id) THEN
    RAISE EXCEPTION 'a stand does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fair_stands_moves BEFORE UPDATE ON "fair_stands"
  FOR EACH ROW EXECUTE FUNCTION refuse_stand_move();

-- The count follows the stands whoever writes them; the update locks the terms, so counts never race.
CREATE FUNCTION count_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before int := 0;
  after int := 0;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := (OLD.state = 'confirmed')::int; END IF;
  IF TG_OP <> 'DELETE' THEN after := (NEW.state = 'confirmed')::int; END IF;
  IF before <> after THEN
    UPDATE fair_terms SET taken = taken + after - before WHERE session_id = COALESCE(NEW.session_id, OLD.session_id);
    IF NOT FOUND THEN RAISE EXCEPTION 'a stand at a fair that has none'; END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER fair_stands_count AFTER INSERT OR DELETE OR UPDATE OF "state" ON "fair_stands"
  FOR EACH ROW EXECUTE FUNCTION count_stands();
