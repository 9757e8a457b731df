CREATE TABLE "aid_checks" (
    "plan_id" UUID NOT NULL,
    "campaign_from" DATE NOT NULL,
    "item" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    CONSTRAINT "aid_checks_pkey" PRIMARY KEY ("plan_id", "campaign_from", "item")
);

ALTER TABLE "aid_checks" ADD CONSTRAINT "aid_checks_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "aid_checks" ADD CONSTRAINT "aid_checks_item" CHECK ("item" IN ('people', 'skills', 'needs', 'situation'));
