CREATE TABLE "plan_events" (
    "id" BIGSERIAL NOT NULL,
    "plan_id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "what" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "placed_on" DATE,
    "after_months" SMALLINT,
    "source" TEXT,
    "basis" TEXT,
    CONSTRAINT "plan_events_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "plan_events_kept" CHECK ("what" <> 'kept' OR ("placed_on" IS NOT NULL AND "after_months" IS NOT NULL AND "source" IS NOT NULL))
);
CREATE INDEX "plan_events_plan_id_what_id_idx" ON "plan_events"("plan_id", "what", "id");
CREATE INDEX "plan_events_region_recorded_at_idx" ON "plan_events"("region", "recorded_at");

-- A figure of the past is told from what was recorded then: nothing of it is changed or removed.
CREATE FUNCTION refuse_plan_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'plan_events is append-only';
END $$;
CREATE TRIGGER plan_events_append_only BEFORE UPDATE OR DELETE ON "plan_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_plan_event_change();
CREATE TRIGGER plan_events_no_truncate BEFORE TRUNCATE ON "plan_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_plan_event_change();

-- What the rows that are there tell of what has happened, in its order; also of the sample, which calls it once.
CREATE FUNCTION derive_plan_events() RETURNS void LANGUAGE sql AS $$
INSERT INTO plan_events (plan_id, region, kind, what, value, "on", recorded_at, outcome, placed_on)
SELECT plan_id, region, kind, what, value, (at AT TIME ZONE 'Asia/Shanghai')::date, at, outcome, placed_on
FROM (
  SELECT id AS plan_id, region, kind, 'state' AS what, 'listed' AS value, created_at AS at,
    NULL::text AS outcome, NULL::date AS placed_on, 1 AS step FROM plans
  UNION ALL
  SELECT p.id, region, kind, 'state', 'contacted', min(f.written_at), NULL, NULL, 2
  FROM plans p JOIN plan_follow_ups f ON f.plan_id = p.id AND f.reached
  WHERE p.state NOT IN ('listed', 'contacted') GROUP BY p.id HAVING min(f.written_at) BETWEEN p.created_at AND p.state_since
  UNION ALL
  SELECT p.id, region, kind, 'state', 'planned', a.agreed_at, NULL, NULL, 3
  FROM plans p JOIN plan_agreements a ON a.plan_id = p.id AND a.number = 1
  WHERE p.state <> 'planned' AND a.agreed_at BETWEEN p.created_at AND p.state_since
  UNION ALL
  SELECT id, region, kind, 'state', 'placed', (placed_on + time '09:00') AT TIME ZONE 'Asia/Shanghai', outcome, placed_on, 4
  FROM plans WHERE placed_on IS NOT NULL AND state <> 'placed'
    AND (placed_on + time '09:00') AT TIME ZONE 'Asia/Shanghai' BETWEEN created_at AND state_since
  UNION ALL
  SELECT id, region, kind, 'state', state::text, state_since, outcome, placed_on, 5
  FROM plans WHERE state <> 'listed'
  UNION ALL
  SELECT p.id, region, kind, 'follow-up', CASE WHEN reached THEN 'reached' ELSE 'not-reached' END, f.written_at, NULL, NULL, 6
  FROM plans p JOIN plan_follow_ups f ON f.plan_id = p.id
  UNION ALL
  SELECT p.id, region, kind, 'agreed', a.number::text, a.agreed_at, NULL, NULL, 7
  FROM plans p JOIN plan_agreements a ON a.plan_id = p.id
  UNION ALL
  SELECT p.id, region, p.kind, 'recommended', CASE WHEN fitted THEN 'fitted' ELSE 'unfit' END, m.created_at, NULL, NULL, 8
  FROM plans p JOIN plan_measures m ON m.plan_id = p.id AND m.kind = 'recommendation'
  UNION ALL
  SELECT p.id, region, p.kind, 'measure-done', m.kind, (m.done_on + time '09:00') AT TIME ZONE 'Asia/Shanghai', NULL, NULL, 9
  FROM plans p JOIN plan_measures m ON m.plan_id = p.id AND m.done_on IS NOT NULL AND m.kind <> 'recommendation'
) AS told ORDER BY at, step, plan_id
$$;
SELECT derive_plan_events();
