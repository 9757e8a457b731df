import { href } from "../../app/links.ts";
import { submit, type Probe, type ProbeWorld } from "../probe.ts";

/** An enrolment of the sample's job seeker with a result; the session ended recently, or long ago. */
const own =
  (and: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT e.id FROM enrolments e JOIN users u ON u.id = e.user_id
         JOIN training_sessions s ON s.id = e.session_id
       WHERE u.email = 'qiuzhi@example.cn' AND e.state IN ('completed', 'failed') AND ${and}
       ORDER BY s.ends_at DESC LIMIT 1`,
    );
    return href(locale, "feedback.give", { enrolmentId: rows[0]?.id ?? "none" });
  };

const RECENT = "s.ends_at > now() - interval '28 days'";
const LONG_AGO = "s.ends_at < now() - interval '32 days'";

/** A session of the sample's provider that is over, of which so many people said something, some with adjustments. */
async function sessionWith({ db }: ProbeWorld, people: number): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `WITH org AS (SELECT m.organisation_id AS id FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE u.email = 'jigou@example.cn'),
       course AS (INSERT INTO courses (id, organisation_id, title, kind, delivery, created_at, updated_at)
         SELECT gen_random_uuid(), id, '收银实务（意见）', 'vocational', 'offline', now(), now() FROM org
         RETURNING id, organisation_id),
       session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by, starts_at,
           ends_at, submitted_at, published_at, created_at, updated_at)
         SELECT gen_random_uuid(), id, organisation_id, 'finished', '140502', 20, current_date - 20,
           now() - interval '3 days', now() - interval '2 days', now(), now(), now(), now() FROM course RETURNING *),
       picked AS (SELECT u.id, row_number() OVER (ORDER BY u.email) AS at FROM users u
         WHERE u.kind = 'seeker' AND u.email IS NOT NULL AND u.email <> 'qiuzhi@example.cn' ORDER BY u.email LIMIT $1),
       enrolled AS (INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at,
           number, check_code, created_at, updated_at)
         SELECT gen_random_uuid(), s.id, s.organisation_id, p.id, 'completed', now(), now(),
           substr(md5(random()::text), 1, 10), '22222222', now(), now() FROM session s, picked p
         RETURNING id, session_id, organisation_id, user_id),
       said AS (INSERT INTO training_feedback (enrolment_id, session_id, organisation_id, overall, teaching, given_at)
         SELECT e.id, e.session_id, e.organisation_id, CASE p.at % 3 WHEN 0 THEN 'fair' ELSE 'good' END, 'very-good',
           now() FROM enrolled e JOIN picked p ON p.id = e.user_id RETURNING enrolment_id),
       needs AS (INSERT INTO enrolment_adjustments (id, enrolment_id, organisation_id, code, state, due_on, created_at)
         SELECT gen_random_uuid(), id, organisation_id, 'captions', 'agreed', current_date, now() FROM enrolled
         RETURNING id, enrolment_id),
       worked AS (INSERT INTO training_feedback_needs (adjustment_id, enrolment_id, worked)
         SELECT n.id, s.enrolment_id, 'partly' FROM needs n JOIN said s ON s.enrolment_id = n.enrolment_id RETURNING 1)
     SELECT id FROM session`,
    [people],
  );
  return rows[0]?.id ?? "none";
}

export const told =
  (id: "feedback.session" | "teaching.review", people: number): Probe["at"] =>
  async (world) =>
    href(world.locale, id, { sessionId: await sessionWith(world, people) });

/** What the sample's job seeker is asked of work after a course, asked on a day. */
const workAsked =
  (askedAt: string, answered: boolean): Probe["at"] =>
  async ({ db, locale }) => {
    const months = answered ? 3 : 1;
    const { rows } = await db.query<{ id: string }>(
      `WITH picked AS (SELECT e.id FROM enrolments e JOIN users u ON u.id = e.user_id
           WHERE u.email = 'qiuzhi@example.cn' AND e.state = 'completed' ORDER BY e.id LIMIT 1),
         asked AS (INSERT INTO training_work_questions (enrolment_id, after_months, asked_at)
           SELECT id, $1, ${askedAt} FROM picked
           ON CONFLICT (enrolment_id, after_months) DO UPDATE SET asked_at = excluded.asked_at RETURNING 1),
         said AS (INSERT INTO training_work_answers (id, enrolment_id, after_months, number, situation, answered_at)
           SELECT gen_random_uuid(), id, $1, 1, 'looking', now() FROM picked WHERE $2 ON CONFLICT DO NOTHING RETURNING 1)
       SELECT id FROM picked`,
      [months, answered],
    );
    const enrolmentId = rows[0]?.id ?? "none";
    return href(locale, "workAfter.answer", { enrolmentId, months: String(months) });
  };

/** What people say of a session after it. */
export const feedbackProbes = {
  "feedback.give": [
    { as: "seeker", at: own(RECENT) },
    { as: "seeker", state: "nothing chosen", at: own(RECENT), then: submit },
    { as: "seeker", state: "the time is over", at: own(LONG_AGO) },
  ],
  "feedback.session": [
    { as: "provider", at: told("feedback.session", 7) },
    { as: "provider", state: "too few", at: told("feedback.session", 2) },
  ],
  "workAfter.answer": [
    { as: "seeker", at: workAsked("now()", false) },
    { as: "seeker", state: "nothing chosen", at: workAsked("now()", false), then: submit },
    { as: "seeker", state: "answered", at: workAsked("now()", true) },
  ],
} as const satisfies Readonly<Record<`feedback.${string}` | "workAfter.answer", readonly Probe[]>>;
