-- Courses beside positions in the search: `npm run search:reindex` fills it once for the sessions there are.
SELECT search.create_generation(
  'courses',
  ARRAY['publishedAt', 'enrolBy', 'startsAt', 'startsOn'],
  'publishedAt'
);

-- How often a seat was taken or freed: with it the version of a session's document grows.
ALTER TABLE "training_sessions" ADD COLUMN "seat_changes" INTEGER NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before int := 0;
  after int := 0;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := enrolment_holds_seat(OLD.state)::int; END IF;
  IF TG_OP <> 'DELETE' THEN after := enrolment_holds_seat(NEW.state)::int; END IF;
  IF before <> after THEN
    UPDATE training_sessions SET taken = taken + after - before, seat_changes = seat_changes + 1
    WHERE id = COALESCE(NEW.session_id, OLD.session_id);
  END IF;
  RETURN NULL;
END $$;
