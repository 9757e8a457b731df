-- Decisions are told to the employer in one mail per command, found by (organisation, instant); the review queue is filtered by what the posting review found.
-- AlterTable
ALTER TABLE "positions" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "wording" TEXT;

-- CreateIndex
CREATE INDEX "positions_organisation_id_decided_at_idx" ON "positions"("organisation_id", "decided_at");

