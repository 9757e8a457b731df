ALTER TABLE "plan_measures" ADD COLUMN "source" TEXT;
ALTER TABLE "plan_measures" ADD COLUMN "draft" TEXT;
CREATE UNIQUE INDEX "plan_measures_plan_id_draft_key" ON "plan_measures"("plan_id", "draft");

CREATE TABLE "plan_drafts_left_out" (
    "plan_id" UUID NOT NULL,
    "draft" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "left_out_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "plan_drafts_left_out_pkey" PRIMARY KEY ("plan_id", "draft", "version")
);

ALTER TABLE "plan_drafts_left_out" ADD CONSTRAINT "plan_drafts_left_out_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
