import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  dispatchStates,
  handOverEffects,
  handOverKinds,
  lookRules,
  monthCodes,
  returnStates,
  rewardStates,
  sourceKinds,
  sourceStates,
} from "#app/features/quotas/policy/index.ts";
import { findPublishable, findTelling } from "#app/features/quotas/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";

const database = await testDatabase();
vi.stubEnv("DATABASE_URL", database.url);
const { seed } = await import("./index.ts");

const now = new Date("2026-11-23T04:00:00Z");

beforeAll(() => seed(database.url, { log: () => undefined, now }), 120_000);
afterAll(() => vi.unstubAllEnvs());

async function column(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ one: string }>(sql);
  return rows.map(({ one }) => one);
}

it("has three hundred employers over three data years", async () => {
  const years = await column(
    `SELECT year || ': ' || (count(*) >= 190)::text AS one FROM quota_returns GROUP BY year ORDER BY year`,
  );
  expect(years).toEqual(["2023: true", "2024: true", "2025: true"]);
  expect(
    await column("SELECT (count(DISTINCT organisation_id) >= 300)::text AS one FROM staff_years"),
  ).toEqual(["true"]);
});

it.each([
  ["result code", "SELECT DISTINCT unnest(codes) AS one FROM return_months", monthCodes],
  ["state of a return", "SELECT DISTINCT state::text AS one FROM quota_returns", returnStates],
  [
    "state of a dispatch agreement",
    "SELECT DISTINCT state::text AS one FROM dispatch_agreements",
    dispatchStates,
  ],
  [
    "state of a source file but one half read",
    "SELECT DISTINCT state::text AS one FROM source_files",
    sourceStates.filter((state) => state !== "reading"),
  ],
  ["kind of source file", "SELECT DISTINCT kind::text AS one FROM source_files", sourceKinds],
  [
    "state of an application for the reward",
    "SELECT DISTINCT state::text AS one FROM reward_applications",
    rewardStates,
  ],
  [
    "kind of batch handed over, open and closed",
    "SELECT DISTINCT kind || (CASE WHEN closed_at IS NULL THEN ' open' ELSE ' closed' END) AS one FROM hand_overs",
    handOverKinds.flatMap((kind) => [`${kind} open`, `${kind} closed`]),
  ],
  [
    "effect of a line handed over",
    "SELECT DISTINCT effect::text AS one FROM hand_over_lines",
    handOverEffects,
  ],
  [
    "reason of the levy's factor",
    "SELECT DISTINCT figures->>'because' AS one FROM return_versions",
    ["quota-met", "small-enterprise", "upper-band", "lower-band"],
  ],
])("has every %s", async (_name, sql, all) => {
  expect((await column(sql)).toSorted()).toEqual([...all].toSorted());
});

it.each([
  ["exactly 1 %, half the levy", "200/1", "2/1", "1/100", "upper-band"],
  ["just below 1 %", "201/1", "2/1", "2/201", "lower-band"],
  ["exactly 1.5 %, the quota", "200/1", "3/1", "3/200", "quota-met"],
  ["just below 1.5 %", "201/1", "3/1", "1/67", "upper-band"],
  ["30 staff, exempt", "30/1", "0/1", "0/1", "small-enterprise"],
  ["30.5 staff, not exempt", "61/2", "0/1", "0/1", "lower-band"],
  ["31 staff", "31/1", "0/1", "0/1", "lower-band"],
])("has %s", async (_name, headcount, counted, share, because) => {
  const { rows } = await database.pool.query(
    `SELECT 1 FROM return_versions v JOIN quota_returns r ON r.id = v.return_id
     WHERE r.year = 2025 AND r.state = 'approved' AND v.figures->>'headcount' = $1 AND v.figures->>'counted' = $2
       AND v.figures->>'share' = $3 AND v.figures->>'because' = $4`,
    [headcount, counted, share, because],
  );
  expect(rows.length).toBeGreaterThan(0);
});

it.each([
  ["with seasonal work", "jsonb_array_length(d.figures->'staff'->'seasonal') > 0", 12],
  ["of an employer founded in its year", "d.figures->'staff'->>'foundedInMonth' = '7'", 6],
])("certifies a headcount %s that is the sum of what stands on it", async (_name, and, divisor) => {
  const { rows } = await database.pool.query<{ headcount: string; sum: number }>(
    `SELECT d.figures->'figures'->>'headcount' AS headcount,
       (SELECT sum(m::int)::int FROM jsonb_array_elements_text(d.figures->'staff'->'months') m)
         + (SELECT coalesce(sum((s->>'people')::int * (s->>'months')::int), 0)::int
            FROM jsonb_array_elements(d.figures->'staff'->'seasonal') s) AS sum
     FROM determinations d WHERE d.year = 2025 AND d.superseded_at IS NULL AND ${and}`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { headcount, sum } of rows) {
    const [whole = 0, parts = 1] = headcount.split("/").map(Number);
    expect(whole * divisor).toBe(sum * parts);
  }
});

it("has every reason to look at a return, one of them looked at, and no state that should be impossible", async () => {
  const found = await column(
    "SELECT DISTINCT rule AS one FROM check_findings WHERE gone_at IS NULL",
  );
  expect(found.toSorted()).toEqual([...lookRules].toSorted());
  expect(
    await column("SELECT rule AS one FROM check_findings WHERE looked_at IS NOT NULL"),
  ).toHaveLength(1);
});

it("has people whom two employers declare, as their own and dispatched", async () => {
  const twice = await column(
    `SELECT p.person_hash AS one FROM return_people p JOIN return_versions v ON v.id = p.version_id
       JOIN quota_returns r ON r.id = v.return_id WHERE r.year = 2025
     GROUP BY p.person_hash HAVING count(DISTINCT p.organisation_id) > 1`,
  );
  expect(twice.length).toBeGreaterThan(10);
  const dispatched = await column(
    `SELECT DISTINCT d.person_hash AS one FROM dispatch_months d WHERE d.state = 'proposed'`,
  );
  expect(twice.filter((one) => dispatched.includes(one)).length).toBeGreaterThan(5);
});

it("shows months declared twice on both sides", async () => {
  const sides = await column(
    `SELECT DISTINCT (m.codes @> '{DUP_PERSON_MONTH}')::text AS one FROM quota_returns r
       JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
       JOIN return_people p ON p.version_id = v.id JOIN return_months m ON m.return_person_id = p.id
     WHERE r.year = 2025 AND r.duplicates > 0 ORDER BY 1`,
  );
  expect(sides).toEqual(["false", "true"]);
});

it("has source data that agree with what was filed, and some that do not", async () => {
  const found = await column(
    `SELECT DISTINCT (m.wage_fen = f.wage_fen)::text AS one FROM source_facts f
       JOIN source_files s ON s.id = f.file_id AND s.state = 'applied'
       JOIN return_months m ON m.person_hash = f.person_hash AND m.month = f.month
     WHERE f.wage_fen IS NOT NULL AND m.wage_fen IS NOT NULL ORDER BY 1`,
  );
  expect(found).toEqual(["false", "true"]);
});

it("has every return that stands as handed over in a batch, which is closed where the return is, and none taken back", async () => {
  const stray = await column(
    `SELECT r.id AS one FROM quota_returns r
       LEFT JOIN LATERAL (SELECT h.id, h.closed_at, l.effect FROM hand_over_lines l
         JOIN hand_overs h ON h.id = l.hand_over_id WHERE l.return_id = r.id AND l.kind = 'tax'
         ORDER BY h.created_at DESC LIMIT 1) h ON h.effect <> 'withdrawal'
     WHERE (r.state IN ('sent_to_tax', 'closed')) <> (h.id IS NOT NULL)
       OR (r.state = 'closed') <> coalesce(h.closed_at IS NOT NULL, false)`,
  );
  expect(stray).toEqual([]);
});

it("has a levy corrected and one withdrawn in a batch after the first, and the employers told by letter", async () => {
  const changed = await column(
    `SELECT l.effect || ' ' || (l.amount_fen > l.previous_fen) || ' ' || (h.sequence > 1) || ' ' || r.state || ' '
       || (SELECT string_agg(t.kind, ' ' ORDER BY t.sent_at, t.number) FROM letters t
           WHERE t.organisation_id = r.organisation_id AND t.year = r.year) AS one
     FROM hand_over_lines l JOIN hand_overs h ON h.id = l.hand_over_id JOIN quota_returns r ON r.id = l.return_id
     WHERE l.effect <> 'first' ORDER BY 1`,
  );
  expect(changed).toEqual([
    "correction true true closed reopened superseded approved tax_corrected closed",
    "withdrawal false true rejected reopened superseded rejected tax_withdrawn",
  ]);
});

it("has a return taken back by its employer, with nothing certified", async () => {
  const drafts = await column(
    `SELECT r.filed || ' ' || (r.first_filed_at IS NULL) || ' ' || (d.id IS NULL) AS one FROM quota_returns r
       LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL WHERE r.state = 'draft'`,
  );
  expect(drafts).toEqual(["1 true true"]);
});

it("has levies to pay in every batch of the tax office that is still open", async () => {
  const open = await column(
    `SELECT (count(*) FILTER (WHERE l.amount_fen > 0) >= 3)::text AS one FROM hand_overs h
       JOIN hand_over_lines l ON l.hand_over_id = h.id
     WHERE h.kind = 'tax' AND h.closed_at IS NULL AND h.region = '140502' GROUP BY h.id`,
  );
  expect(open).toEqual(["true", "true", "true"]);
});

it("has approved rewards that still wait to be handed over, and those that stand as handed over in a batch", async () => {
  const waiting = await column(
    `SELECT (count(*) > 0)::text AS one FROM reward_applications WHERE state = 'approved' AND region = '140502'
     GROUP BY year ORDER BY year`,
  );
  expect(waiting).toEqual(["true", "true"]);
  const stray = await column(
    `SELECT a.id AS one FROM reward_applications a WHERE (a.state IN ('handed_over', 'paid')) <>
       EXISTS (SELECT FROM hand_over_lines l WHERE l.return_id = a.return_id AND l.kind = 'finance')`,
  );
  expect(stray).toEqual([]);
});

it("has reminders sent and told, and somebody who can be reminded again", async () => {
  const sent = `SELECT (count(*) > 5 AND bool_and(told_at IS NOT NULL) AND count(DISTINCT campaign) = 2
    AND max(created_at) < '2026-11-16'::date)::text AS one FROM return_reminders WHERE year = 2025`;
  expect(await column(sent)).toEqual(["true"]);
});

it("has figures of public bodies published for two years, the next version of one having to wait", async () => {
  const years = "SELECT year || ' ' || version AS one FROM public_body_publications ORDER BY 1";
  expect(await column(years)).toEqual(["2023 1", "2024 1"]);
  const db = connect(database.url, { poolSize: 2 });
  const waits = async (year: number) => {
    const found = await findPublishable(year, { region: "140502" }, { db });
    return found.ok && (await findTelling(found.content, { region: "140502", year }, { db }));
  };
  expect([await waits(2023), await waits(2024)]).toEqual([{ version: 1, least: 3 }, null]);
  await db.$disconnect();
});
