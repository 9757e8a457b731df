-- Skills and certificates by name, and their weight in a match: a version of its own, after whichever is in force.
ALTER TABLE "seeker_profiles" ADD COLUMN "holds" TEXT[] DEFAULT '{}';
ALTER TABLE "seeker_profiles" ALTER COLUMN "holds" DROP DEFAULT;

UPDATE "match_weights" SET "weights" = "weights" || '{"skills": 0}';
INSERT INTO "match_weights"
  SELECT "version" + 1, "weights" || '{"skills": 15}', '技能和证书成为一项条件，按产品初始值 15。', NULL, '2026-11-26T00:00:00Z'
  FROM "match_weights" ORDER BY "version" DESC LIMIT 1;
