CREATE TABLE "return_reminders" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "recipients" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "return_reminders_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "return_reminders_campaign_organisation_id_key" ON "return_reminders"("campaign", "organisation_id");
CREATE INDEX "return_reminders_organisation_id_year_created_at_idx" ON "return_reminders"("organisation_id", "year", "created_at");
CREATE INDEX "return_reminders_region_year_created_at_idx" ON "return_reminders"("region", "year", "created_at");

ALTER TABLE "return_reminders" ADD CONSTRAINT "return_reminders_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
