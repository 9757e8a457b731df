CREATE TABLE "return_proofs" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "person_hash" TEXT,
    "person_name" TEXT,
    "kind" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "malware" "malware_state" NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),
    "handed_in" INTEGER,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,
    CONSTRAINT "return_proofs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "return_proofs_handed_in" CHECK ("handed_in" > 0),
    CONSTRAINT "return_proofs_person" CHECK (("person_hash" IS NULL) = ("person_name" IS NULL))
);

CREATE UNIQUE INDEX "return_proofs_file_id_key" ON "return_proofs"("file_id");
-- What belongs to one employer's return of a year, for its own page and for the officer's.
CREATE INDEX "return_proofs_organisation_id_year_added_at_idx" ON "return_proofs"("organisation_id", "year", "added_at");

ALTER TABLE "return_proofs" ADD CONSTRAINT "return_proofs_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_proofs" ADD CONSTRAINT "return_proofs_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was handed in stays as it was: a decision was made on it.
CREATE FUNCTION "return_proof_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.handed_in IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.malware, NEW.scanned_at) IS DISTINCT FROM (OLD.malware, OLD.scanned_at)
    AND to_jsonb(NEW) - 'malware' - 'scanned_at' = to_jsonb(OLD) - 'malware' - 'scanned_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a proof that was handed in cannot be changed' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "return_proof_stays" BEFORE UPDATE OR DELETE ON "return_proofs"
  FOR EACH ROW EXECUTE FUNCTION "return_proof_stays"();
