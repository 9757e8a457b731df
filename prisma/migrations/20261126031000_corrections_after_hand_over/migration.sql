-- A return that the tax office has can be changed by its employer, looked at again, or reopened by the bureau. What is
-- certified anew goes there as a correction; a change that was dropped leaves the return where it stood.
CREATE OR REPLACE FUNCTION return_may_go(before return_state, after return_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'draft>auto_passed', 'draft>exception', 'draft>lapsed', 'draft>approved', 'draft>sent_to_tax', 'draft>closed',
    'auto_passed>under_review', 'auto_passed>approved', 'auto_passed>awaiting_second', 'auto_passed>draft',
    'exception>under_review', 'exception>draft',
    'under_review>returned', 'under_review>approved', 'under_review>awaiting_second', 'under_review>rejected', 'under_review>draft',
    'returned>auto_passed', 'returned>exception', 'returned>draft',
    'awaiting_second>approved', 'awaiting_second>under_review', 'awaiting_second>draft',
    'approved>reconsider', 'approved>draft', 'approved>sent_to_tax', 'approved>under_review',
    'rejected>reconsider',
    'reconsider>under_review',
    'sent_to_tax>closed', 'sent_to_tax>reconsider', 'sent_to_tax>draft', 'sent_to_tax>under_review',
    'closed>reconsider', 'closed>draft', 'closed>under_review'])
$$;

-- Set with the messages that the receiver has confirmed: the return is closed, the reward paid.
ALTER TABLE "hand_over_lines" ADD COLUMN "closed_told_at" TIMESTAMPTZ(3);

CREATE OR REPLACE FUNCTION refuse_hand_over_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept jsonb;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION '% are kept', TG_TABLE_NAME;
  END IF;
  IF TG_TABLE_NAME = 'hand_over_lines' THEN
    IF to_jsonb(OLD) - ARRAY['told_at', 'closed_told_at'] <> to_jsonb(NEW) - ARRAY['told_at', 'closed_told_at'] THEN
      RAISE EXCEPTION 'hand_over_lines are kept';
    END IF;
    RETURN NEW;
  END IF;
  kept := to_jsonb(OLD) - ARRAY['closed_at', 'closed_by_id', 'confirmation', 'confirmed_on'];
  IF OLD.digest = '' THEN
    kept := jsonb_set(kept, '{digest}', to_jsonb(NEW.digest));
  END IF;
  IF OLD.closed_at IS NOT NULL
    OR kept <> to_jsonb(NEW) - ARRAY['closed_at', 'closed_by_id', 'confirmation', 'confirmed_on'] THEN
    RAISE EXCEPTION 'hand_overs are kept';
  END IF;
  RETURN NEW;
END $$;
