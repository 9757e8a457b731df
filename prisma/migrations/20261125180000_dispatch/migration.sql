CREATE TYPE "dispatch_state" AS ENUM ('draft', 'proposed', 'agreed', 'refused', 'ended');

CREATE TABLE "dispatch_agreements" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "dispatch_state" NOT NULL DEFAULT 'draft',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "dispatch_agreements_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dispatch_people" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "ledger_person_id" UUID,
    "name" TEXT NOT NULL,
    "person_hash" TEXT NOT NULL,
    CONSTRAINT "dispatch_people_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dispatch_months" (
    "dispatch_person_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "agreement_id" UUID NOT NULL,
    "state" "dispatch_state" NOT NULL,
    "person_hash" TEXT NOT NULL,
    CONSTRAINT "dispatch_months_pkey" PRIMARY KEY ("dispatch_person_id", "month")
);

CREATE UNIQUE INDEX "dispatch_agreements_id_state_key" ON "dispatch_agreements"("id", "state");
CREATE INDEX "dispatch_agreements_agency_id_year_idx" ON "dispatch_agreements"("agency_id", "year");
CREATE INDEX "dispatch_agreements_host_id_year_idx" ON "dispatch_agreements"("host_id", "year");
CREATE UNIQUE INDEX "dispatch_people_agreement_id_person_hash_key" ON "dispatch_people"("agreement_id", "person_hash");
CREATE INDEX "dispatch_people_ledger_person_id_idx" ON "dispatch_people"("ledger_person_id");

ALTER TABLE "dispatch_agreements" ADD CONSTRAINT "dispatch_agreements_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispatch_agreements" ADD CONSTRAINT "dispatch_agreements_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispatch_people" ADD CONSTRAINT "dispatch_people_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "dispatch_agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispatch_people" ADD CONSTRAINT "dispatch_people_ledger_person_id_fkey" FOREIGN KEY ("ledger_person_id") REFERENCES "ledger_people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "dispatch_months" ADD CONSTRAINT "dispatch_months_dispatch_person_id_fkey" FOREIGN KEY ("dispatch_person_id") REFERENCES "dispatch_people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- The month's state follows its agreement's, whoever writes it.
ALTER TABLE "dispatch_months" ADD CONSTRAINT "dispatch_months_agreement_id_state_fkey" FOREIGN KEY ("agreement_id", "state") REFERENCES "dispatch_agreements"("id", "state") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no code may undo.
ALTER TABLE "dispatch_agreements" ADD CONSTRAINT "dispatch_agreements_two_sides" CHECK ("agency_id" <> "host_id");
ALTER TABLE "dispatch_agreements" ADD CONSTRAINT "dispatch_agreements_answered"
  CHECK ("state" NOT IN ('agreed', 'refused') OR ("proposed_at" IS NOT NULL AND "answered_at" IS NOT NULL AND "answered_by_id" IS NOT NULL));
ALTER TABLE "dispatch_agreements" ADD CONSTRAINT "dispatch_agreements_reason" CHECK ("state" <> 'refused' OR "reason" <> '');
ALTER TABLE "dispatch_months" ADD CONSTRAINT "dispatch_months_first_day" CHECK (EXTRACT(DAY FROM "month") = 1);

-- A person-month is proposed or agreed in one agreement at a time (财政部公告2019年第98号: 计入其中一方).
CREATE UNIQUE INDEX "dispatch_months_once" ON "dispatch_months" ("person_hash", "month") WHERE "state" IN ('proposed', 'agreed');

-- The same pairs as quotas/policy `dispatchTransitions`; dispatch-rules.db.test.ts compares them.
CREATE FUNCTION dispatch_may_go(before dispatch_state, after dispatch_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'draft>proposed', 'draft>ended', 'proposed>agreed', 'proposed>refused', 'proposed>ended', 'agreed>ended'])
$$;
CREATE FUNCTION refuse_dispatch_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'dispatch_agreements are kept';
  END IF;
  IF NOT dispatch_may_go(OLD.state, NEW.state) OR (OLD.agency_id, OLD.host_id, OLD.year) <> (NEW.agency_id, NEW.host_id, NEW.year) THEN
    RAISE EXCEPTION 'a dispatch agreement does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispatch_agreements_moves BEFORE UPDATE OR DELETE ON "dispatch_agreements"
  FOR EACH ROW EXECUTE FUNCTION refuse_dispatch_move();

-- An agreed person-month is recognised on the agreed side only. That it is recognised once is return_months_counted_once.
CREATE FUNCTION refuse_dispatched_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM dispatch_months d
      JOIN dispatch_agreements a ON a.id = d.agreement_id
      JOIN return_people p ON p.id = NEW.return_person_id
    WHERE d.person_hash = NEW.person_hash AND d.month = NEW.month AND d.state = 'agreed'
      AND p.organisation_id = a.agency_id) THEN
    RAISE EXCEPTION 'return_months_dispatched: the month counts at the host';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER return_months_dispatched BEFORE INSERT OR UPDATE OF "recognised" ON "return_months"
  FOR EACH ROW WHEN (NEW."recognised" > 0) EXECUTE FUNCTION refuse_dispatched_month();
