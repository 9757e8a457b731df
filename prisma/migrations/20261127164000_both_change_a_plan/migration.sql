-- Goals and measures are changed by either side, over what was read.
ALTER TABLE plan_goals ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE plan_measures ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- What the person did last that the counsellor has not answered.
ALTER TABLE plans
  ADD COLUMN person_did TEXT,
  ADD COLUMN person_did_at TIMESTAMPTZ(3),
  ADD COLUMN disagreement_encrypted TEXT,
  ADD CONSTRAINT plans_person_did CHECK (person_did IN ('changed', 'disagreed', 'withdrew')),
  ADD CONSTRAINT plans_person_did_at CHECK ((person_did IS NULL) = (person_did_at IS NULL));

ALTER TABLE plan_agreements ADD COLUMN withdrawn_at TIMESTAMPTZ(3);
