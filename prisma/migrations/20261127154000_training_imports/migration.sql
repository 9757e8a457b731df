-- Courses and sessions come in from files as positions do.
ALTER TYPE import_kind ADD VALUE 'courses';
ALTER TYPE import_kind ADD VALUE 'sessions';

ALTER TABLE courses
  ADD COLUMN import_key TEXT,
  ADD COLUMN import_batch_id UUID REFERENCES import_batches(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE training_sessions
  ADD COLUMN import_key TEXT,
  ADD COLUMN import_batch_id UUID REFERENCES import_batches(id) ON DELETE SET NULL ON UPDATE CASCADE;

-- The same row imported again is the same course or session.
CREATE UNIQUE INDEX courses_organisation_id_import_key_key ON courses (organisation_id, import_key);
CREATE UNIQUE INDEX training_sessions_organisation_id_import_key_key
  ON training_sessions (organisation_id, import_key);
-- What a batch made, and handing its drafts in together.
CREATE INDEX courses_import_batch_id_idx ON courses (import_batch_id);
CREATE INDEX training_sessions_import_batch_id_idx ON training_sessions (import_batch_id);
