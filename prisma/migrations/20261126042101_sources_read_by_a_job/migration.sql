-- A source file is stored by the request and read by a job, which goes on where it was when it is tried again.
ALTER TABLE "source_files" ADD COLUMN "file_id" UUID;
ALTER TABLE "source_files" ADD COLUMN "failure" TEXT;
ALTER TABLE "source_files" ADD CONSTRAINT "source_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a process left half read before has no file to go on with.
UPDATE "source_files" SET "state" = 'discarded', "ended_at" = now() WHERE "state" = 'reading';
-- The same file is taken in once, from the moment it is stored until it was discarded.
DROP INDEX "source_files_once";
CREATE UNIQUE INDEX "source_files_once" ON "source_files" ("kind", "region", "checksum") WHERE "state" <> 'discarded';
