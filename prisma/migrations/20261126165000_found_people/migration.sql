-- Everybody who agrees to be found by employers now, in the order in which a search walks through them.
CREATE INDEX "consents_findable" ON "consents"("id") WHERE "purpose" = 'find-background' AND "withdrawn_at" IS NULL;
