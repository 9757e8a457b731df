import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";

/** An open session of a course, made for this case. */
async function ownSession({ db }: Own, prerequisites = ""): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `WITH org AS (SELECT o.id, o.region FROM organisations o
       WHERE o.kind = 'provider' AND o.state = 'verified' ORDER BY o.id LIMIT 1),
     course AS (INSERT INTO courses (id, organisation_id, title, prerequisites, created_at, updated_at)
       SELECT gen_random_uuid(), id, '无障碍测试', $1, now(), now() FROM org RETURNING id, organisation_id)
     INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by, withdraw_by,
       starts_at, ends_at, submitted_at, published_at, created_at, updated_at)
     SELECT gen_random_uuid(), c.id, c.organisation_id, 'published', org.region, 3, current_date + 20, current_date + 20,
       now() + interval '30 days', now() + interval '31 days', now(), now(), now(), now() FROM course c, org
     RETURNING id`,
    [prerequisites],
  );
  return rows[0]?.id ?? "none";
}

/** An enrolment of the case's own person. */
async function ownEnrolment(
  own: Own,
  state: "offered" | "enrolled" | "completed",
): Promise<string> {
  const { rows } = await own.db.query<{ id: string }>(
    `INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at, offer_until,
       number, check_code, created_at, updated_at)
     SELECT gen_random_uuid(), s.id, s.organisation_id, $2, $3::enrolment_state, now(), now(),
       CASE WHEN $3 = 'offered' THEN now() + interval '1 day' END,
       substr(md5(random()::text), 1, 8), '22222222', now(), now()
     FROM training_sessions s WHERE s.id = $1 RETURNING id`,
    [await ownSession(own), own.userId, state],
  );
  return rows[0]?.id ?? "none";
}

/** Somebody who asks this provider for a seat, with one adjustment. */
async function applicant({ db, organisationId }: Own): Promise<{ id: string; need: string }> {
  const { rows } = await db.query<{ id: string; need: string }>(
    `WITH course AS (INSERT INTO courses (id, organisation_id, title, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, '无障碍测试', now(), now()) RETURNING id),
     session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by, starts_at,
         ends_at, submitted_at, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), id, $1, 'published', '140502', 3, current_date + 20, now() + interval '30 days',
         now() + interval '31 days', now(), now(), now(), now() FROM course RETURNING id),
     enrolment AS (INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at, number,
         check_code, created_at, updated_at)
       SELECT gen_random_uuid(), s.id, $1, u.id, 'applied', now(), now(), substr(md5(random()::text), 1, 8), '22222222',
         now(), now() FROM session s, users u WHERE u.email = 'xinren@example.cn' RETURNING id, user_id),
     consent AS (INSERT INTO consents (id, user_id, enrolment_id, purpose, fields, text_version, given_at)
       SELECT gen_random_uuid(), user_id, id, 'provider-needs', '{needs}', '2026-11', now() FROM enrolment)
     INSERT INTO enrolment_adjustments (id, enrolment_id, organisation_id, code, due_on, created_at)
     SELECT gen_random_uuid(), id, $1, 'captions', current_date + 5, now() FROM enrolment
     RETURNING enrolment_id AS id, id AS need`,
    [organisationId],
  );
  return rows[0] ?? { id: "none", need: "none" };
}

/** A session of this provider that is over, with one person in it and nothing recorded. */
async function finishedSession({ db, organisationId }: Own) {
  const { rows } = await db.query<{ session: string; enrolment: string; meeting: string }>(
    `WITH course AS (INSERT INTO courses (id, organisation_id, title, kind, attendance_percent, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, '无障碍测试', 'vocational', 80, now(), now()) RETURNING id),
     session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by, starts_at,
         ends_at, submitted_at, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), id, $1, 'finished', '140502', 3, current_date - 20, now() - interval '2 days',
         now() - interval '2 days' + interval '3 hours', now(), now(), now(), now() FROM course RETURNING *),
     meeting AS (INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, starts_at, ends_at FROM session RETURNING id)
     INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at, number, check_code,
       created_at, updated_at)
     SELECT gen_random_uuid(), s.id, $1, u.id, 'enrolled', now(), now(), substr(md5(random()::text), 1, 8), '22222222',
       now(), now() FROM session s, users u WHERE u.email = 'xinren@example.cn'
     RETURNING session_id AS session, id AS enrolment, (SELECT id FROM meeting) AS meeting`,
    [organisationId],
  );
  return rows[0] ?? { session: "none", enrolment: "none", meeting: "none" };
}

export const enrolmentForms = {
  "enrolments.enrol": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "enrolments.enrol", {
        sessionId: await ownSession(own, "会用读屏软件上网。"),
      }),
    press: "check",
    wrong: { prerequisites: "unsure", "own[0]": "请把讲义发到邮箱。" },
    faults: [],
    right: { prerequisites: "met", showsNeeds: true },
    isShown: true,
  },
  "enrolments.one": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "enrolments.one", { enrolmentId: await ownEnrolment(own, "offered") }),
    intent: "accept",
  },
  "enrolments.needs": {
    as: "seeker",
    at: async (own) => {
      const enrolment = await ownEnrolment(own, "enrolled");
      await own.db.query(
        `UPDATE enrolments e SET enrolled_by_id = s.enrolled_by_id, proposed_needs_encrypted = s.proposed_needs_encrypted
         FROM enrolments s WHERE e.id = $1 AND s.proposed_needs_encrypted IS NOT NULL`,
        [enrolment],
      );
      return href(own.locale, "enrolments.needs", { enrolmentId: enrolment });
    },
    intent: "agree",
  },
  "workAfter.answer": {
    as: "seeker",
    at: async (own) => {
      const enrolmentId = await ownEnrolment(own, "completed");
      await own.db.query("INSERT INTO training_work_questions VALUES ($1, 3, now())", [
        enrolmentId,
      ]);
      return href(own.locale, "workAfter.answer", { enrolmentId, months: "3" });
    },
    wrong: {},
    faults: ["situation"],
    right: { situation: "employed" },
  },
  "feedback.give": {
    as: "seeker",
    at: async (own) => {
      const enrolmentId = await ownEnrolment(own, "completed");
      await own.db.query(
        `UPDATE training_sessions SET starts_at = now() - interval '3 days',
           ends_at = now() - interval '2 days', enrol_by = current_date - 9, withdraw_by = current_date - 9
         WHERE id = (SELECT session_id FROM enrolments WHERE id = $1)`,
        [enrolmentId],
      );
      return href(own.locale, "feedback.give", { enrolmentId });
    },
    wrong: { words: "讲得慢，我跟得上。" },
    faults: ["overall", "teaching"],
    right: { overall: "good", teaching: "very-good" },
  },
  "enrolments.step": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "enrolments.step", {
        enrolmentId: await ownEnrolment(own, "enrolled"),
        step: "withdraw",
      }),
  },
  "participants.one": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "participants.one", { enrolmentId: (await applicant(own)).id }),
    intent: "refuse",
    wrong: { words: "" },
    right: { words: "这门课要先学会打字。" },
  },
  "participants.correct": {
    as: "provider",
    at: async (own) => {
      const { enrolment: enrolmentId, meeting } = await finishedSession(own);
      await own.db.query(
        `INSERT INTO attendances (id, enrolment_id, meeting_id, organisation_id, minutes, source, recorded_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 180, 'list', now())`,
        [enrolmentId, meeting, own.organisationId],
      );
      await own.db.query("UPDATE enrolments SET state = 'completed' WHERE id = $1", [enrolmentId]);
      return href(own.locale, "participants.correct", { enrolmentId });
    },
    press: "check",
    wrong: { "rows[0].minutes": "很久", reason: "把别人的签到记成了这位学员的。" },
    faults: ["rows[0].minutes"],
    right: { "rows[0].minutes": "0" },
    isShown: true,
  },
  "participants.attendance": {
    as: "provider",
    at: async (own) => {
      const { meeting } = await finishedSession(own);
      return href(own.locale, "participants.attendance", { meetingId: meeting });
    },
    intent: "save",
    wrong: { "rows[0].minutes": "很久" },
    right: { "rows[0].minutes": "150" },
  },
  "participants.results": {
    as: "provider",
    at: async (own) => {
      const { session, enrolment, meeting } = await finishedSession(own);
      await own.db.query(
        `INSERT INTO attendances (id, enrolment_id, meeting_id, organisation_id, minutes, source, recorded_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 180, 'list', now())`,
        [enrolment, meeting, own.organisationId],
      );
      return href(own.locale, "participants.results", { sessionId: session });
    },
    intent: "conclude",
  },
  "participants.adjustment": {
    as: "provider",
    at: async (own) => {
      const { id: enrolmentId, need: adjustmentId } = await applicant(own);
      return href(own.locale, "participants.adjustment", { enrolmentId, adjustmentId });
    },
    wrong: { answer: "alternative", words: "" },
    faults: [],
    right: {
      words: "请速录员现场打字。",
      "byWhen.year": "2027",
      "byWhen.month": "1",
      "byWhen.day": "5",
    },
  },
} satisfies Readonly<Record<string, FormCase>>;
