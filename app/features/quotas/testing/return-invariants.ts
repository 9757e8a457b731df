import type pg from "pg";

interface Limits {
  /** The last moment of the filing window. */
  readonly windowEnds: Date;
  /** In fen: above it a second person decides. */
  readonly secondAbove: number;
}

type Rule = readonly [name: string, sql: string];

/** What no sequence may leave: each query finds the rows that break a rule. */
const forbidden = ({ windowEnds, secondAbove }: Limits): readonly Rule[] => [
  [
    "a person counts once in a month",
    `SELECT person_hash FROM return_months WHERE recognised > 0 GROUP BY person_hash, month HAVING count(*) > 1`,
  ],
  [
    "what was certified has one edition in force, and what was not certified, rejected or lapsed has none",
    `SELECT r.state FROM quota_returns r
       LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
     GROUP BY r.id HAVING (r.state IN ('approved', 'sent_to_tax', 'closed') AND count(d.id) <> 1)
       OR (r.state IN ('rejected', 'lapsed') AND count(d.id) > 0)`,
  ],
  [
    "an approved return is certified by the version in force",
    `SELECT r.id FROM quota_returns r JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
       JOIN return_versions v ON v.id = d.version_id
     WHERE r.state IN ('approved', 'sent_to_tax', 'closed') AND v.number <> r.filed`,
  ],
  [
    "months are recognised by an edition in force alone",
    `SELECT m.month FROM return_months m JOIN return_people p ON p.id = m.return_person_id
     WHERE m.recognised IS NOT NULL AND NOT EXISTS
       (SELECT FROM determinations d WHERE d.version_id = p.version_id AND d.superseded_at IS NULL)`,
  ],
  [
    "the certified count is the recognised months",
    `SELECT d.number FROM determinations d WHERE d.superseded_at IS NULL AND (
       SELECT coalesce(sum(m.recognised), 0) FROM return_people p JOIN return_months m ON m.return_person_id = p.id
       WHERE p.version_id = d.version_id) * split_part(d.figures->'figures'->>'counted', '/', 2)::int
       <> 12 * split_part(d.figures->'figures'->>'counted', '/', 1)::int`,
  ],
  [
    "editions and versions are numbered without gaps",
    `SELECT return_id::text FROM determinations GROUP BY return_id HAVING max(edition) <> count(*)
     UNION ALL SELECT return_id::text FROM return_versions GROUP BY return_id HAVING max(number) <> count(*)`,
  ],
  [
    "every filing is one version and one event of the trail",
    `SELECT r.id FROM quota_returns r WHERE
       (SELECT count(*) FROM return_versions v WHERE v.return_id = r.id) <>
       (SELECT count(*) FROM audit_events a WHERE a.subject_id = r.id::text AND a.action = 'quota-return.submitted')`,
  ],
  [
    "whoever filed does not decide, and two decide where two must",
    `SELECT r.id FROM quota_returns r WHERE r.decided_by_id IN (r.submitted_by_id, r.proposed_by_id)
     UNION ALL SELECT d.return_id FROM determinations d JOIN return_versions v ON v.id = d.version_id
     WHERE d.issued_by_id = v.submitted_by_id
     UNION ALL SELECT d.return_id FROM determinations d WHERE greatest(d.due_fen, d.reward_fen) > ${secondAbove}
       AND NOT EXISTS (SELECT FROM audit_events a WHERE a.subject_id = d.return_id::text AND a.at = d.issued_at
         AND a.action = 'quota-return.confirmed')`,
  ],
  [
    "nothing is filed for the first time after the window",
    `SELECT id FROM quota_returns WHERE first_filed_at > '${windowEnds.toISOString()}'`,
  ],
  [
    "the trail leads from state to state without a gap to where the return stands",
    `SELECT s.id FROM (
       SELECT r.id, r.state::text AS state, a.details->>'to' AS "to", a.details->>'from' AS "from",
         lag(a.details->>'to', 1, 'draft') OVER w AS before,
         row_number() OVER (PARTITION BY r.id ORDER BY a.sequence DESC) AS from_end
       FROM quota_returns r JOIN audit_events a ON a.subject_id = r.id::text AND a.details ? 'to'
       WINDOW w AS (PARTITION BY r.id ORDER BY a.sequence)) s
     WHERE s."from" <> s.before OR (s.from_end = 1 AND s."to" <> s.state)`,
  ],
  [
    "the tax office has the edition in force of every return that stands as sent to it, and not of one that waits to be",
    `SELECT r.id FROM quota_returns r
       LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
       LEFT JOIN hand_over_lines l ON l.determination_id = d.id AND l.kind = 'tax' AND l.effect <> 'withdrawal'
     WHERE (r.state IN ('sent_to_tax', 'closed') AND l.line IS NULL) OR (r.state = 'approved' AND l.line IS NOT NULL)`,
  ],
  [
    "a return is closed with the batch of its edition in force, and not before",
    `SELECT r.id FROM quota_returns r JOIN hand_over_lines l ON l.return_id = r.id AND l.kind = 'tax'
       JOIN determinations d ON d.id = l.determination_id AND d.superseded_at IS NULL
       JOIN hand_overs h ON h.id = l.hand_over_id
     WHERE l.effect <> 'withdrawal' AND (r.state = CASE WHEN h.closed_at IS NULL THEN 'closed' ELSE 'sent_to_tax' END::return_state)`,
  ],
  [
    "a batch says what its lines say, and they what was certified",
    `SELECT h.id FROM hand_overs h LEFT JOIN hand_over_lines l ON l.hand_over_id = h.id
     GROUP BY h.id HAVING h.rows <> count(l.line) OR h.total_fen <> sum(l.amount_fen)
       OR h.difference_fen <> sum(l.amount_fen - l.previous_fen) OR h.digest = ''
     UNION ALL SELECT l.hand_over_id FROM hand_over_lines l JOIN determinations d ON d.id = l.determination_id
     WHERE d.return_id <> l.return_id OR (l.effect <> 'withdrawal'
       AND l.amount_fen <> CASE l.kind WHEN 'tax' THEN d.due_fen ELSE d.reward_fen END)`,
  ],
  [
    "line by line a receiver is told from where it was told last",
    `SELECT s.return_id FROM (SELECT l.return_id, l.previous_fen, l.effect,
         lag(l.amount_fen) OVER w AS before FROM hand_over_lines l JOIN hand_overs h ON h.id = l.hand_over_id
       WINDOW w AS (PARTITION BY l.return_id, l.kind ORDER BY h.sequence)) s
     WHERE s.previous_fen <> coalesce(s.before, 0) OR (s.effect = 'first') <> (s.before IS NULL)`,
  ],
  [
    "finance has the rewards that were applied for, approved and handed over, and no others",
    `SELECT a.id FROM reward_applications a WHERE (a.state IN ('handed_over', 'paid')) <>
       EXISTS (SELECT FROM hand_over_lines l WHERE l.return_id = a.return_id AND l.kind = 'finance')
     UNION ALL SELECT l.return_id FROM hand_over_lines l WHERE l.kind = 'finance'
       AND NOT EXISTS (SELECT FROM reward_applications a WHERE a.return_id = l.return_id)
     UNION ALL SELECT a.id FROM reward_applications a WHERE a.state = 'paid' AND NOT EXISTS
       (SELECT FROM hand_over_lines l JOIN hand_overs h ON h.id = l.hand_over_id
        WHERE l.return_id = a.return_id AND l.kind = 'finance' AND h.closed_at IS NOT NULL)`,
  ],
  [
    "an application asks for what the edition it names certifies, and its own employer's",
    `SELECT a.id FROM reward_applications a JOIN determinations d ON d.id = a.determination_id
     WHERE a.amount_fen <> d.reward_fen OR a.return_id <> d.return_id OR a.organisation_id <> d.organisation_id`,
  ],
  [
    "nobody hands over what they filed",
    `SELECT l.return_id FROM hand_over_lines l JOIN hand_overs h ON h.id = l.hand_over_id
       JOIN quota_returns r ON r.id = l.return_id WHERE h.created_by_id = r.submitted_by_id`,
  ],
  [
    "a month agreed to count at the host is not recognised at the agency",
    `SELECT m.month FROM return_months m JOIN return_people p ON p.id = m.return_person_id
       JOIN dispatch_months d ON d.person_hash = m.person_hash AND d.month = m.month AND d.state = 'agreed'
       JOIN dispatch_agreements a ON a.id = d.agreement_id AND a.agency_id = p.organisation_id
     WHERE m.recognised > 0`,
  ],
  [
    "a person-month is in one agreement",
    `SELECT person_hash FROM dispatch_months WHERE state IN ('proposed', 'agreed')
     GROUP BY person_hash, month HAVING count(*) > 1`,
  ],
];

/** The rules that hold no more, by name; empty: all hold. */
export async function brokenRules(pool: pg.Pool, limits: Limits): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, sql] of forbidden(limits)) {
    if ((await pool.query(sql)).rows.length > 0) broken.push(name);
  }
  return broken;
}
