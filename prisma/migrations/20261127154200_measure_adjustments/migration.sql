-- A measure may be about one adjustment of the list: it moves when an employer or a provider agrees to it.
ALTER TABLE plan_measures
  ADD COLUMN adjustment TEXT,
  ADD CONSTRAINT plan_measures_adjustment CHECK (adjustment IS NULL OR kind = 'adjustment');
CREATE UNIQUE INDEX plan_measures_plan_id_adjustment_key ON plan_measures (plan_id, adjustment);
