ALTER TABLE "position_invitations" ADD COLUMN "declined_at" TIMESTAMPTZ(3);
