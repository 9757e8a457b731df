-- A file can bring a ledger's rows; its bad rows are kept sealed.
CREATE TYPE import_kind AS ENUM ('positions', 'ledger');

ALTER TABLE import_batches
  ADD COLUMN kind import_kind NOT NULL DEFAULT 'positions',
  ADD COLUMN year integer,
  ADD CONSTRAINT import_batches_year CHECK ((kind = 'ledger') = (year IS NOT NULL));

ALTER TABLE import_bad_rows
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN cells_encrypted text;
ALTER TABLE import_bad_rows ALTER COLUMN id DROP DEFAULT;
CREATE UNIQUE INDEX import_bad_rows_id_key ON import_bad_rows (id);
