ALTER TABLE "plan_measures" ADD COLUMN "course_id" UUID,
    ADD COLUMN "step" TEXT,
    ADD COLUMN "step_on" DATE,
    ADD CONSTRAINT "plan_measures_step" CHECK (("step" IS NULL) = ("step_on" IS NULL)),
    ADD CONSTRAINT "plan_measures_one_thing" CHECK ("position_id" IS NULL OR "course_id" IS NULL);
CREATE UNIQUE INDEX "plan_measures_plan_id_course_id_key" ON "plan_measures"("plan_id", "course_id");
CREATE INDEX "plan_measures_course_id_idx" ON "plan_measures"("course_id");
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE SET NULL ON UPDATE CASCADE;
