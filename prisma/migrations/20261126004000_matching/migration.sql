CREATE TABLE "seeker_profiles" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "occupations" TEXT[],
    "regions" TEXT[],
    "forms_of_work" TEXT[],
    "wage_floor_fen" INTEGER,
    "education" TEXT,
    "experience_years" SMALLINT,
    "abilities_encrypted" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "seeker_profiles_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "seeker_profiles_user_id_key" ON "seeker_profiles"("user_id");
ALTER TABLE "seeker_profiles" ADD CONSTRAINT "seeker_profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "hidden_positions" (
    "user_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "hidden_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "hidden_positions_pkey" PRIMARY KEY ("user_id","position_id")
);
CREATE INDEX "hidden_positions_position_id_idx" ON "hidden_positions"("position_id");
ALTER TABLE "hidden_positions" ADD CONSTRAINT "hidden_positions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "hidden_positions" ADD CONSTRAINT "hidden_positions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "match_weights" (
    "version" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "match_weights_pkey" PRIMARY KEY ("version")
);
INSERT INTO "match_weights" VALUES
  (1, '{"education": 10, "experience": 10, "occupation": 30, "place": 20, "form": 15, "wage": 15}',
   '产品初始值：职业意愿最重，其次是地点。', NULL, '2026-11-25T00:00:00Z');
