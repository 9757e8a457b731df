CREATE TYPE "hand_over_kind" AS ENUM ('tax', 'finance');

CREATE TABLE "hand_overs" (
    "id" UUID NOT NULL,
    "kind" "hand_over_kind" NOT NULL,
    "region" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "once_key" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "difference_fen" BIGINT NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "confirmation" TEXT,
    "confirmed_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    CONSTRAINT "hand_overs_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "hand_over_lines" (
    "hand_over_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" "hand_over_kind" NOT NULL,
    "determination_id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "effect" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "previous_fen" BIGINT NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    CONSTRAINT "hand_over_lines_pkey" PRIMARY KEY ("hand_over_id", "line")
);

CREATE UNIQUE INDEX "hand_overs_number_key" ON "hand_overs"("number");
CREATE UNIQUE INDEX "hand_overs_once_key_key" ON "hand_overs"("once_key");
CREATE UNIQUE INDEX "hand_overs_id_kind_key" ON "hand_overs"("id", "kind");
CREATE UNIQUE INDEX "hand_overs_kind_region_year_sequence_key" ON "hand_overs"("kind", "region", "year", "sequence");
-- A district's batches, newest first.
CREATE INDEX "hand_overs_region_id_idx" ON "hand_overs"("region", "id");
-- What was handed over of a return before.
CREATE INDEX "hand_over_lines_return_id_kind_idx" ON "hand_over_lines"("return_id", "kind");
ALTER TABLE "hand_over_lines" ADD CONSTRAINT "hand_over_lines_hand_over_id_kind_fkey" FOREIGN KEY ("hand_over_id", "kind") REFERENCES "hand_overs"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_over_lines" ADD CONSTRAINT "hand_over_lines_determination_id_fkey" FOREIGN KEY ("determination_id") REFERENCES "determinations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An edition is handed over once to each receiver, and once taken back.
CREATE UNIQUE INDEX "hand_over_lines_edition_once" ON "hand_over_lines" ("kind", "determination_id") WHERE "effect" <> 'withdrawal';
CREATE UNIQUE INDEX "hand_over_lines_taken_back_once" ON "hand_over_lines" ("kind", "determination_id") WHERE "effect" = 'withdrawal';
ALTER TABLE "hand_over_lines" ADD CONSTRAINT "hand_over_lines_amounts"
  CHECK ("amount_fen" >= 0 AND "previous_fen" >= 0 AND ("effect" <> 'withdrawal' OR "amount_fen" = 0)
    AND ("effect" <> 'first' OR "previous_fen" = 0) AND "effect" IN ('first', 'correction', 'withdrawal'));
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_rows" CHECK ("rows" > 0 AND "sequence" > 0);
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_closed"
  CHECK (("closed_at" IS NULL) = ("closed_by_id" IS NULL) AND ("closed_at" IS NULL) = ("confirmed_on" IS NULL)
    AND ("closed_at" IS NULL) = ("confirmation" IS NULL) AND "confirmation" <> '');

-- What was handed over stays as it was handed over, but for the receiver's confirmation and that the employer was told.
CREATE FUNCTION refuse_hand_over_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept jsonb;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION '% are kept', TG_TABLE_NAME;
  END IF;
  IF TG_TABLE_NAME = 'hand_over_lines' THEN
    IF to_jsonb(OLD) - 'told_at' <> to_jsonb(NEW) - 'told_at' THEN
      RAISE EXCEPTION 'hand_over_lines are kept';
    END IF;
    RETURN NEW;
  END IF;
  kept := to_jsonb(OLD) - ARRAY['closed_at', 'closed_by_id', 'confirmation', 'confirmed_on'];
  IF OLD.digest = '' THEN
    kept := jsonb_set(kept, '{digest}', to_jsonb(NEW.digest));
  END IF;
  IF OLD.closed_at IS NOT NULL
    OR kept <> to_jsonb(NEW) - ARRAY['closed_at', 'closed_by_id', 'confirmation', 'confirmed_on'] THEN
    RAISE EXCEPTION 'hand_overs are kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hand_overs_kept BEFORE UPDATE OR DELETE ON "hand_overs" FOR EACH ROW EXECUTE FUNCTION refuse_hand_over_change();
CREATE TRIGGER hand_over_lines_kept BEFORE UPDATE OR DELETE ON "hand_over_lines" FOR EACH ROW EXECUTE FUNCTION refuse_hand_over_change();
