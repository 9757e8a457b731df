CREATE TABLE "training_result_corrections" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state_before" "enrolment_state" NOT NULL,
    "attended_before" INTEGER,
    "lacked_before" TEXT,
    "reason_encrypted" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    CONSTRAINT "training_result_corrections_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "training_result_corrections_result" CHECK ("state_before" IN ('completed', 'failed', 'no_show'))
);

CREATE UNIQUE INDEX "training_result_corrections_enrolment_id_number_key" ON "training_result_corrections"("enrolment_id", "number");
ALTER TABLE "training_result_corrections" ADD CONSTRAINT "training_result_corrections_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A corrected result may bring another certificate, with another number; one of them stands at a time.
DROP INDEX "training_certificates_enrolment_id_key";
CREATE INDEX "training_certificates_enrolment_id_issued_at_idx" ON "training_certificates"("enrolment_id", "issued_at");
CREATE UNIQUE INDEX "training_certificates_one_stands" ON "training_certificates"("enrolment_id") WHERE "withdrawn_at" IS NULL;

-- What whoever checks a number is told; the reason in words is the person's.
ALTER TABLE "training_certificates" ADD COLUMN "withdrawn_for" TEXT;
UPDATE "training_certificates" SET "withdrawn_for" = 'other' WHERE "withdrawn_at" IS NOT NULL;
ALTER TABLE "training_certificates" ADD CONSTRAINT "training_certificates_withdrawn_for"
  CHECK (("withdrawn_at" IS NULL) = ("withdrawn_for" IS NULL) AND "withdrawn_for" IN ('result-corrected', 'other'));

-- The pairs as before, and between results: what was drawn wrongly is put right.
CREATE OR REPLACE FUNCTION enrolment_may_go(before enrolment_state, after enrolment_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'applied>enrolled', 'applied>waiting', 'applied>refused', 'waiting>offered', 'offered>enrolled', 'offered>declined',
    'offered>expired', 'applied>withdrawn', 'waiting>withdrawn', 'enrolled>withdrawn', 'applied>cancelled',
    'waiting>cancelled', 'offered>cancelled', 'enrolled>cancelled', 'enrolled>completed', 'enrolled>failed',
    'enrolled>no_show', 'applied>expired', 'waiting>expired', 'completed>failed', 'completed>no_show',
    'failed>completed', 'failed>no_show', 'no_show>completed', 'no_show>failed'])
$$;

-- A result stands for the day it was drawn, also once it is put right: figures of a past day are made from what stood then.
CREATE FUNCTION refuse_silent_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('completed', 'failed', 'no_show') AND OLD.state <> NEW.state THEN
    IF NEW.state_since <> OLD.state_since OR NOT EXISTS (
      SELECT FROM training_result_corrections x
      WHERE x.enrolment_id = NEW.id AND x.number = OLD.version AND x.state_before = OLD.state) THEN
      RAISE EXCEPTION 'a drawn result is corrected with a reason';
    END IF;
    IF NEW.state <> 'completed' AND EXISTS (
      SELECT FROM training_certificates c WHERE c.enrolment_id = NEW.id AND c.withdrawn_at IS NULL) THEN
      RAISE EXCEPTION 'a certificate does not outlast its result';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolments_corrections BEFORE UPDATE OF "state" ON "enrolments"
  FOR EACH ROW EXECUTE FUNCTION refuse_silent_result();
