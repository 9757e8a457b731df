CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "letters_number_key" ON "letters"("number");
-- An employer's letters, newest first.
CREATE INDEX "letters_organisation_id_sent_at_id_idx" ON "letters"("organisation_id", "sent_at", "id");
ALTER TABLE "letters" ADD CONSTRAINT "letters_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE SEQUENCE "letter_numbers";
-- A letter stays as it was sent.
CREATE TRIGGER letters_kept BEFORE UPDATE OR DELETE ON "letters" FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
