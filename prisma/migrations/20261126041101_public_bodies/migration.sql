CREATE TABLE "public_body_years" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "is_school" BOOLEAN NOT NULL,
    "posts" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "public_body_years_pkey" PRIMARY KEY ("organisation_id", "year")
);

CREATE TABLE "public_body_publications" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,
    CONSTRAINT "public_body_publications_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "public_body_years" ADD CONSTRAINT "public_body_years_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "public_body_years" ADD CONSTRAINT "public_body_years_values"
  CHECK ("level" IN ('province', 'prefecture', 'district', 'town') AND "posts" > 0 AND "version" > 0);
CREATE UNIQUE INDEX "public_body_publications_region_year_version_key" ON "public_body_publications"("region", "year", "version");
-- What anybody may read, newest first.
CREATE INDEX "public_body_publications_published_at_idx" ON "public_body_publications"("published_at", "id");
ALTER TABLE "public_body_publications" ADD CONSTRAINT "public_body_publications_version" CHECK ("version" > 0 AND "digest" <> '');
CREATE TRIGGER public_body_publications_kept BEFORE UPDATE OR DELETE ON "public_body_publications"
  FOR EACH ROW EXECUTE FUNCTION refuse_filed_change();
