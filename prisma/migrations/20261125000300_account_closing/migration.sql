-- An account that was closed: for a day it can be taken back by the link that was sent, then it is erased.
ALTER TABLE "users"
  ADD COLUMN "closed_at" TIMESTAMPTZ(3),
  ADD COLUMN "erased_at" TIMESTAMPTZ(3),
  ADD COLUMN "restore_hash" TEXT;
CREATE UNIQUE INDEX "users_restore_hash_key" ON "users" ("restore_hash");
CREATE INDEX "users_closed_at_erased_at_idx" ON "users" ("closed_at", "erased_at");
