CREATE TYPE "reward_state" AS ENUM ('applied', 'returned', 'awaiting_second', 'approved', 'refused', 'withdrawn', 'handed_over', 'paid');

CREATE TABLE "reward_applications" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "state" "reward_state" NOT NULL DEFAULT 'applied',
    "receipt" TEXT NOT NULL,
    "determination_id" UUID NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "account_name" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "account_encrypted" TEXT NOT NULL,
    "first_applied_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by_id" UUID NOT NULL,
    "proposed_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "reward_applications_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "reward_applications_return_id_key" ON "reward_applications"("return_id");
CREATE UNIQUE INDEX "reward_applications_receipt_key" ON "reward_applications"("receipt");
-- The officer's queue, longest waiting first.
CREATE INDEX "reward_applications_region_state_applied_at_id_idx" ON "reward_applications"("region", "state", "applied_at", "id");
CREATE INDEX "reward_applications_organisation_id_idx" ON "reward_applications"("organisation_id");
ALTER TABLE "reward_applications" ADD CONSTRAINT "reward_applications_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reward_applications" ADD CONSTRAINT "reward_applications_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "quota_returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reward_applications" ADD CONSTRAINT "reward_applications_determination_id_fkey" FOREIGN KEY ("determination_id") REFERENCES "determinations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Decided by another than who applied, and where two are needed, by two.
ALTER TABLE "reward_applications" ADD CONSTRAINT "reward_applications_two_people"
  CHECK ("decided_by_id" <> "applied_by_id" AND "proposed_by_id" <> "applied_by_id" AND "proposed_by_id" <> "decided_by_id"
    AND ("state" <> 'awaiting_second' OR "proposed_by_id" IS NOT NULL));
ALTER TABLE "reward_applications" ADD CONSTRAINT "reward_applications_decided"
  CHECK ("state" NOT IN ('approved', 'refused', 'handed_over', 'paid') OR ("decided_at" IS NOT NULL AND "decided_by_id" IS NOT NULL));
ALTER TABLE "reward_applications" ADD CONSTRAINT "reward_applications_reason"
  CHECK ("amount_fen" > 0 AND ("state" NOT IN ('returned', 'refused') OR "reason" <> ''));

-- The same pairs as quotas/policy `rewardTransitions`; rewards.db.test.ts compares them.
CREATE FUNCTION reward_may_go(before reward_state, after reward_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before::text || '>' || after::text) = ANY (ARRAY[
    'returned>applied', 'withdrawn>applied',
    'applied>withdrawn', 'returned>withdrawn', 'awaiting_second>withdrawn',
    'applied>returned', 'approved>returned', 'applied>refused',
    'applied>approved', 'applied>awaiting_second', 'awaiting_second>approved', 'awaiting_second>applied',
    'approved>handed_over', 'handed_over>paid'])
$$;
CREATE FUNCTION refuse_reward_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'reward_applications are kept';
  END IF;
  IF NOT reward_may_go(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'a reward application does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reward_applications_moves BEFORE UPDATE OR DELETE ON "reward_applications" FOR EACH ROW EXECUTE FUNCTION refuse_reward_move();
