ALTER TABLE "plans" ADD COLUMN "shows_certificate" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "plan_follow_ups_author_id_idx" ON "plan_follow_ups"("author_id");
ALTER TABLE "plan_follow_ups" ADD CONSTRAINT "plan_follow_ups_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
