-- What a stand came to, as its employer counts it after the fair: people talked with, invited to an interview, offered work.
ALTER TABLE fair_stands
  ADD COLUMN talked INTEGER,
  ADD COLUMN invited INTEGER,
  ADD COLUMN offered INTEGER,
  ADD COLUMN result_note TEXT NOT NULL DEFAULT '',
  ADD COLUMN result_at TIMESTAMPTZ(3),
  ADD COLUMN result_by_id UUID,
  -- When the employer was asked for it.
  ADD COLUMN result_asked_at TIMESTAMPTZ(3),
  ADD CONSTRAINT fair_stands_result CHECK (
    num_nulls(talked, invited, offered, result_at) IN (0, 4)
    AND (result_at IS NULL OR state = 'confirmed')
    AND talked BETWEEN 0 AND 9999 AND invited BETWEEN 0 AND talked AND offered BETWEEN 0 AND talked);
