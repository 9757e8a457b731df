import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import {
  inTurn,
  pressThrough,
  says,
  simply,
  submit,
  type Probe,
  type ProbeWorld,
} from "../probe.ts";
import { CORRECTED, enrolmentId, meetingNow, MINE, QUEUE, sessionId } from "./enrolments.ts";

const OURS = `e.organisation_id IN (SELECT m.organisation_id FROM memberships m
  JOIN users p ON p.id = m.user_id WHERE p.email = 'jigou@example.cn')`;
const OPEN_NEED =
  "EXISTS (SELECT FROM enrolment_adjustments a WHERE a.enrolment_id = e.id AND a.state = 'open')";
/** Whose result was drawn from what is recorded, in a course with an assessment or without one. */
const drawn = (hasAssessment: boolean) =>
  `e.state = 'completed' AND EXISTS (SELECT FROM attendances a WHERE a.enrolment_id = e.id)
   AND EXISTS (SELECT FROM training_sessions s JOIN courses c ON c.id = s.course_id
     WHERE s.id = e.session_id AND c.has_assessment = ${String(hasAssessment)})`;

const participant =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.one", {
      enrolmentId: await enrolmentId(world, `${OURS} AND ${condition}`),
    });

const correction =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.correct", {
      enrolmentId: await enrolmentId(world, `${OURS} AND ${condition}`),
    });

const participants =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.list", { sessionId: await sessionId(world, condition) });

const OUR_SESSION = `s.published_at IS NOT NULL AND s.organisation_id IN (SELECT m.organisation_id
  FROM memberships m JOIN users p ON p.id = m.user_id WHERE p.email = 'jigou@example.cn')`;

export const participantProbes = {
  "participants.sessions": [{ as: "provider", at: simply("participants.sessions") }],
  "participants.list": [
    { as: "provider", at: participants(`${OUR_SESSION} AND ${QUEUE}`) },
    {
      as: "provider",
      state: "finished",
      at: participants(`${OUR_SESSION} AND s.state = 'finished'`),
    },
    {
      as: "provider",
      state: "another provider's",
      at: participants(`s.state = 'running' AND NOT (${OUR_SESSION})`),
      status: 404,
    },
  ],
  "participants.one": [
    { as: "provider", at: participant("e.state = 'applied'") },
    {
      as: "provider",
      state: "enrolled, every answer",
      at: participant(`e.state = 'enrolled' AND ${MINE}`),
    },
    { as: "provider", state: "refused", at: participant("e.state = 'refused'") },
    { as: "provider", state: "a corrected result", at: participant(CORRECTED) },
    {
      as: "provider",
      state: "a withdrawn certificate, another may be issued",
      at: async (world) => {
        const id = await undrawn(world);
        return participant(`e.session_id = '${id}' AND e.state = 'completed'`)(world);
      },
      then: inTurn(
        says("participants", "certificate.againText"),
        says("participants", "certificate.again"),
      ),
    },
    { as: "provider", state: "left late", at: participant(`e.state = 'withdrawn' AND ${MINE}`) },
    {
      as: "provider",
      state: "refused without a reason",
      at: participant("e.state = 'applied'"),
      then: (page) =>
        pressThrough(page.locator("form:has(input[name=intent][value=refuse]) button")),
    },
    {
      as: "provider",
      state: "adjustments open",
      at: participant(`e.state = 'applied' AND ${OPEN_NEED}`),
      then: (page) =>
        pressThrough(page.locator("form:has(input[name=intent][value=approve]) button")),
    },
  ],
  "participants.correct": [
    { as: "provider", at: correction(drawn(false)) },
    { as: "provider", state: "with an assessment", at: correction(drawn(true)) },
    {
      as: "provider",
      state: "no reason",
      at: correction(drawn(true)),
      then: (page) => pressThrough(page.locator("main form button[value=check]")),
    },
    {
      as: "provider",
      state: "nothing is different",
      at: correction(drawn(true)),
      then: inTurn(
        (page) => page.locator("[name=reason]").fill("核对以后更正"),
        (page) => pressThrough(page.locator("main form button[value=check]")),
        says("participants", "refused.the-same"),
      ),
    },
    {
      as: "provider",
      state: "to be checked",
      at: correction(drawn(true)),
      then: inTurn(
        (page) => page.locator("[name='rows[0].minutes']").fill("0"),
        (page) => page.locator("[name=passed][value=no]").check({ force: true }),
        (page) => page.locator("[name=reason]").fill("核对签到表以后更正"),
        (page) => pressThrough(page.locator("main form button[value=check]")),
        says("participants", "correct.becomes"),
      ),
    },
    {
      as: "provider",
      state: "no result yet",
      at: correction("e.state = 'enrolled'"),
      status: 404,
    },
  ],
  "participants.attendance": [
    { as: "provider", state: "online, with a code", at: meeting() },
    { as: "provider", state: "over", at: meeting("s.state = 'finished'") },
    { as: "provider", state: "not begun, no code", at: meeting("s.state = 'published'") },
    {
      as: "provider",
      state: "a time that is none",
      at: meeting(),
      then: async (page) => {
        await page.locator('[name="rows[0].joined"]').fill("九点");
        await pressThrough(page.locator("form:has(input[value=save]) button"));
      },
    },
  ],
  "participants.results": [
    { as: "provider", state: "not yet over", at: results("s.state = 'running'") },
    {
      as: "provider",
      state: "to be drawn",
      at: async (world) =>
        href(world.locale, "participants.results", { sessionId: await undrawn(world) }),
      then: inTurn(
        says("participants", "results.after"),
        becomes("complete"),
        becomes("attendance"),
      ),
    },
    {
      as: "provider",
      state: "nobody left",
      at: results("s.state = 'finished'"),
      then: says("participants", "results.nobody"),
    },
  ],
  "participants.adjustment": [
    { as: "provider", at: adjustment() },
    { as: "provider", state: "empty", at: adjustment(), then: submit },
  ],
} as const satisfies Readonly<Record<`participants.${string}`, readonly Probe[]>>;

function meeting(condition?: string): Probe["at"] {
  return async (world) => {
    const now = condition === undefined ? (await meetingNow(world)).meeting : undefined;
    const { rows } = await world.db.query<{ id: string }>(
      `SELECT m.id FROM training_meetings m JOIN training_sessions s ON s.id = m.session_id
       WHERE ${OUR_SESSION} AND ${condition ?? "TRUE"} ORDER BY m.id LIMIT 1`,
    );
    const meetingId = now ?? rows[0]?.id ?? "none";
    return href(world.locale, "participants.attendance", { meetingId });
  };
}

function results(condition: string): Probe["at"] {
  return async (world) => {
    await meetingNow(world);
    const id = await sessionId(world, `${OUR_SESSION} AND ${condition}`);
    return href(world.locale, "participants.results", { sessionId: id });
  };
}

/** The whole of a cell of the table of results. */
function becomes(result: "complete" | "attendance"): NonNullable<Probe["then"]> {
  return (page, { locale }) => {
    const name = speaker("participants", locale)(`becomes.${result}`);
    return expect(page.getByRole("cell", { name, exact: true })).toBeVisible();
  };
}

/**
 * A session of our own that is over: one was there all the time and one was not, both without a result yet, and of one who
 * completed it the certificate was withdrawn; made once.
 */
async function undrawn({ db }: ProbeWorld): Promise<string> {
  const standing = () =>
    db.query<{ id: string }>(
      `SELECT s.id FROM training_sessions s JOIN courses c ON c.id = s.course_id WHERE c.title = '等结果的课'`,
    );
  const before = (await standing()).rows[0];
  if (before) return before.id;
  await db.query(
    `WITH org AS (SELECT m.organisation_id AS id FROM memberships m JOIN users u ON u.id = m.user_id
       WHERE u.email = 'jigou@example.cn' LIMIT 1),
     course AS (INSERT INTO courses (id, organisation_id, title, kind, delivery, attendance_percent, created_at, updated_at)
       SELECT gen_random_uuid(), id, '等结果的课', 'vocational', 'online', 80, now(), now() FROM org
       RETURNING id, organisation_id),
     session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by, starts_at,
         ends_at, submitted_at, published_at, ended_at, created_at, updated_at)
       SELECT ('f' || substr(gen_random_uuid()::text, 2))::uuid, id, organisation_id, 'finished', '140502', 3,
         current_date - 9, now() - interval '27 hours', now() - interval '24 hours', now(), now(), now(), now(), now()
       FROM course RETURNING *),
     meeting AS (INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, starts_at, ends_at FROM session RETURNING id, session_id),
     enrolled AS (INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at, number,
         check_code, created_at, updated_at)
       SELECT gen_random_uuid(), s.id, s.organisation_id, u.id, 'enrolled', now(), now(),
         substr(md5(random()::text), 1, 10), '22222222', now(), now()
       FROM session s, (SELECT id FROM users WHERE kind = 'seeker' AND email LIKE 'qiuzhi-%' ORDER BY email LIMIT 2) u
       RETURNING id, organisation_id),
     passed AS (INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at, number,
         check_code, created_at, updated_at)
       SELECT gen_random_uuid(), s.id, s.organisation_id, u.id, 'completed', now(), now(),
         substr(md5(random()::text), 1, 10), '22222222', now(), now()
       FROM session s, (SELECT id FROM users WHERE kind = 'seeker' AND email LIKE 'qiuzhi-%' ORDER BY email DESC LIMIT 1) u
       RETURNING id, organisation_id),
     withdrawn AS (INSERT INTO training_certificates
       SELECT (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'enrolment_id', p.id,
         'organisation_id', p.organisation_id, 'number', substr(md5(random()::text), 1, 8)))).*
       FROM passed p, training_certificates k
       WHERE k.id = (SELECT id FROM training_certificates WHERE withdrawn_for = 'other' ORDER BY id LIMIT 1))
     INSERT INTO attendances (id, enrolment_id, meeting_id, organisation_id, minutes, source, recorded_at)
     SELECT gen_random_uuid(), e.id, m.id, e.organisation_id, (ARRAY[180, 30])[row_number() OVER (ORDER BY e.id)],
       'list', now() FROM enrolled e, meeting m`,
  );
  return (await standing()).rows[0]?.id ?? "none";
}

function adjustment(): Probe["at"] {
  return async (world) => {
    const id = await enrolmentId(world, `${OURS} AND e.state = 'applied' AND ${OPEN_NEED}`);
    const { rows } = await world.db.query<{ id: string }>(
      `SELECT id FROM enrolment_adjustments WHERE enrolment_id::text = $1 AND state = 'open' LIMIT 1`,
      [id],
    );
    return href(world.locale, "participants.adjustment", {
      enrolmentId: id,
      adjustmentId: rows[0]?.id ?? "none",
    });
  };
}
