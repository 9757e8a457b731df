-- Numbers of a longer form were turned away until now: none that is kept has one.
ALTER TABLE "shown_certificates" ADD COLUMN "must_be_found" BOOLEAN NOT NULL DEFAULT false;
-- Whether there is any is asked once a run of the year, among a million others.
CREATE INDEX "shown_certificates_to_be_found_idx" ON "shown_certificates" ("organisation_id") WHERE "must_be_found";
