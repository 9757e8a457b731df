CREATE TYPE "source_kind" AS ENUM ('population', 'pension', 'medical', 'tax');
CREATE TYPE "source_state" AS ENUM ('reading', 'staged', 'applied', 'reversed', 'discarded');

CREATE TABLE "source_files" (
    "id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "region" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "file_name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_bad" INTEGER NOT NULL DEFAULT 0,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "state" "source_state" NOT NULL DEFAULT 'reading',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by_id" UUID NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "source_files_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "source_facts" (
    "file_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "person_hash" TEXT NOT NULL,
    "month" DATE,
    "name_hash" TEXT,
    "standing" TEXT,
    "valid_to" DATE,
    "payer" TEXT,
    "is_paid" BOOLEAN,
    "wage_fen" INTEGER,
    CONSTRAINT "source_facts_pkey" PRIMARY KEY ("file_id", "line")
);

CREATE INDEX "source_files_region_received_at_id_idx" ON "source_files"("region", "received_at", "id");
CREATE INDEX "source_facts_person_hash_month_idx" ON "source_facts"("person_hash", "month");
ALTER TABLE "source_facts" ADD CONSTRAINT "source_facts_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "source_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same file is taken in once, until it was discarded.
CREATE UNIQUE INDEX "source_files_once" ON "source_files" ("kind", "region", "checksum") WHERE "state" IN ('staged', 'applied', 'reversed');
ALTER TABLE "source_files" ADD CONSTRAINT "source_files_checksum" CHECK ("checksum" ~ '^[0-9a-f]{64}$');
ALTER TABLE "source_files" ADD CONSTRAINT "source_files_applied" CHECK ("state" <> 'applied' OR "applied_at" IS NOT NULL);
ALTER TABLE "source_facts" ADD CONSTRAINT "source_facts_first_day" CHECK (EXTRACT(DAY FROM "month") = 1);

-- The same pairs as quotas/policy `sourceTransitions`; sources.db.test.ts compares them.
CREATE FUNCTION source_may_go(before source_state, after source_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'reading>staged', 'reading>discarded', 'staged>applied', 'staged>discarded', 'applied>reversed', 'reversed>applied'])
$$;
CREATE FUNCTION refuse_source_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'source_files are kept';
  END IF;
  IF NOT source_may_go(OLD.state, NEW.state) OR OLD.checksum <> NEW.checksum OR OLD.as_of <> NEW.as_of THEN
    RAISE EXCEPTION 'a source file does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER source_files_moves BEFORE UPDATE OR DELETE ON "source_files" FOR EACH ROW EXECUTE FUNCTION refuse_source_move();

-- What was read is not altered; a file that was discarded is forgotten.
CREATE FUNCTION refuse_fact_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR (SELECT state FROM source_files WHERE id = OLD.file_id) <> 'discarded' THEN
    RAISE EXCEPTION 'source_facts keep what the source said';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER source_facts_kept BEFORE UPDATE OR DELETE ON "source_facts" FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
