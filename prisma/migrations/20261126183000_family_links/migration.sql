CREATE TABLE "family_links" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID,
    "told_as" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "agreed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    CONSTRAINT "family_links_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "family_links_member_id_key" ON "family_links"("member_id");
CREATE INDEX "family_links_user_id_idx" ON "family_links"("user_id");
-- A person belongs to one family at a time, and an answer is one or the other.
CREATE UNIQUE INDEX "family_links_one_agreed" ON "family_links"("user_id") WHERE "agreed_at" IS NOT NULL;
ALTER TABLE "family_links" ADD CONSTRAINT "family_links_one_answer" CHECK ("agreed_at" IS NULL OR ("refused_at" IS NULL AND "user_id" IS NOT NULL));
ALTER TABLE "family_links" ADD CONSTRAINT "family_links_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "family_links" ADD CONSTRAINT "family_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "enrolments" ADD COLUMN "priority_basis" JSONB;
