CREATE TYPE "shown_certificate_kind" AS ENUM ('disability', 'military');

CREATE TYPE "return_state" AS ENUM ('draft', 'auto_passed', 'exception', 'under_review', 'returned', 'awaiting_second', 'approved', 'rejected', 'reconsider', 'sent_to_tax', 'closed', 'lapsed');

CREATE TYPE "month_decision" AS ENUM ('accepted', 'rejected');

CREATE TABLE "shown_certificates" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "shown_certificate_kind" NOT NULL,
    "number_encrypted" TEXT NOT NULL,
    "person_hash" TEXT NOT NULL,
    "grade" SMALLINT NOT NULL,
    "birth_date" DATE NOT NULL,
    "sex" TEXT NOT NULL,
    "valid_to" DATE,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "shown_certificates_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ledger_people" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ledger_people_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ledger_contracts" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    CONSTRAINT "ledger_contracts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ledger_months" (
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "wage_fen" INTEGER,
    "pension" BOOLEAN NOT NULL,
    "medical" BOOLEAN NOT NULL,
    "wage_payer" TEXT NOT NULL DEFAULT 'employer',
    "insurance_payer" TEXT NOT NULL DEFAULT 'employer',
    CONSTRAINT "ledger_months_pkey" PRIMARY KEY ("person_id", "month")
);

CREATE TABLE "staff_years" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "months" INTEGER[],
    "seasonal" JSONB NOT NULL DEFAULT '[]',
    "founded_in_month" SMALLINT,
    "payroll_fen" BIGINT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "staff_years_pkey" PRIMARY KEY ("organisation_id", "year")
);

CREATE TABLE "quota_returns" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "state" "return_state" NOT NULL DEFAULT 'draft',
    "filed" INTEGER NOT NULL DEFAULT 0,
    "first_filed_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "exceptions" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "proposed_at" TIMESTAMPTZ(3),
    "proposed_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "locked_by_id" UUID,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "quota_returns_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "return_versions" (
    "id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "receipt" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "employer" JSONB NOT NULL,
    "staff" JSONB NOT NULL,
    "payroll_fen" BIGINT NOT NULL,
    "parameters" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "return_versions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "return_people" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_hash" TEXT NOT NULL,
    "certificate_id" UUID NOT NULL,
    "contracts" JSONB NOT NULL,
    CONSTRAINT "return_people_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "return_months" (
    "return_person_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "person_hash" TEXT NOT NULL,
    "wage_fen" INTEGER,
    "pension" BOOLEAN NOT NULL,
    "medical" BOOLEAN NOT NULL,
    "wage_payer" TEXT NOT NULL,
    "insurance_payer" TEXT NOT NULL,
    "weight" SMALLINT NOT NULL,
    "codes" TEXT[],
    "decision" "month_decision",
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "recognised" SMALLINT,
    CONSTRAINT "return_months_pkey" PRIMARY KEY ("return_person_id", "month")
);

CREATE TABLE "return_messages" (
    "id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "return_messages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "determinations" (
    "id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "due_fen" BIGINT NOT NULL,
    "reward_fen" BIGINT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "check_code" TEXT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    CONSTRAINT "determinations_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "shown_certificates_organisation_id_person_hash_key" ON "shown_certificates"("organisation_id", "person_hash");
CREATE INDEX "shown_certificates_person_hash_idx" ON "shown_certificates"("person_hash");
CREATE INDEX "shown_certificates_valid_to_idx" ON "shown_certificates"("valid_to");
CREATE UNIQUE INDEX "ledger_people_certificate_id_key" ON "ledger_people"("certificate_id");
CREATE INDEX "ledger_people_organisation_id_name_id_idx" ON "ledger_people"("organisation_id", "name", "id");
CREATE UNIQUE INDEX "ledger_contracts_person_id_from_day_key" ON "ledger_contracts"("person_id", "from_day");
CREATE INDEX "ledger_months_organisation_id_month_idx" ON "ledger_months"("organisation_id", "month");
CREATE UNIQUE INDEX "quota_returns_organisation_id_year_key" ON "quota_returns"("organisation_id", "year");
CREATE INDEX "quota_returns_region_state_submitted_at_id_idx" ON "quota_returns"("region", "state", "submitted_at", "id");
CREATE INDEX "quota_returns_year_state_idx" ON "quota_returns"("year", "state");
CREATE UNIQUE INDEX "return_versions_receipt_key" ON "return_versions"("receipt");
CREATE UNIQUE INDEX "return_versions_return_id_number_key" ON "return_versions"("return_id", "number");
CREATE UNIQUE INDEX "return_people_version_id_person_hash_key" ON "return_people"("version_id", "person_hash");
CREATE INDEX "return_people_person_hash_idx" ON "return_people"("person_hash");
CREATE INDEX "return_messages_return_id_at_idx" ON "return_messages"("return_id", "at");
CREATE UNIQUE INDEX "determinations_number_key" ON "determinations"("number");
CREATE UNIQUE INDEX "determinations_check_code_key" ON "determinations"("check_code");
CREATE UNIQUE INDEX "determinations_return_id_edition_key" ON "determinations"("return_id", "edition");
CREATE INDEX "determinations_year_issued_at_idx" ON "determinations"("year", "issued_at");

ALTER TABLE "shown_certificates" ADD CONSTRAINT "shown_certificates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_people" ADD CONSTRAINT "ledger_people_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_people" ADD CONSTRAINT "ledger_people_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "shown_certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_contracts" ADD CONSTRAINT "ledger_contracts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "ledger_people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ledger_months" ADD CONSTRAINT "ledger_months_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "ledger_people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "staff_years" ADD CONSTRAINT "staff_years_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quota_returns" ADD CONSTRAINT "quota_returns_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_versions" ADD CONSTRAINT "return_versions_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "quota_returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_people" ADD CONSTRAINT "return_people_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "return_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_people" ADD CONSTRAINT "return_people_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "shown_certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_months" ADD CONSTRAINT "return_months_return_person_id_fkey" FOREIGN KEY ("return_person_id") REFERENCES "return_people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_messages" ADD CONSTRAINT "return_messages_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "quota_returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "quota_returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no code may undo.
ALTER TABLE "shown_certificates" ADD CONSTRAINT "shown_certificates_facts"
  CHECK ("sex" IN ('male', 'female') AND "grade" BETWEEN 1 AND 10);
ALTER TABLE "ledger_contracts" ADD CONSTRAINT "ledger_contracts_order" CHECK ("to_day" IS NULL OR "to_day" >= "from_day");
ALTER TABLE "ledger_months" ADD CONSTRAINT "ledger_months_first_day" CHECK (EXTRACT(DAY FROM "month") = 1);
ALTER TABLE "ledger_months" ADD CONSTRAINT "ledger_months_wage" CHECK ("wage_fen" >= 0);
ALTER TABLE "staff_years" ADD CONSTRAINT "staff_years_twelve" CHECK (cardinality("months") = 12 AND 0 <= ALL ("months"));
ALTER TABLE "staff_years" ADD CONSTRAINT "staff_years_founded" CHECK ("founded_in_month" BETWEEN 1 AND 12);
ALTER TABLE "staff_years" ADD CONSTRAINT "staff_years_payroll" CHECK ("payroll_fen" >= 0);

-- Filed: somebody did it. Decided: by another than who filed, and where two are needed, by two.
ALTER TABLE "quota_returns" ADD CONSTRAINT "quota_returns_filed"
  CHECK ("state" IN ('draft', 'lapsed') OR ("filed" > 0 AND "submitted_at" IS NOT NULL AND "submitted_by_id" IS NOT NULL));
ALTER TABLE "quota_returns" ADD CONSTRAINT "quota_returns_decided"
  CHECK ("state" NOT IN ('approved', 'rejected', 'sent_to_tax', 'closed') OR ("decided_at" IS NOT NULL AND "decided_by_id" IS NOT NULL));
ALTER TABLE "quota_returns" ADD CONSTRAINT "quota_returns_not_own" CHECK ("decided_by_id" <> "submitted_by_id" AND "proposed_by_id" <> "submitted_by_id");
ALTER TABLE "quota_returns" ADD CONSTRAINT "quota_returns_two_people"
  CHECK ("proposed_by_id" <> "decided_by_id" AND ("state" <> 'awaiting_second' OR "proposed_by_id" IS NOT NULL));
ALTER TABLE "quota_returns" ADD CONSTRAINT "quota_returns_lock" CHECK (("locked_by_id" IS NULL) = ("locked_until" IS NULL));

-- The same pairs as quotas/policy `returnTransitions`; return-rules.db.test.ts compares them.
CREATE FUNCTION return_may_go(before return_state, after return_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'draft>auto_passed', 'draft>exception', 'draft>lapsed', 'draft>approved',
    'auto_passed>under_review', 'auto_passed>approved', 'auto_passed>awaiting_second', 'auto_passed>draft',
    'exception>under_review', 'exception>draft',
    'under_review>returned', 'under_review>approved', 'under_review>awaiting_second', 'under_review>rejected', 'under_review>draft',
    'returned>auto_passed', 'returned>exception', 'returned>draft',
    'awaiting_second>approved', 'awaiting_second>under_review', 'awaiting_second>draft',
    'approved>reconsider', 'approved>draft', 'approved>sent_to_tax',
    'rejected>reconsider',
    'reconsider>under_review',
    'sent_to_tax>closed'])
$$;
CREATE FUNCTION refuse_return_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'quota_returns are kept';
  END IF;
  IF OLD.state = 'lapsed' OR NOT return_may_go(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'a return does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quota_returns_moves BEFORE UPDATE OR DELETE ON "quota_returns" FOR EACH ROW EXECUTE FUNCTION refuse_return_move();

-- What was filed stays as it was filed; what was certified, too, but for the note that a later edition took its place.
CREATE FUNCTION refuse_filed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% keeps what was filed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER return_versions_kept BEFORE UPDATE OR DELETE ON "return_versions" FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
CREATE TRIGGER return_people_kept BEFORE UPDATE OR DELETE ON "return_people" FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
CREATE TRIGGER return_messages_kept BEFORE UPDATE OR DELETE ON "return_messages" FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
CREATE TRIGGER return_months_kept BEFORE DELETE ON "return_months" FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
CREATE TRIGGER return_months_declared BEFORE UPDATE OF "return_person_id", "month", "person_hash", "wage_fen", "pension",
  "medical", "wage_payer", "insurance_payer", "weight", "codes" ON "return_months"
  FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
CREATE FUNCTION refuse_determination_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.superseded_at IS NOT NULL
    OR to_jsonb(OLD) - 'superseded_at' <> to_jsonb(NEW) - 'superseded_at' THEN
    RAISE EXCEPTION 'determinations are kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER determinations_kept BEFORE UPDATE OR DELETE ON "determinations"
  FOR EACH ROW EXECUTE FUNCTION refuse_determination_change();
-- One edition is in force.
CREATE UNIQUE INDEX "determinations_in_force" ON "determinations" ("return_id") WHERE "superseded_at" IS NULL;

-- One person counts in one month for one employer (残联厅函〔2022〕63号 (三)), whatever the code decides.
CREATE UNIQUE INDEX "return_months_counted_once" ON "return_months" ("person_hash", "month") WHERE "recognised" > 0;
ALTER TABLE "return_months" ADD CONSTRAINT "return_months_weight"
  CHECK ("weight" IN (1, 2) AND ("recognised" IS NULL OR "recognised" IN (0, "weight")));
ALTER TABLE "return_months" ADD CONSTRAINT "return_months_reason"
  CHECK ("decision" IS NULL OR ("decided_by_id" IS NOT NULL AND ("decision" = 'accepted' OR "decision_reason" <> '')));
CREATE INDEX "return_months_person_hash_idx" ON "return_months" ("person_hash", "month");

-- Numbers of determinations, without gaps that would mean something.
CREATE SEQUENCE "determination_numbers";
