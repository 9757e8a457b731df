-- A session that was given up before it was ever public lets the row it was imported from come in again.
UPDATE training_sessions SET import_key = NULL
  WHERE state = 'cancelled' AND published_at IS NULL AND import_key IS NOT NULL;
