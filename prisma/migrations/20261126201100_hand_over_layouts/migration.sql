-- Which columns the batch's file has: it is made again whenever it is fetched, and agrees with its digest then as well
-- after columns were added.
ALTER TABLE "hand_overs" ADD COLUMN "layout" INTEGER NOT NULL DEFAULT 1;
