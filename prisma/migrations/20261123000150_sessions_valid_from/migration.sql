-- A default of "now" voids the session opened in the same request as the account; null says "never signed out everywhere".
ALTER TABLE "users" ALTER COLUMN "sessions_valid_from" DROP DEFAULT, ALTER COLUMN "sessions_valid_from" DROP NOT NULL;
UPDATE "users" SET "sessions_valid_from" = NULL;
