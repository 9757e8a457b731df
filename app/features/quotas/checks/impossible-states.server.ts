import { Prisma } from "#db/generated/client.ts";
import type { ImpossibleState } from "../policy/index.ts";

/**
 * One question a state, over all rows at once. Each answers `subject` (unique), `return_id`, and `facts` for its
 * sentence; whose it is follows from the return.
 */
type Question = Prisma.Sql;

const sql = (strings: TemplateStringsArray): Question => Prisma.raw(strings.join(""));

const IN_FORCE = "JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL";

/** Months with their person, version and return. */
const MONTHS = `return_months m JOIN return_people p ON p.id = m.return_person_id
  JOIN return_versions v ON v.id = p.version_id JOIN quota_returns r ON r.id = v.return_id`;

const aReturn = (where: string, facts = "'{}'::jsonb", joins = ""): Question =>
  Prisma.raw(
    `SELECT r.id::text AS subject, r.id AS return_id, ${facts} AS facts FROM quota_returns r ${joins} WHERE ${where}`,
  );

const months = (where: string): Question =>
  Prisma.raw(
    `SELECT r.id::text AS subject, r.id AS return_id, jsonb_build_object('months', count(*)::text,
       'people', count(DISTINCT p.id)::text) AS facts FROM ${MONTHS} WHERE ${where} GROUP BY r.id`,
  );

const STATE = "jsonb_build_object('state', r.state::text)";

export const questions: Readonly<
  Record<Exclude<ImpossibleState, "determination-altered">, Question>
> = {
  "certified-without-determination": aReturn(
    `r.state IN ('approved', 'sent_to_tax', 'closed')
     AND NOT EXISTS (SELECT FROM determinations d WHERE d.return_id = r.id AND d.superseded_at IS NULL)`,
    STATE,
  ),
  "two-determinations": sql`
    SELECT d.return_id::text AS subject, d.return_id, jsonb_build_object('count', count(*)::text) AS facts
    FROM determinations d WHERE d.superseded_at IS NULL GROUP BY d.return_id HAVING count(*) > 1`,
  "determination-of-uncertified": aReturn(
    `r.state IN ('rejected', 'lapsed')
     AND EXISTS (SELECT FROM determinations d WHERE d.return_id = r.id AND d.superseded_at IS NULL)`,
    STATE,
  ),
  "certified-by-old-version": sql`
    SELECT DISTINCT ON (r.id) r.id::text AS subject, r.id AS return_id,
      jsonb_build_object('certified', v.number::text, 'filed', r.filed::text) AS facts
    FROM quota_returns r JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
      JOIN return_versions v ON v.id = d.version_id
    WHERE r.state IN ('approved', 'sent_to_tax', 'closed') AND v.number <> r.filed ORDER BY r.id`,
  "counted-twice": Prisma.raw(
    `SELECT r.id::text AS subject, r.id AS return_id,
       jsonb_build_object('months', count(*)::text, 'people', count(DISTINCT p.id)::text) AS facts
     FROM ${MONTHS}
       JOIN (SELECT person_hash, month FROM return_months WHERE recognised > 0 GROUP BY person_hash, month
         HAVING count(*) > 1) twice ON twice.person_hash = m.person_hash AND twice.month = m.month
     WHERE m.recognised > 0 GROUP BY r.id`,
  ),
  "recognised-without-determination": months(
    `m.recognised IS NOT NULL AND NOT EXISTS
       (SELECT FROM determinations d WHERE d.version_id = p.version_id AND d.superseded_at IS NULL)`,
  ),
  "count-differs": Prisma.raw(
    `SELECT c.id::text AS subject, c.id AS return_id,
       jsonb_build_object('months', c.recognised::text, 'certified', round(split_part(c.counted, '/', 1)::numeric
         / split_part(c.counted, '/', 2)::numeric, 2)::text) AS facts
     FROM (SELECT DISTINCT ON (r.id) r.id, d.figures->'figures'->>'counted' AS counted,
         (SELECT coalesce(sum(m.recognised), 0) FROM return_people p JOIN return_months m ON m.return_person_id = p.id
          WHERE p.version_id = d.version_id) AS recognised
       FROM quota_returns r ${IN_FORCE} WHERE NOT (d.figures->'figures'->>'isLate')::boolean ORDER BY r.id) c
     WHERE c.recognised * split_part(c.counted, '/', 2)::bigint <> 12 * split_part(c.counted, '/', 1)::bigint`,
  ),
  "recognised-against-codes": months(
    `m.recognised > 0 AND (m.decision = 'rejected' OR (m.decision IS NULL AND cardinality(m.codes) > 0))`,
  ),
  "recognised-outside-contract": months(
    `m.recognised > 0 AND m.decision IS NULL AND NOT EXISTS (SELECT FROM jsonb_array_elements(p.contracts) c
       WHERE (c->>'from')::date < m.month + interval '1 month'
         AND (c->>'to' IS NULL OR (c->>'to')::date >= m.month))
     AND NOT EXISTS (SELECT FROM dispatch_months d
       WHERE d.person_hash = m.person_hash AND d.month = m.month AND d.state = 'agreed')`,
  ),
  "recognised-although-dispatched": months(
    `m.recognised > 0 AND EXISTS (SELECT FROM dispatch_months d JOIN dispatch_agreements a ON a.id = d.agreement_id
       WHERE d.person_hash = m.person_hash AND d.month = m.month AND d.state = 'agreed'
         AND a.agency_id = p.organisation_id)`,
  ),
  "filed-beyond-versions": Prisma.raw(
    `SELECT r.id::text AS subject, r.id AS return_id,
       jsonb_build_object('filed', r.filed::text, 'versions', count(v.id)::text) AS facts
     FROM quota_returns r LEFT JOIN return_versions v ON v.return_id = r.id
     GROUP BY r.id HAVING r.filed > count(v.id) OR coalesce(max(v.number), 0) <> count(v.id)`,
  ),
  "unfiled-but-waiting": aReturn(
    `r.state NOT IN ('draft', 'lapsed') AND (r.filed = 0 OR r.submitted_at IS NULL)`,
    STATE,
  ),
  "decided-without-officer": aReturn(
    `r.state IN ('approved', 'rejected', 'sent_to_tax', 'closed')
     AND (r.decided_at IS NULL OR r.decided_by_id IS NULL)`,
    STATE,
  ),
  "decided-by-filer": aReturn(`r.decided_by_id IN (r.submitted_by_id, r.proposed_by_id)`),
  "lock-without-holder": aReturn(`(r.locked_by_id IS NULL) <> (r.locked_until IS NULL)`),
  "second-without-proposal": aReturn(
    `r.state = 'awaiting_second' AND (r.proposed_by_id IS NULL OR r.proposed_at IS NULL)`,
  ),
  "lapsed-but-decided": aReturn(
    `r.state = 'lapsed' AND (r.decided_at IS NOT NULL OR r.proposed_at IS NOT NULL)`,
  ),
  "dispatch-month-differs": sql`
    SELECT a.id::text AS subject, NULL::uuid AS return_id,
      jsonb_build_object('agreement', a.state::text, 'months', count(*)::text) AS facts, a.agency_id AS organisation_id,
      a.year AS year
    FROM dispatch_months m JOIN dispatch_agreements a ON a.id = m.agreement_id
    WHERE m.state <> a.state GROUP BY a.id`,
};
