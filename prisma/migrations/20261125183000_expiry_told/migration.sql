-- Each end of a certificate is told once at 90, 60 and 30 days.
CREATE TABLE "expiry_told" (
  "certificate_id" UUID NOT NULL REFERENCES "shown_certificates" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "organisation_id" UUID NOT NULL,
  "valid_to" DATE NOT NULL,
  "days" SMALLINT NOT NULL,
  "told_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "expiry_told_pkey" PRIMARY KEY ("certificate_id", "valid_to", "days"),
  CONSTRAINT "expiry_told_days" CHECK ("days" IN (30, 60, 90))
);
