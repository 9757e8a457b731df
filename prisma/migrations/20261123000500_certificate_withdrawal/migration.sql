-- A certificate that is taken back loses its number; what was decided about it stays.
ALTER TABLE "certificates" ALTER COLUMN "number_encrypted" DROP NOT NULL;
ALTER TABLE "certificates" ALTER COLUMN "number_hash" DROP NOT NULL;
UPDATE "certificates" SET "number_encrypted" = NULL, "number_hash" = NULL WHERE "withdrawn_at" IS NOT NULL;
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_number_until_withdrawn"
  CHECK (("withdrawn_at" IS NULL) = ("number_encrypted" IS NOT NULL)
    AND ("number_encrypted" IS NULL) = ("number_hash" IS NULL));
