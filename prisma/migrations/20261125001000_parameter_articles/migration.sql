ALTER TABLE "policy_parameters" ADD COLUMN "article" TEXT NOT NULL DEFAULT '';
