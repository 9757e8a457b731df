-- A family is handed over like a plan or an entry of the register.
ALTER TABLE "counsellor_hand_overs" ADD COLUMN "family_id" UUID;
ALTER TABLE "counsellor_hand_overs" ADD CONSTRAINT "counsellor_hand_overs_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE CASCADE;
