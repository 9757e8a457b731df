CREATE TABLE "families" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "name_encrypted" TEXT NOT NULL,
    "applied_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "families_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "families_counsellor_id_id_idx" ON "families"("counsellor_id", "id");
CREATE INDEX "families_region_id_idx" ON "families"("region", "id");
ALTER TABLE "families" ADD CONSTRAINT "families_counsellor_id_fkey" FOREIGN KEY ("counsellor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "family_members" (
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "name_encrypted" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "sex" TEXT NOT NULL,
    "has_certificate" BOOLEAN NOT NULL,
    "standing" TEXT NOT NULL,
    "employed_on" DATE,
    "evidence" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "family_members_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "family_members_family_id_idx" ON "family_members"("family_id");
-- What shows that somebody works stands beside the day the work began.
ALTER TABLE "family_members" ADD CONSTRAINT "family_members_evidence" CHECK ("evidence" IS NULL OR "employed_on" IS NOT NULL);
ALTER TABLE "family_members" ADD CONSTRAINT "family_members_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "family_spells" (
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "found_on" DATE NOT NULL,
    "cleared_on" DATE,
    "ended_on" DATE,
    CONSTRAINT "family_spells_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "family_spells_family_id_idx" ON "family_spells"("family_id");
-- One at a time; it is cleared by work, or ends otherwise.
CREATE UNIQUE INDEX "family_spells_one_open" ON "family_spells"("family_id") WHERE "cleared_on" IS NULL AND "ended_on" IS NULL;
ALTER TABLE "family_spells" ADD CONSTRAINT "family_spells_one_end" CHECK ("cleared_on" IS NULL OR "ended_on" IS NULL);
ALTER TABLE "family_spells" ADD CONSTRAINT "family_spells_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE CASCADE;
