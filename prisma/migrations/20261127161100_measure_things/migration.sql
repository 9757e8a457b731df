-- A device and a way to work are adjustments too, and move when somebody agrees to them.
ALTER TABLE plan_measures
  DROP CONSTRAINT plan_measures_adjustment,
  ADD CONSTRAINT plan_measures_adjustment CHECK (adjustment IS NULL OR kind IN ('adjustment', 'device', 'transport'));
-- A course may also be a measure that was planned: only one that was recommended for what it gives stands beside the plan.
ALTER TABLE plan_measures ADD COLUMN closes_gap BOOLEAN NOT NULL DEFAULT false;
UPDATE plan_measures SET closes_gap = true WHERE course_id IS NOT NULL;
